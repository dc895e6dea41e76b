"""Exact words in the clause that holds them: “so” much is theirs, the rest is there to understand it by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rich.text import Text

from sayso.cli.pages.layout import inert, shown
from sayso.records.brief import Words

AROUND = 60  # code points of the report shown on either side of the words


def quotations(words: Iterable[Words], texts: Mapping[str, str], reports: Mapping[str, str]) -> Iterator[Text]:
    """The exact words, each wording once, in what stands around them, with the reports that print it.

    Args:
        texts: of the reports, by id; where one is missing the words stand alone.
        reports: what each report is called, by its id.
    """
    wordings: dict[str, list[Words]] = {}
    for one in words:
        wordings.setdefault(shown(one.text), []).append(one)
    for wording, places in wordings.items():
        before, after = around(places[0], texts.get(places[0].document, ""))
        line = Text(shown(before), style="dim")
        line.append(" " if before[-1:].isspace() else "")
        line.append(f"“{wording}”", style="not dim italic")
        line.append(" " if after[:1].isspace() else "")
        line.append(shown(after))
        named = dict.fromkeys(shown(reports.get(one.document, one.document)) for one in places)
        line.append(f" — {'; '.join(named)}")
        yield line


def around(words: Words, text: str) -> tuple[str, str]:
    """What stands before and after words in their line of the text, cut at blanks; "" where they are not there."""
    if text[words.start:words.end] != words.text:
        return "", ""
    first = max(text.rfind("\n", 0, words.start) + 1, _sentence(text, words.start))
    last = text.find("\n", words.end)
    before, after = text[first:words.start], text[words.end:last if last >= 0 else len(text)]
    if len(before) > AROUND:
        before = "… " + before[-AROUND:].partition(" ")[2]
    stop = next((at for at in range(len(after)) if after[at] in ".!?" and after[at + 1:at + 2] in ("", " ")), None)
    after = after if stop is None else after[:stop + 1]
    if len(after) > AROUND:
        after = after[:AROUND].rpartition(" ")[0] + " …"
    return inert(before), inert(after)


def _sentence(text: str, at: int) -> int:
    """Just after the last mark before an offset that may end a sentence."""
    found = ((text.rfind(mark, 0, at), mark) for mark in (". ", "! ", "? ", ".” ", ".\" "))
    return max((place + len(mark) for place, mark in found if place >= 0), default=0)
