"""All formats by name."""

from __future__ import annotations

from functools import cache

from sayso.export import annotating, ftm, geojson, prov, schemaorg
from sayso.export.brief import page, pdf
from sayso.export.coded import plover, polecat
from sayso.export.format import Format, Writer, format_from
from sayso.export.incidents import acled, airwars, ged
from sayso.export.tables import comma, parquet, workbook
from sayso.export.tables.rows import TABLES
from sayso.records.errors import BadSetting

_FORMATS: tuple[tuple[str, str, Writer], ...] = (
    *((f"{table}-csv", "tables", comma.writer(table)) for table in TABLES),
    *((f"{table}-parquet", "tables", parquet.writer(table)) for table in TABLES),
    ("xlsx", "tables", workbook.write),
    ("acled", "acled", acled.write),
    ("ged", "ged", ged.write),
    ("airwars", "airwars", airwars.write),
    ("plover", "plover", plover.write),
    ("polecat", "plover", polecat.write),
    ("geojson", "geojson", geojson.write_incidents),
    ("geojson-claims", "geojson", geojson.write_claims),
    ("annotations", "annotations", annotating.write),
    ("schemaorg", "schemaorg", schemaorg.write),
    ("prov", "prov", prov.write),
    ("ftm", "ftm", ftm.write),
    ("brief-html", "brief", page.write),
    ("brief-pdf", "brief", pdf.write),
)


@cache
def formats() -> dict[str, Format]:
    """Every format by its name, in the order in which they are listed."""
    return {name: format_from(name, file, write) for name, file, write in _FORMATS}


def format_names() -> tuple[str, ...]:
    """The names of all formats."""
    return tuple(formats())


def format_named(name: str) -> Format:
    """The format of that name.

    Raises:
        BadSetting: there is none.
    """
    found = formats().get(name.lower())
    if found is None:
        raise BadSetting(f"{name!r} is no format.", remedy=f"These are: {', '.join(formats())}.")
    return found
