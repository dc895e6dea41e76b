"""What all pages share: lines that no report can steer, rules, tables, and how wide a page is."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import TypeAlias

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType
from rich.rule import Rule
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from sayso.records.errors import SaysoError
from sayso.records.span import Span

# Signs that could steer a terminal or turn the reading direction; they are shown as a middle dot.
INERT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
PROSE = 100  # columns at most for running lines: longer ones are hard to read
WIDE = 160  # columns at most for tables


def inert(text: str) -> str:
    """Words sign for sign, with nothing in them that a terminal would obey; blanks of any kind become one blank."""
    if text.isprintable():  # of what `isprintable` lets pass, the blank alone is a blank, and nothing is inert
        return text
    return "".join(" " if sign.isspace() else "·" if unicodedata.category(sign) in INERT else sign for sign in text)


def shown(text: str) -> str:
    """Words on one line, with nothing in them that a terminal would obey, blanks drawn together."""
    return " ".join(inert(text).split())


def print_failure(errors: Console, error: SaysoError) -> None:
    """What went wrong, in red, as every command tells it."""
    errors.print(f"sayso: {shown(str(error))}", style="red", markup=False, soft_wrap=True)


def lit(text: str, start: int, parts: Iterable[Span]) -> Text:
    """A passage with some of its words lit.

    Args:
        start: where the passage starts in the report's text, in code points.
        parts: the words to light, as spans of the report's text.
    """
    line = Text(inert(text))
    for part in parts:
        line.stylize("bold yellow underline", max(0, part.start - start), max(0, part.end - start))
    return line


@dataclass(frozen=True, slots=True)
class Flow:
    """Parts one beneath the other, moved in from the left, each line no wider than there is room.

    A page is hundreds of short lines: rich's own padding wraps, cuts and fills each line again at each level, which
    took half of the time of a command that lists.
    """

    parts: tuple[Part, ...]
    by: int = 0
    above: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        for line in _lines(self, console, options):
            yield from line
            yield _END


@dataclass(frozen=True, slots=True)
class Row:
    """One line of columns that stand at the same place in every row, though other parts come between rows.

    Attributes:
        widths: of the first columns; the others share what is left alike. Two blanks stand between columns.
    """

    cells: tuple[Text, ...]
    widths: tuple[int, ...]

    def lines(self, console: Console, across: int) -> Iterator[list[Segment]]:
        """The lines of all cells beside each other, `across` columns wide."""
        shared = len(self.cells) - len(self.widths)
        left = across - sum(width + 2 for width in self.widths) - 2 * (shared - 1)
        widths = (*self.widths, *(max(1, (left + at) // shared) for at in range(shared)))
        columns = [list(_told(cell, console, width)) for cell, width in zip(self.cells, widths, strict=True)]
        for lines in zip_longest(*columns, fillvalue=[]):
            told, gap = list[Segment](), 0
            for line, width in zip(lines, widths, strict=True):
                told += [Segment(" " * gap), *line] if line else []
                gap = width + 2 - Segment.get_line_length(line) + (0 if line else gap)
            yield told


# What a page is put together from.
Part: TypeAlias = RenderableType | Row | Flow

_END = Segment.line()


def _lines(part: Part, console: Console, options: ConsoleOptions) -> Iterator[list[Segment]]:
    if isinstance(part, Text):
        yield from _told(part, console, options.max_width)
    elif isinstance(part, Row):
        yield from part.lines(console, options.max_width)
    elif isinstance(part, Flow):
        yield from ([] for _ in range(part.above))
        margin = [Segment(" " * part.by)] if part.by else []
        inner = options.update_width(max(1, options.max_width - part.by)) if part.by else options
        for one in part.parts:
            yield from (margin + line if line else line for line in _lines(one, console, inner))
    else:
        yield from Segment.split_lines(console.render(part, options))


def _told(text: Text, console: Console, width: int) -> Iterator[list[Segment]]:
    plain = text.plain
    fits = cell_len(plain) <= width and "\n" not in plain
    for line in [text] if fits else text.wrap(console, width):
        yield list(line.render(console)) if line.spans else [Segment(line.plain, console.get_style(line.style))]


def print_parts(parts: Iterable[Part], console: Console, *, across: int = WIDE) -> None:
    """Prints a page's parts, at most `across` columns wide."""
    console.print(Flow(tuple(parts)), width=min(console.width, across), soft_wrap=False, crop=False, end="")


def rule(title: str) -> Flow:
    """A line across the page with what follows beneath it."""
    return below(Rule(Text(title, style="bold"), align="left", style="dim"))


def facts(*told: str | None, style: str = "dim") -> Text:
    """Short facts on one line, those that are empty left out; an empty first one makes it the end of a line."""
    line = " · ".join(shown(fact) for fact in told if fact)
    return Text(f" · {line}" if line and told[0] == "" else line, style=style)


def columns(*titles: str, shares: tuple[int, ...] = (), right: tuple[int, ...] = ()) -> Table:
    """An empty table without lines.

    Args:
        shares: how the width is divided among the columns, 0 for as wide as its words.
        right: numbers of the columns that end flush.
    """
    made = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", expand=bool(shares))
    for number, title in enumerate(titles):
        made.add_column(title, overflow="fold", ratio=(shares[number] or None) if shares else None,
                        justify="right" if number in right else "left")
    return made


def indented(part: Part, by: int) -> Flow:
    """A part moved in from the left."""
    return Flow((part,), by=by)


def below(part: Part) -> Flow:
    """A part after an empty line."""
    return Flow((part,), above=1)


def together(*parts: Part) -> Flow:
    """Parts one beneath the other, as one."""
    return Flow(parts)
