"""One report through the house: reading, extraction, grounding, claims.

Each stage says what it needs and what it gives; the order is checked before anything is read.
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from spacy.tokens import Doc

from sayso.bounds import MEMORY, SECONDS, STAGE, allowed, within
from sayso.claims.context import Grounded
from sayso.claims.join import Found, join_record
from sayso.extraction.actors import find_actors
from sayso.extraction.attributions import find_attributions
from sayso.extraction.events import find_events
from sayso.extraction.figures import find_figures
from sayso.extraction.times import find_times
from sayso.extraction.toponyms import dateline_toponyms, dateline_town_again, find_toponyms
from sayso.gate import opens_for, unread
from sayso.gazetteer import Gazetteer, country_of_place, open_gazetteer
from sayso.grounding.actors import ActorIndex, resolve_actors
from sayso.grounding.places import PlaceIndex, publisher_country, resolve_places
from sayso.grounding.times import TimeIndex, infer_publication, local_zone, resolve_times
from sayso.lexicon.stand_ins import also_persons, party_stand_ins
from sayso.reading import Reader, StandIns, load_reader
from sayso.reading.parsed import parsed_of
from sayso.records.cover import Cover
from sayso.records.document import Document
from sayso.records.errors import PipelineMisordered, SaysoError, UnreadableReport
from sayso.records.mentions import (
    ActorMention,
    Attribution,
    EventMention,
    FigureMention,
    TimeMention,
    ToponymMention,
)
from sayso.records.proof import faults, spans_of
from sayso.records.record import Record, Refusal

_LONGEST_REASON = 500  # characters; an error may quote what it stumbled over


@dataclass(slots=True)
class Draft:
    """One report on its way: what the stages have given so far, under the names that they declare."""

    document: Document
    doc: Doc
    attributions: tuple[Attribution, ...] = ()
    figures: tuple[FigureMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    toponyms: tuple[ToponymMention, ...] = ()
    timexes: tuple[TimeMention, ...] = ()
    names: tuple[ActorMention, ...] = ()
    places: PlaceIndex | None = None
    times: TimeIndex | None = None
    actors: ActorIndex | None = None
    record: Record | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One step of reading.

    Attributes:
        name: shown in refusals and timings.
        needs, gives: fields of `Draft`.
        run: takes what it needs from the draft, and returns the values it gives, in that order.
    """

    name: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    run: Callable[[Draft], tuple[Any, ...]]


def in_order(stages: Sequence[Stage], *, given: Iterable[str] = ("document", "doc")) -> tuple[Stage, ...]:
    """The stages, checked.

    Raises:
        PipelineMisordered: a stage needs what no stage before it gives.
    """
    known = set(given)
    for stage in stages:
        lacking = [need for need in stage.needs if need not in known]
        if lacking:
            raise PipelineMisordered(
                f"stage {stage.name!r} needs {', '.join(lacking)}, which no stage before it gives.",
                remedy="Put the stage that gives it before this one.")
        known.update(stage.gives)
    return tuple(stages)


class Pipeline:
    """Reads documents into records.

    Args:
        reader: "sayso" for the reader that ships, or the name of an installed spaCy pipeline with
            Universal Dependencies labels.
        gate: leave reports unread that say nothing of armed conflict (`sayso.gate`); their records say so.
        memory: bytes by which the process may grow while it reads one report (`sayso.bounds`).

    Raises:
        BadSetting: that is too little for any.
        ModelUnavailable, GazetteerUnavailable: when first read, if what is named cannot be loaded.
    """

    def __init__(self, *, reader: str = "sayso", gate: bool = False, memory: int = MEMORY) -> None:
        self.reader_name = reader
        self.memory = allowed(memory)
        self.gate = gate
        self.stages = in_order((
            Stage(name="attributions", needs=("doc",), gives=("attributions",),
                  run=lambda draft: (_kept(find_attributions(draft.doc), draft.document),)),
            Stage(name="figures", needs=("doc",), gives=("figures",),
                  run=lambda draft: (_kept(find_figures(draft.doc), draft.document),)),
            Stage(name="toponyms", needs=("doc",), gives=("toponyms",), run=self._toponyms),
            Stage(name="times", needs=("doc",), gives=("timexes",),
                  run=lambda draft: (_kept(find_times(draft.doc), draft.document),)),
            Stage(name="names", needs=("doc",), gives=("names",),
                  run=lambda draft: (_kept(find_actors(draft.doc, country_of_place=country_of_place),
                                           draft.document),)),
            Stage(name="publication", needs=("doc", "timexes", "document"), gives=("document",), run=_publication),
            Stage(name="events", needs=("doc", "document"), gives=("events",), run=_events),
            Stage(name="places", needs=("doc", "toponyms"), gives=("places",), run=self._places),
            Stage(name="instants", needs=("doc", "timexes", "document", "places"), gives=("times",),
                  run=_instants),
            Stage(name="actors", needs=("doc", "names", "attributions"), gives=("actors",), run=self._actors),
            Stage(name="claims", needs=("doc", "document", "attributions", "figures", "events", "places", "times",
                                        "actors"), gives=("record",), run=_record),
        ))

    @cached_property
    def reader(self) -> Reader:
        """The reader, loaded when first asked for."""
        return load_reader(self.reader_name, stand_ins=StandIns(party_stand_ins(), persons=also_persons()))

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The place index, opened when first asked for."""
        return open_gazetteer()

    def read(self, document: Document) -> Record:
        """The record of one document."""
        return next(self.pipe([document]))

    def pipe(self, documents: Iterable[Document]) -> Iterator[Record]:
        """Records of documents, in their order.

        A document whose reading fails, or that the gate leaves unread, comes back as a record with a refusal; the
        others go on.
        """
        for document in documents:
            yield self._read(document) if not self.gate or opens_for(document) else unread(document)

    def timed(self, documents: Iterable[Document]) -> dict[str, float]:
        """CPU seconds that each stage takes over these documents, the reading itself among them."""
        spent = {"reading": 0.0, **{stage.name: 0.0 for stage in self.stages}}
        for document in documents:
            began = time.process_time()
            draft = Draft(document=document,
                          doc=self.reader.read(document.text, furniture=_unparsed(document)))
            spent["reading"] += time.process_time() - began
            for stage in self.stages:
                began = time.process_time()
                _run(stage, draft)
                spent[stage.name] += time.process_time() - began
        return spent

    def _read(self, document: Document) -> Record:
        """The one boundary at which anything that fails, or costs too much, becomes a refusal of this report alone."""
        reader, name = self.reader, "reading"
        try:
            with within(SECONDS, "the report", memory=self.memory):
                draft = Draft(document=document, doc=reader.read(document.text, furniture=_unparsed(document)))
                for stage in self.stages:
                    name = stage.name
                    _run(stage, draft)
        except UnreadableReport as error:
            return Record(document=document, refusals=(Refusal(stage=STAGE, reason=error.reason),))
        except Exception as error:  # noqa: BLE001 - the one boundary, so that other reports go on
            reason = str(error) if isinstance(error, SaysoError) else f"{type(error).__name__}: {error}"
            return Record(document=document, refusals=(Refusal(stage=name, reason=reason[:_LONGEST_REASON]),))
        assert draft.record is not None
        return draft.record

    def _toponyms(self, draft: Draft) -> tuple[tuple[ToponymMention, ...]]:
        found, dateline = find_toponyms(draft.doc), draft.document.layout.dateline
        if dateline:
            told = dateline_toponyms(dateline, self.gazetteer)
            found = (*told, *(one for one in found if not one.span.overlap(dateline)))
            if told and told[0].span.start == dateline.start:
                found += dateline_town_again(told[0].span, draft.document.text, (one.span for one in found))
        return (_kept(sorted(found, key=lambda one: one.span), draft.document),)

    def _places(self, draft: Draft) -> tuple[PlaceIndex]:
        document = draft.document
        home = publisher_country(document.publisher, document.url)
        return (resolve_places(draft.toponyms, draft.doc, self.gazetteer, dateline=document.layout.dateline,
                               publisher_country=home),)

    def _actors(self, draft: Draft) -> tuple[ActorIndex]:
        return (resolve_actors(draft.names, draft.doc, attributions=draft.attributions,
                               country_of_place=country_of_place),)


def _unparsed(document: Document) -> list[tuple[int, int]]:
    """What has no grammar: furniture, and the dateline, which the parser would take for a subject."""
    layout = document.layout
    spans = [*layout.furniture, *([layout.dateline] if layout.dateline else [])]
    return sorted((span.start, span.end) for span in spans)


def _run(stage: Stage, draft: Draft) -> None:
    for name, value in zip(stage.gives, stage.run(draft), strict=True):
        setattr(draft, name, value)


M = TypeVar("M", Attribution, FigureMention, EventMention, ToponymMention, TimeMention, ActorMention)


def _kept(mentions: Iterable[M], document: Document) -> tuple[M, ...]:
    """The mentions that touch no furniture: of that nothing is read."""
    if not document.layout.furniture:
        return tuple(mentions)
    furniture = Cover((part.start, part.end) for part in document.layout.furniture)
    return tuple(mention for mention in mentions
                 if not any(furniture.touches(span.start, span.end) for span in spans_of(mention)))


def _publication(draft: Draft) -> tuple[Document]:
    """The document, dated from its own words where nothing else dates it."""
    if draft.document.published.value is not None:
        return (draft.document,)
    inferred = infer_publication(draft.timexes, draft.doc, draft.document)
    return (dataclasses.replace(draft.document, published=inferred) if inferred else draft.document,)


def _events(draft: Draft) -> tuple[tuple[EventMention, ...]]:
    return (_kept(find_events(draft.doc, published=draft.document.published.value), draft.document),)


def _instants(draft: Draft) -> tuple[TimeIndex]:
    document = draft.document
    zone = local_zone(draft.places.places if draft.places else (), document.layout.dateline)
    return (resolve_times(draft.timexes, draft.doc, published=document.published, zone=zone,
                          document_id=document.id),)


def _record(draft: Draft) -> tuple[Record]:
    """The joined record; what is not found again at its span is refused, never published."""
    assert draft.places is not None
    assert draft.times is not None
    assert draft.actors is not None
    ground = Grounded(doc=parsed_of(draft.doc), document=draft.document, actors=draft.actors, places=draft.places,
                      times=draft.times)
    found = Found(attributions=draft.attributions, figures=draft.figures, events=draft.events)
    record = join_record(found, ground)
    wrong = faults(record)
    if wrong:
        more = f" (+{len(wrong) - 1} more)" if len(wrong) > 1 else ""
        raise SaysoError(f"the record breaks its own rules: {wrong[0]}{more}")
    return (record,)


__all__ = ["Draft", "Pipeline", "Stage", "in_order"]
