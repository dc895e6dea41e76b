"""A seeded stream of reports on an invented conflict, with what is true of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from tests.planted.history import Chronicle, Happened
from tests.planted.prose import Piece
from tests.planted.truth import Mention, Planted, Written
from tests.planted.world import PAPERS, WIRES, Casting
from tests.planted.writing import Draft, Writer, colour_sentence, meant

# How many reports of ten are reprinted by others.
REPRINTED = 2.5
LED = 0.75


def planted(seed: int, *, reports: int = 60) -> Planted:
    """A stream of about so many reports, in the order of publication: the same for the same seed."""
    rng = Random(seed)
    chronicle = Chronicle(rng, Casting(rng))
    happened = _happened(chronicle)
    while len(made := _written(rng, happened, seed)) < reports and len(happened) < 100:
        happened += _happened(chronicle)
    made.sort(key=lambda one: (one[0].published, one[0].id))
    made = made[:reports]
    kept = {report.id for report, _ in made}
    made = [(report if report.copied in kept else replace(report, copied=None), marks) for report, marks in made]
    mentions = tuple(mark for _, marks in made for mark in marks)
    heard = {mention.told for mention in mentions if mention.role in ("said", "voice")}
    told = {key: one for key, one in chronicle.told.items() if key in heard}
    asked = {key: chronicle.asked[key] for key in sorted({one.asked for one in told.values()})}
    return Planted(reports=tuple(report for report, _ in made), mentions=mentions, asked=asked, told=told)


def write_lines(stream: Planted, path: Path) -> None:
    """Puts the reports down as JSON Lines, as `sayso` takes them in."""
    rows = [{"id": one.id, "title": one.title, "publisher": one.publisher, "text": one.text,
             "published": one.published.strftime("%Y-%m-%dT%H:%M:%SZ"), "language": "en"} for one in stream.reports]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def _happened(chronicle: Chronicle) -> list[Happened]:
    """Two wars at once over ten days: several incidents on one day in one of them."""
    rng, casting = chronicle.rng, chronicle.casting
    begin = datetime(rng.randint(2018, 2025), rng.randint(1, 12), rng.randint(1, 28), tzinfo=UTC)
    one, other = casting.war(against_group=False), casting.war(against_group=True)
    sorts = rng.sample(["shelling", "airstrike", "drone", "missile"], 4)

    def at(day: int) -> datetime:
        return begin + timedelta(days=day, hours=rng.randint(1, 6))

    return [
        chronicle.strike(one, one.towns[4], at(0), sort=sorts[0], disputed=True),
        chronicle.strike(one, one.towns[5], at(3), sort=sorts[1], disputed=rng.random() < 0.5),
        chronicle.battle(one, one.towns[6], at(3)),
        chronicle.bombing(other, other.towns[0], at(3)),
        chronicle.strike(other, other.towns[1], at(4), sort="shelling", disputed=False),
        chronicle.toll(one, begin, 2),
        *chronicle.truce(one, at(6)),
    ]


def _written(rng: Random, happened: list[Happened], seed: int) -> list[tuple[Written, list[Mention]]]:
    writer = Writer(rng)
    made: list[tuple[Written, list[Mention]]] = []
    for one in sorted(happened, key=lambda happening: (happening.start, happening.id)):
        before = [other for other in happened if other.war is one.war and other.opens and other.sort != "battle"]
        for place, saying in enumerate(one.sayings):
            if (place and rng.random() > LED) or writer.spent(saying):
                continue
            at = saying.at + timedelta(minutes=rng.randint(30, 150))
            draft = writer.report(one, saying, at, before)
            publisher = rng.choice(PAPERS + WIRES)
            made.append(_report(draft, f"{seed}-{len(made):03}", publisher, at, one))
            first = made[-1][0]
            if rng.random() * 10 < REPRINTED:
                others = [paper for paper in PAPERS if paper != publisher]
                for paper in rng.sample(others, rng.randint(1, 3)):
                    later = at + timedelta(minutes=rng.randint(10, 600))
                    report, marks = _report(_reprint(rng, draft), f"{seed}-{len(made):03}", paper, later, one)
                    made.append((replace(report, copied=first.id), marks))
    return made


def _reprint(rng: Random, draft: Draft) -> Draft:
    """The same copy as another outlet prints it: whole, cut, under another headline, or slightly edited."""
    copy = Draft(title=draft.title, dateline=draft.dateline,
                 paragraphs=[Piece(text=one.text, marks=list(one.marks)) for one in draft.paragraphs])
    how = rng.choice(("whole", "cut", "headline", "edited"))
    if how == "cut" and len(copy.paragraphs) > 3:
        copy.paragraphs = copy.paragraphs[: -rng.randint(1, len(copy.paragraphs) // 3)]
    if how in ("headline", "cut"):
        copy.title = f"{rng.choice(('Latest: ', 'War: ', 'Update: ', 'World: '))}{copy.title}"
    if how == "edited":
        copy.dateline = ""
        copy.paragraphs.append(colour_sentence(rng))
    return copy


def _report(draft: Draft, name: str, publisher: str, at: datetime, one: Happened) -> tuple[Written, list[Mention]]:
    whole = draft.text()
    report = Written(id=name, title=draft.title, publisher=publisher, published=at, text=whole.text, incident=one.id)
    return report, list(_mentions(name, whole))


def _mentions(report: str, whole: Piece) -> Iterator[Mention]:
    for start, end, mark in whole.marks:
        told, role = meant(mark)
        yield Mention(report=report, start=start, end=end, told=told, role=role)  # type: ignore[arg-type]
