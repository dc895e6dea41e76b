"""A small store in which nothing is lost that need not be, and changes to it by which something is."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sayso.records.brief import Brief, Happening
from sayso.records.judgement import Judgement
from sayso.records.linked import Answer, Incident, Question, Range
from sayso.records.record import Actor, Claim, Event, Figure, Place, Record, Time
from sayso.store import Relinked, Stands, Store, open_store
from tests.store.reports import SIDE, TARN, brief, incident, original, question, record


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What goes into the store: reports, what links them, and what is asked."""

    record: Record
    brief: Brief
    incident: Incident
    questions: tuple[Question, ...]

    def claim(self, at: int = 0, **change: Any) -> Parts:
        return self._told("claims", at, change)

    def figure(self, **change: Any) -> Parts:
        return self._told("figures", 0, change)

    def event(self, **change: Any) -> Parts:
        return self._told("events", 0, change)

    def place(self, **change: Any) -> Parts:
        return self._told("places", 0, change)

    def time(self, **change: Any) -> Parts:
        return self._told("times", 0, change)

    def document(self, **change: Any) -> Parts:
        return replace(self, record=replace(self.record, document=replace(self.record.document, **change)))

    def question(self, at: int = 0, **change: Any) -> Parts:
        return replace(self, questions=tuple(
            replace(one, **change) if at == place else one for place, one in enumerate(self.questions)))

    def answer(self, **change: Any) -> Parts:
        first, *rest = self.questions[0].answers
        return self.question(answers=(replace(first, **change), *rest))

    def asked(self, **change: Any) -> Parts:
        """One more question, the first one changed."""
        return replace(self, questions=(*self.questions, replace(
            self.questions[0], id=f"que_{len(self.questions)}", **change)))

    def told_of(self, **change: Any) -> Parts:
        return replace(self, incident=replace(self.incident, **change))

    def happening(self, **change: Any) -> Parts:
        """One more event of the incident, like the first with this changed."""
        first = self.brief.happenings[0]
        return replace(self, brief=replace(self.brief, happenings=(
            *self.brief.happenings, replace(first, **change))))

    def happened(self, **change: Any) -> Parts:
        """The first event, changed."""
        first, *rest = self.brief.happenings
        return replace(self, brief=replace(self.brief, happenings=(replace(first, **change), *rest)))

    def _told(self, name: str, at: int, change: dict[str, Any]) -> Parts:
        held: list[Claim | Figure | Event | Place | Time | Actor] = list(getattr(self.record, name))
        held[at] = dataclasses.replace(held[at], **change)
        return replace(self, record=replace(self.record, **{name: tuple(held)}))

    def put(self, store: Store) -> None:
        store.add(replace(self.record, judged=()), self.brief, original(), version="1")
        for at, one in enumerate(self.record.judged, 1):
            stands = replace(self.record, judged=self.record.judged[:at])
            store.judge(Judgement(id=one.judgement, kind=one.decision, author=one.author, at=one.at, reason="",
                                  document=self.record.document.id),
                        Stands(record=stands, brief=self.brief, reading=replace(self.record, judged=())))
        store.relink(Relinked(linked=(self.record.document.id,), incidents=(self.incident,), questions=self.questions))


def parts() -> Parts:
    """A report of two claims, its incident, and one question with one plain answer."""
    asked = question("a", "doc_a")
    plain: Answer = replace(asked.answers[0], high=12, hedge=None)
    clash = Happening(event="evt_a", claim="clm_a2", type="ASSAULT", mode="Armed clash", status="asserted", actor=None,
                      recipient=SIDE, place=TARN, start="2023-05-01T00:00:00Z", end="2023-05-02T00:00:00Z",
                      told_here=True, offset=75, trigger="shelling")
    return Parts(record=record(), brief=replace(brief(), happenings=(clash,)), incident=incident("a", "doc_a"),
                 questions=(replace(asked, answers=(plain,), range=Range(low=12, high=12, why="one origin")),))


def filled(path: Path, told: Parts | None = None) -> Path:
    """A store of the parts at a path."""
    with open_store(path) as store:
        (told or parts()).put(store)
    return path
