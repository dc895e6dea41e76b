"""What each format is and cannot carry, as the part of docs/export.md that is made from the data files."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.export.format import Format
from sayso.export.registry import formats
from sayso.export.tables.columns import columns_of
from sayso.export.tables.lists import LISTS
from sayso.export.tables.rows import TABLES

BEGINNING = "<!-- What follows is printed by `python -m sayso.export`. -->\n"


def told() -> str:
    """Markdown: a section a format with its loss list, then the columns of the flat tables."""
    return "\n".join([BEGINNING, *(line for form in formats().values() for line in _format(form)), *_tables()])


def _format(form: Format) -> Iterator[str]:
    source = f" As told by {form.source}." if form.source else ""
    yield f"### `{form.name}`: {form.title}\n"
    yield (f"`{form.media_type.split(';')[0]}`, {form.extension}. Narrowed by the filters of "
           f"{' and '.join(form.lists)}.{source}\n")
    yield "| loss | what is not carried | why |"
    yield "|---|---|---|"
    yield from (f"| `{loss.id}` | {loss.what} | {loss.why} |" for loss in form.losses)
    yield ""
    if form.empty:
        yield "Left empty: " + "; ".join(f"`{name}` ({why})" for name, why in form.empty.items()) + ".\n"


def _tables() -> Iterator[str]:
    for table in (*TABLES, *LISTS):
        yield f"### Columns of {table}\n"
        yield "| column | cells | meaning |"
        yield "|---|---|---|"
        yield from (f"| `{one.name}` | {one.kind} | {one.meaning} |" for one in columns_of(table))
        yield ""
