"""The way from a number back to its words, its report and its bytes, step by step, with what was checked at each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from sayso.cli.pages.layout import PROSE, facts, indented, lit, print_parts, rule, shown, together
from sayso.cli.pages.wording import day, days, known, some
from sayso.keeping.trails import Check, Trail
from sayso.records.by_id import ById
from sayso.records.record import Claim, Event, Figure, Place
from sayso.wording.answers import put
from sayso.wording.numbers import as_put, bounds
from sayso.wording.voices import voice

AROUND = 160  # code points of the text shown on either side of the words
MARKS = {True: ("✓", "green"), False: ("✗", "bold red"), None: ("·", "dim")}


def print_trails(trails: Sequence[Trail], there: int, console: Console) -> None:
    """Prints trails, what several share once; `there` tells how many there are with those that are not shown."""
    print_parts(_parts(trails, there), console, across=PROSE)


def passage(trail: Trail) -> tuple[str, int]:
    """The words in their paragraph, a long one cut at blanks, and where that starts in the text."""
    text = trail.document.text
    start, end = trail.words[0].start, trail.words[-1].end
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    last = len(text) if last < 0 else last
    if start - first > AROUND:
        first = text.find(" ", start - AROUND, start) + 1 or start
    if last - end > AROUND:
        last = max(text.rfind(" ", end, end + AROUND), end)
    return text[first:last], first


def _parts(trails: Sequence[Trail], there: int) -> Iterator[RenderableType]:
    asked = ""
    for number, trail in enumerate(trails, 1):
        question = trail.question
        if question is not None and question.id != asked:
            asked = question.id
            yield _step("question", Text(shown(question.text), style="bold"), question.id)
        yield rule(f"{number} of {there}") if there > 1 else Text("")
        yield from _trail(trail)
    failed = [check for trail in trails for check in trail.checks if check.holds is False]
    looked = sum(check.holds is not None for trail in trails for check in trail.checks)
    yield Text(f"\n{some(looked, 'check')}: " + (f"{len(failed)} do not hold" if failed else "all hold") + ".",
               style="bold red" if failed else "green")
    if more := there - len(trails):
        yield Text(f"{some(more, 'way')} more: --limit {there} shows all.", style="dim")


def _trail(trail: Trail) -> Iterator[RenderableType]:
    if trail.answer is not None and trail.question is not None:
        told = Text(shown(put(trail.answer, trail.question.measure)), style="bold")
        told.append(f"  {shown(voice(trail.answer.origin))}, {day(trail.answer.said_at)}", style="not bold")
        yield _step("answer", told, trail.answer.id, *_of(trail, "answer"))
    if trail.item is not None:
        yield _step(*_item(trail), *_of(trail, "item"))
    if trail.claim is not None:
        yield _step("claim", _said(trail.claim, trail), trail.claim.id, *_of(trail, "claim"))
    if trail.words:
        text, start = passage(trail)
        yield _step("words", lit(text, start, trail.words), "", *_of(trail, "words"))
    document, stored, original = trail.document, trail.stored, trail.original
    yield _step("report", _report(trail), document.id, *_of(trail, "report"))
    where_from = original.captured_from + (f", {original.locator}" if original.locator else "")
    told = Text(f"SHA-256 {original.sha256}")
    captured = f"captured {day(original.captured_at)} UTC from {where_from}"
    for line in (f"{len(original.data):,} bytes, {original.media_type}, {captured}",
                 f"read by Sayso {stored.version}, added {day(stored.added_at)} UTC"):
        told.append(f"\n{shown(line)}", style="dim")
    yield _step("original", told, "", *_of(trail, "original"))


def _of(trail: Trail, step: str) -> list[Check]:
    return [check for check in trail.checks if check.step == step]


def _step(name: str, told: Text, identifier: str, *checks: Check) -> RenderableType:
    title = Text(f"{name:<9}", style="bold cyan")
    title.append(shown(identifier), style="not bold dim")
    parts: list[RenderableType] = [title, indented(told, 2)]
    for check in checks:
        mark, style = MARKS[check.holds]
        line = Text(f"{mark} ", style=style)
        line.append(shown(check.what), style="not bold dim")
        parts.append(indented(line, 2))
    return together(*parts)


def _item(trail: Trail) -> tuple[str, Text, str]:
    item, parts = trail.item, trail.parts
    if isinstance(item, Figure):
        return "figure", _figure(item, parts), item.id
    if isinstance(item, Event):
        kind = f"{item.type}/{item.mode}" if item.mode else item.type
        place, time = parts.places.get(item.place or ""), parts.times.get(item.time or "")
        actors = [parts.actors[one].name if one else "?" for one in (item.actor, item.recipient)]
        told = facts(kind, " → ".join(actors) if actors != ["?", "?"] else "", place.name if place else "",
                     time.value if time else "", item.status, style="")
        return "event", told, item.id
    assert isinstance(item, Place)
    spot = "not located" if item.lat is None else f"{item.lat:.2f}, {item.lon:.2f}"
    return "place", facts(item.name, item.kind, spot, item.precision, item.gazetteer_id, style=""), item.id


def _figure(figure: Figure, parts: ById) -> Text:
    told = Text(shown(as_put(figure.low, figure.high, figure.hedge, figure.measure)), style="bold")
    party, scope = parts.actors.get(figure.victim.party or ""), figure.scope
    times = [parts.times.get(one or "") for one in (scope.on, scope.since, scope.until)]
    on, since, until = (time.value if time else None for time in times)
    place = parts.places.get(scope.place or "")
    told.append("  ")
    told.append_text(facts(f"{figure.measure}: {bounds(figure.low, figure.high)}", party.name if party else "",
                           known(figure.victim.population), figure.victim.detail, day(on), days(since, until),
                           place.name if place else "", style="not bold"))
    return told


def _said(claim: Claim, trail: Trail) -> Text:
    names = [source.name for source in claim.sources]
    line = Text(shown(names[-1]), style="bold")
    line.append(f" through {shown(', '.join(names[:-1]))}" if names[:-1] else "", style="not bold dim")
    line.append("" if claim.form == "voice" else f"  {shown(claim.act)}", style="not bold green")
    if claim.cue:
        line.append(f" (“{shown(' … '.join(span.text for span in claim.cue))}”)", style="not bold dim")
    line.append(f"\n{shown(' … '.join(span.text for span in claim.content))}", style="not bold")
    return line


def _report(trail: Trail) -> Text:
    document, published = trail.document, trail.document.published
    line = Text(shown(document.title or document.origin), style="bold")
    dated = f"published {day(published.value)} ({published.basis})" if published.value else "no date of publication"
    if published.evidence:
        dated += " from " + ", ".join(f"“{span.text}”" for span in published.evidence[:3])
    told = facts(document.publisher, dated, document.origin, style="not bold")
    if told.plain:
        line.append("\n")
        line.append_text(told)
    return line
