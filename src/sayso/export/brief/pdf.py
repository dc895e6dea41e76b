"""Briefs as PDF, set by typst: text goes in as data and never as markup, and two runs give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.resources import files
from itertools import islice

from sayso.export.brief.telling import Told, briefs
from sayso.export.losses import Tally
from sayso.export.selecting import Selection
from sayso.records.errors import BadSetting

# A page is set as a whole, so all of it is in memory: 200 incidents of fourteen reports are some 10 MB of text.
MOST = 200


def write(selection: Selection, tally: Tally) -> Iterator[bytes]:
    """The document.

    Raises:
        BadSetting: more incidents fit than can be set at once.
    """
    import typst

    some = list(islice(briefs(selection, tally), MOST + 1))
    if len(some) > MOST:
        raise BadSetting(f"more than {MOST} incidents fit.",
                         remedy="Narrow them (--place, --since, --incident), or take brief-html.")
    date = max((one.date for one in some), default="2000-01-01")
    template = (files("sayso.export") / "brief" / "page.typ").read_bytes()
    told = json.dumps({"date": date, "briefs": [asdict(one) for one in some]}, ensure_ascii=False)
    # Half a surrogate pair has no place in UTF-8.
    told = told.encode("utf-8", "replace").decode()
    _count_signs(some, tally)
    yield typst.compile(template, format="pdf", ignore_system_fonts=True, sys_inputs={"told": told},
                        timestamp=int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp()))


def _count_signs(some: list[Told], tally: Tally) -> None:
    """Counts texts with signs beyond Latin, Greek and Cyrillic, which the typefaces do not have."""
    for one in some:
        texts = [one.title, *one.reports, *(note.words for note in one.notes),
                 *(line.who for asked in one.asked for line in asked.lines)]
        tally.lost("signs", sum(any(_strange(sign) for sign in text) for text in texts))


def _strange(sign: str) -> bool:
    return not (sign < "\u0530" or "\u1e00" <= sign < "\u2070" or "\u20a0" <= sign < "\u20c0")
