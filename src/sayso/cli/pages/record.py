"""A record as a page that a person likes to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console, RenderableType
from rich.text import Text

from sayso.bounds import said
from sayso.cli.pages.layout import PROSE, below, columns, indented, print_parts, rule, shown
from sayso.records.by_id import ById
from sayso.records.record import Claim, Event, Figure, Place, Record, Source, Time
from sayso.wording.numbers import bounds

FIRM = {"certain": "", "probable": "probably", "possible": "possibly", "underspecified": "open"}
UNPLACED = "not located"


def print_page(record: Record, console: Console) -> None:
    """Prints one record: head, who says what, figures, events, places, times, what was refused."""
    print_parts(_parts(record), console, across=PROSE)


def _parts(record: Record) -> Iterator[RenderableType]:
    names = _Names(record)
    yield from _head(record)
    if record.claims:
        yield rule("Who says what")
        yield from _said(record, names)
    if record.figures:
        yield rule("Figures")
        yield _figures(record, names)
    if record.places:
        yield rule("Places")
        yield _places(record.places)
    if record.times:
        yield rule("Times")
        yield _times(record.times)
    if record.refusals:
        yield rule("Refused")
        yield from (Text(f"{refusal.stage}: {shown(said(refusal.stage, refusal.reason))}", style="red")
                    for refusal in record.refusals)
    yield Text("")


class _Names(ById):
    """What ids stand for, as it is shown."""

    def actor(self, identifier: str | None) -> str:
        return shown(self.actors[identifier].name) if identifier else ""

    def party(self, source: Source) -> str:
        """The side a source belongs to, unless its own name says so."""
        actor = self.actors.get(source.actor or "")
        party = self.actor(actor.party) if actor else ""
        return "" if party and party in shown(source.name) else party


def _head(record: Record) -> Iterator[RenderableType]:
    document = record.document
    yield Text(shown(document.title or document.origin), style="bold")
    published = document.published
    dated = f"published {published.value} ({published.basis})" if published.value else "no date of publication"
    if published.evidence:
        dated += " from " + ", ".join(f"“{shown(span.text)}”" for span in published.evidence[:3])
    facts = [dated, document.publisher, document.byline, document.dateline, document.origin]
    yield Text(" · ".join(shown(fact) for fact in facts if fact), style="dim")


def _said(record: Record, names: _Names) -> Iterator[RenderableType]:
    """Claims under the one who said them, in the order in which each first speaks; the report last."""
    groups: dict[str, list[Claim]] = {}
    for claim in record.claims:
        source = claim.sources[-1]
        groups.setdefault(source.actor or f"{source.kind}:{source.name}", []).append(claim)
    for claims in sorted(groups.values(), key=lambda group: group[0].form == "voice"):
        source = claims[0].sources[-1]
        title = Text(shown(names.actor(source.actor) or source.name), style="bold cyan")
        side = names.party(source)
        title.append(f"  {source.kind}" + (f", {side}" if side else ""), style="dim")
        yield below(title)
        yield from (indented(_claim(claim, names), 2) for claim in claims)


def _claim(claim: Claim, names: _Names) -> RenderableType:
    line = Text()
    if claim.form != "voice":
        line.append(f"{claim.act} ", style="green")
    firm = FIRM[claim.commitment.certainty]
    remarks = ["not" if claim.commitment.polarity == "-" else "", firm]
    remarks += [f"via {shown(source.name)}" for source in claim.sources[:-1]]
    told = ", ".join(remark for remark in remarks if remark)
    if told:
        line.append(f"[{told}] ", style="yellow")
    line.append(" … ".join(shown(span.text) for span in claim.content))
    for span in claim.evidence:
        line.append(f"  ({shown(span.text)})", style="italic dim")
    for identifier in claim.figures:
        figure = names.figures[identifier]
        line.append(f"\n{figure.measure} {_number(figure)} {_whose(figure, names)}".rstrip(), style="magenta")
    for identifier in claim.events:
        line.append(f"\n{_event(names.events[identifier], names)}", style="blue")
    return line


def _event(event: Event, names: _Names) -> str:
    kind = f"{event.type}/{event.mode}" if event.mode else event.type
    who = " → ".join(name or "?" for name in (names.actor(event.actor), names.actor(event.recipient)))
    place, time = names.places.get(event.place or ""), names.times.get(event.time or "")
    facts = [kind, who if who != "? → ?" else "", shown(place.name) if place else "", time.value if time else "",
             event.status if event.status != "asserted" else ""]
    return " · ".join(fact for fact in facts if fact)


def _number(figure: Figure) -> str:
    return shown(bounds(figure.low, figure.high, figure.hedge))


def _whose(figure: Figure, names: _Names) -> str:
    victim = figure.victim
    parts = [names.actor(victim.party), victim.population if victim.population != "unknown" else "", victim.detail]
    return ", ".join(shown(part) for part in parts if part)


def _figures(record: Record, names: _Names) -> RenderableType:
    table = columns("measure", "number", "whose", "when, where", "who says", "words", shares=(0, 0, 2, 2, 3, 4))
    for figure in record.figures:
        scope = figure.scope
        times = [(word, names.times.get(one or "")) for word, one in
                 (("on", scope.on), ("since", scope.since), ("until", scope.until))]
        when = [f"{word} {time.value}" for word, time in times if time]
        place = names.places.get(scope.place or "")
        claim = names.claims.get(figure.claim or "")
        sources = " ← ".join(names.actor(one.actor) or one.name for one in claim.sources) if claim else ""
        where = [place.name] if place else []
        cells = (figure.measure, _number(figure), _whose(figure, names), ", ".join(when + where), sources,
                 figure.span.text)
        table.add_row(*(Text(shown(cell)) for cell in cells))
    return table


def _places(places: Iterable[Place]) -> RenderableType:
    table = columns("place", "is", "where", "precision", "named")
    seen: dict[tuple[str, str | None], list[Place]] = {}
    for place in places:
        if place.kind != "demonym":  # "Armenian" tells of a country, but names no place
            seen.setdefault((place.name, place.gazetteer_id), []).append(place)
    for group in seen.values():
        place = group[0]
        where = UNPLACED if place.lat is None or place.lon is None else f"{place.lat:.2f}, {place.lon:.2f}"
        country = ", ".join(part for part in (place.admin1, place.country) if part)
        cells = (place.name, f"{place.kind} {country}".strip(), where, place.precision, f"{len(group)}×")
        table.add_row(*(Text(shown(cell)) for cell in cells))
    return table


def _times(times: Iterable[Time]) -> RenderableType:
    table = columns("words", "value", "from (UTC)", "until", "precision")
    for time in times:
        cells = (time.span.text, time.value, _moment(time.start), _moment(time.end), time.precision)
        table.add_row(*(Text(shown(cell)) for cell in cells))
    return table


def _moment(instant: str | None) -> str:
    """An instant without the parts that say nothing: midnight, seconds of nought."""
    return instant.replace("T00:00:00Z", "").replace(":00Z", "").replace("T", " ") if instant else "open"
