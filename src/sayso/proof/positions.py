"""Whether what a report gives to linking stands on its words, and says what its figures say."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.keeping.reading import with_brief
from sayso.proof.damages import Damage, Looked, short
from sayso.records.brief import Brief
from sayso.records.by_id import ById
from sayso.records.record import Record


def odd_positions(brief: Brief, record: Record, looked: Looked) -> Iterator[Damage]:
    """Positions whose words are not in the text, whose claim or figure is not in the record, or whose bounds are not
    that figure's; a brief that this version would make otherwise is a note."""
    known, text, where = ById(record), record.document.text, record.document.origin
    for one in brief.positions:
        looked.at["positions"] += 1
        words = text[one.words.start:one.words.end]
        if words != one.words.text:
            yield Damage(kind="span", id=one.id, what=f"words at {one.words.start} to {one.words.end}",
                         expected=short(one.words.text), found=short(words), where=where)
        held = one.item is None or one.item in known.figures or one.item in known.events
        if one.claim not in known.claims or not held:
            missing = one.claim if one.claim not in known.claims else one.item
            yield Damage(kind="position", id=one.id, what="its claim, figure or event", expected=str(missing),
                         found="not in the record", where=where)
        figure = known.figures.get(one.item or "")
        if figure and one.topic == "figure" and (figure.low, figure.high, figure.hedge) != (
                one.low, one.high, one.hedge):
            yield Damage(kind="position", id=one.id, what="bounds and hedge", where=where,
                         expected=f"{figure.low} to {figure.high}, {figure.hedge}",
                         found=f"{one.low} to {one.high}, {one.hedge}")
    if with_brief(record)[1] != brief:
        yield Damage(kind="brief_now", id=record.document.id, what="`sayso reread` brings the store up to date",
                     where=where)
