"""Predicted answers laid beside planted statements, by the words that both stand on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from sayso.linking.whole import Linked
from sayso.records.linked import Answer, Question
from tests.planted.truth import Planted


class Found:
    """Planted mentions and predicted answers beside each other.

    Attributes:
        place_of: (question, answer) that a mention stands in, by the mention's number.
        mentions_of: numbers of the mentions in an answer, the earliest first, by the answer's id.
        stray: answers about counts that rest on words which tell nothing planted.
    """

    def __init__(self, planted: Planted, linked: Linked, names: Mapping[str, str]) -> None:
        self._by_report: dict[str, list[int]] = defaultdict(list)
        self._planted = planted
        self.copied = {report.id for report in planted.reports if report.copied}
        self._when = {report.id: (report.published, report.id) for report in planted.reports}
        for place, mention in enumerate(planted.mentions):
            self._by_report[mention.report].append(place)
        self.place_of: dict[int, tuple[Question, Answer]] = {}
        self.mentions_of: dict[str, list[int]] = {}
        self.stray: list[tuple[Question, Answer]] = []
        self.answers: dict[str, Answer] = {}
        self.questions: dict[str, Question] = {}
        for question in linked.questions:
            self.questions[question.id] = question
            for answer in question.answers:
                self._take(question, answer, names)

    def _take(self, question: Question, answer: Answer, names: Mapping[str, str]) -> None:
        self.answers[answer.id] = answer
        places = {place for words in answer.words
                  if (place := self._meant(question, answer, names.get(words.document, ""), words.start, words.end))
                  is not None}
        for place in places:
            self.place_of.setdefault(place, (question, answer))
        self.mentions_of[answer.id] = sorted(
            places, key=lambda place: (*self._when[self._planted.mentions[place].report], place))
        if question.topic == "territory" and answer.low is not None:
            self._measure_ground(question, answer, names)
        if not places and question.topic == "figure":
            self.stray.append((question, answer))

    def _measure_ground(self, question: Question, answer: Answer, names: Mapping[str, str]) -> None:
        """Ground that was taken and how much it measures are one answer to what ground changed hands."""
        for document in answer.documents:
            for place in self._by_report.get(names.get(document, ""), ()):
                told = self._planted.told.get(self._planted.mentions[place].told)
                if told and self._planted.asked[told.asked].measure == "area_km2" and told.low == answer.low:
                    self.place_of.setdefault(place, (question, answer))

    def _meant(self, question: Question, answer: Answer, report: str, start: int, end: int) -> int | None:
        best: tuple[int, int, int] | None = None
        for place in self._by_report.get(report, ()):
            mention = self._planted.mentions[place]
            told = self._planted.told.get(mention.told)
            if told is None:
                continue
            asked = self._planted.asked[told.asked]
            if asked.topic != question.topic:
                continue
            common = min(end, mention.end) - max(start, mention.start)
            if common > 0:
                fits = (told.low, told.high) == (answer.low, answer.high)
                same = asked.measure == question.measure or asked.topic != "figure"
                rank = (int(same) * 2 + int(fits), common, -place)
                best = max(best, rank) if best is not None else rank
        return -best[2] if best is not None else None

    def said(self, answer: Answer) -> list[int]:
        """The mentions of an answer outside of copies and passing words, the earliest first."""
        return [place for place in self.mentions_of[answer.id] if self.counts(place)]

    def counts(self, place: int) -> bool:
        """Whether a mention is scored for its relation."""
        mention = self._planted.mentions[place]
        return mention.role in ("said", "voice") and mention.report not in self.copied
