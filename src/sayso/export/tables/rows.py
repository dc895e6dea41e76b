"""What each table's rows hold: claims, the figures told in them, and the answers to questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sayso.export.losses import Tally
from sayso.export.selecting import Selection, ToldClaim
from sayso.export.tables.columns import Row
from sayso.records.by_id import ById
from sayso.records.linked import Answer, Question
from sayso.records.record import Figure
from sayso.records.span import Span

POLARITY = {"+": "positive", "-": "negative"}
_EXACT = 2.0 ** 53


def claim_rows(selection: Selection, tally: Tally) -> Iterator[Row]:
    """A row a claim."""
    for told in selection.claims():
        row, claim, document = told.row, told.claim, told.record.document
        tally.lost("parts", len(claim.content) > 1)
        yield {
            "id": row.id, "document": row.document, "origin": row.origin, "title": row.title,
            "publisher": row.publisher, "published": row.published, "url": document.url, "source": row.source,
            "source_kind": row.kind, "party": row.party_name, "relays": list(row.relays), "act": row.act,
            "form": row.form, "polarity": POLARITY[row.polarity], "certainty": row.certainty, "said": row.said,
            "cue": _texts(claim.cue), "evidence": _texts(claim.evidence),
            "start": min(span.start for span in claim.content), "end": max(span.end for span in claim.content),
            "text": row.text, "figures": len(claim.figures), "events": len(claim.events)}


def figure_rows(selection: Selection, tally: Tally) -> Iterator[Row]:
    """A row a figure; with a measure asked for, figures of that measure alone."""
    measure = selection.wanted.measure
    for told in selection.claims():
        for figure in told.figures():
            if measure is None or figure.measure == measure:
                yield _figure(told, figure, tally)


def _figure(told: ToldClaim, figure: Figure, tally: Tally) -> Row:
    row = told.row
    _wide(tally, figure.low, figure.high)
    victim = told.known.actors[figure.victim.party].name if figure.victim.party else None
    return {
        "id": figure.id, "claim": row.id, "document": row.document, "origin": row.origin, "publisher": row.publisher,
        "published": row.published, "source": row.source, "source_party": row.party_name, "relays": list(row.relays),
        "act": row.act, "polarity": POLARITY[row.polarity], "certainty": row.certainty, "said": row.said,
        "measure": figure.measure, "low": figure.low, "high": figure.high, "hedge": figure.hedge, "victim": victim,
        "population": figure.victim.population, "detail": figure.victim.detail,
        **_where(figure, told.known, tally), **_when(figure, told.known, tally), "cumulative": figure.cumulative,
        "relation": figure.relation, "relative_to": figure.relative_to, "start": figure.span.start,
        "end": figure.span.end, "words": figure.span.text}


def _where(figure: Figure, known: ById, tally: Tally) -> Row:
    if figure.scope.place is None:
        return dict.fromkeys(("place", "place_id", "lat", "lon", "place_precision"))
    place = known.places[figure.scope.place]
    tally.lost("candidates", any(one.gazetteer_id != place.gazetteer_id for one in place.candidates))
    return {"place": place.name, "place_id": place.gazetteer_id, "lat": place.lat, "lon": place.lon,
            "place_precision": place.precision}


def _when(figure: Figure, known: ById, tally: Tally) -> Row:
    scope = figure.scope
    times = {name: known.times[one] for name, one in
             (("on", scope.on), ("since", scope.since), ("until", scope.until)) if one}
    tally.lost("times", len(times))
    starts: Row = {name: times[name].start if name in times else None for name in ("on", "since", "until")}
    return {**starts, "time_precision": next((one.precision for one in times.values()), None)}


def answer_rows(selection: Selection, tally: Tally) -> Iterator[Row]:
    """A row an answer."""
    for question in selection.questions():
        asked = _question(question)
        for answer in question.answers:
            yield {"id": answer.id, **asked, **_answer(answer, tally)}


def _question(one: Question) -> Row:
    return {
        "question": one.id, "text": one.text, "topic": one.topic, "measure": one.measure,
        "victim": one.victim.name if one.victim else None, "by": one.by.name if one.by else None,
        "population": one.population, "detail": one.detail, "place": one.place.name if one.place else None,
        "place_precision": one.place.precision if one.place else None, "since": one.since, "until": one.until,
        "incident": one.incident, "status": one.status, "origins": one.origins, "outlets": one.outlets,
        "range_low": one.range.low if one.range else None, "range_high": one.range.high if one.range else None,
        "range_why": one.range.why if one.range else None}


def _answer(one: Answer, tally: Tally) -> Row:
    tally.lost("words", max(0, len(one.words) - 1))
    _wide(tally, one.low, one.high)
    words = one.words[0] if one.words else None
    return {
        "stance": one.stance or None, "low": one.low, "high": one.high, "hedge": one.hedge, "denied": one.denied,
        "origin": one.origin.name, "origin_kind": one.origin.kind,
        "origin_party": one.origin.party.name if one.origin.party else None, "office": one.origin.office,
        "relays": list(one.relays), "said_at": one.said_at, "relation": one.relation, "to": one.to, "why": one.why,
        "claims": list(one.claims), "documents": list(one.documents), "words": words.text if words else None,
        "words_start": words.start if words else None}


def _texts(spans: Iterable[Span]) -> list[str]:
    return [span.text for span in spans]


def _wide(tally: Tally, *values: float | int | None) -> None:
    """Counts whole numbers that no 64-bit floating point number holds to the last digit."""
    if tally.knows("broad"):
        tally.lost("broad", sum(value is not None and abs(value) > _EXACT and int(float(value)) != value
                                for value in values))


Rows = Callable[[Selection, Tally], Iterator[Row]]
TABLES: dict[str, Rows] = {"claims": claim_rows, "figures": figure_rows, "answers": answer_rows}
SEPARATOR = "; "


def joined(values: list[str], tally: Tally) -> str | None:
    """Several values in one cell; None for none of them."""
    tally.lost("lists", any(SEPARATOR in one for one in values))
    return SEPARATOR.join(values) or None
