"""Whether the tables are whole: the file, what must be in it, what rows refer to, the index of words."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table

from sayso.proof.damages import Damage, Looked, short
from sayso.store import schema as t
from sayso.store.indexed import not_indexed
from sayso.store.proving import Proving
from sayso.store.rows import folded, site_id

# What rows name that no foreign key holds, since linking puts some in before others: table, columns, what has them,
# under which names, and the kind of damage.
_LOOSE: tuple[tuple[Table, tuple[str, ...], Table, tuple[str, ...], str], ...] = (
    (t.waiting, ("question", "answer"), t.answers, ("question", "id"), "waiting"),
    (t.waiting, ("document", "claim"), t.claims, ("document", "id"), "waiting"),
    (t.places, ("site",), t.sites, ("id",), "reference"),
    (t.answer_positions, ("question", "answer"), t.answers, ("question", "id"), "reference"),
)


def broken_file(proving: Proving) -> Iterator[Damage]:
    """What the engine finds wrong with its file."""
    for said in proving.pages_damaged():
        yield Damage(kind="file", id="database", what="SQLite's check of its file", expected="ok", found=short(said))


def missing_tables(proving: Proving) -> Iterator[Damage]:
    """Tables, columns and indexes that are not there."""
    there = proving.tables()
    for table in t.metadata.sorted_tables:
        if table.name not in there:
            yield Damage(kind="table", id=table.name, what="table", expected="it is there", found="it is not")
            continue
        columns, indexes = there[table.name]
        for what, wanted, held in (("column", {one.name for one in table.columns}, columns),
                                   ("index", {str(one.name) for one in table.indexes}, indexes)):
            for name in sorted(wanted - held):
                yield Damage(kind="table", id=table.name, what=f"{what} {name}", expected="it is there",
                             found="it is not")


def missing_ends(proving: Proving, looked: Looked) -> Iterator[Damage]:
    """Rows that refer to what is not there: ends of links and copies, reports of incidents, and all others."""
    for table in t.metadata.sorted_tables:
        for key in table.foreign_key_constraints:
            columns = tuple(one.name for one in key.columns)
            named = tuple(one.column.name for one in key.elements)
            yield from _ends(proving, looked, (table, columns, key.referred_table, named, "reference"))
    for one in _LOOSE:
        yield from _ends(proving, looked, one)


def _ends(proving: Proving, looked: Looked,
          one: tuple[Table, tuple[str, ...], Table, tuple[str, ...], str]) -> Iterator[Damage]:
    table, columns, end, named, kind = one
    looked.at["kinds of references"] += 1
    for row in proving.without_end(table, columns, end, named):
        cut = len(row) - len(columns)
        key, value = row[:cut], row[cut:]
        yield Damage(kind=kind, id=" ".join(map(str, key)), what=f"{table.name}.{'+'.join(columns)}",
                     expected=f"{' '.join(map(str, value))} in {end.name}", found="not there")


def bad_index(proving: Proving, looked: Looked) -> Iterator[Damage]:
    """Reports and claims whose words the index does not find."""
    for table in (t.texts, t.claims):
        looked.at["indexes of words"] += 1
        for number, why in not_indexed(proving.still, table):
            yield Damage(kind="index", id=f"{table.name}_words", what=f"row {number}" if number else "the whole index",
                         expected=f"the words of {table.name}", found=why)


def odd_tallies(proving: Proving, looked: Looked) -> Iterator[Damage]:
    """Counts of claims and reports that are not what there is."""
    looked.at["counts"] += proving.size(t.tallies)
    for row in proving.miscounted():
        name = " ".join(part for part in (row["kind"], row["value"], row["day"]) if part)
        yield Damage(kind="row", id=name, what="tallies.n", expected=str(row["there"]), found=str(row["kept"]))


def odd_sites(proving: Proving, looked: Looked) -> Iterator[Damage]:
    """Places, each once, whose id is not the digest of what is known of them."""
    for row in proving.sites():
        looked.at["ids"] += 1
        made = site_id({**row, "folded": folded(row["name"])})
        if made != row["id"] or row["folded"] != folded(row["name"]):
            yield Damage(kind="row", id=row["id"], what=f"sites, {short(row['name'])}", expected=row["id"], found=made)


def odd_count(proving: Proving) -> Iterator[Damage]:
    """That the count of changes is there, once."""
    count = proving.size(t.changes)
    if count != 1:
        yield Damage(kind="changes", id="changes", what="rows", expected="1", found=str(count))
