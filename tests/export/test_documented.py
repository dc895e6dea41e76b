"""docs/export.md tells every format, column and loss as the data files have them, and every filter."""

from pathlib import Path

from sayso.cli.commands.export import export
from sayso.export.selecting import NARROWS
from sayso.export.telling import BEGINNING, told

PAGE = (Path(__file__).parents[2] / "docs/export.md").read_text(encoding="utf-8")


def test_the_formats_are_told_as_they_are():
    assert PAGE.partition(BEGINNING)[1:] == (BEGINNING, told().removeprefix(BEGINNING)), \
        "run `python -m sayso.export` and put it at the end of docs/export.md"


def test_each_list_tells_its_filters():
    called = {"side": "party", "document": "report"}
    rows = {line.split("|")[1].strip(): line for line in PAGE.splitlines() if line.startswith("| ")}
    for name, filters in NARROWS.items():
        assert [one for one in filters if f"`--{called.get(one, one)}`" not in rows[name]] == []


def test_every_filter_is_an_option_of_the_command():
    options = set(export.__annotations__) - {"name", "store", "out", "output", "return"}
    assert {"kind" if one == "type" else one for one in options} \
        == {{"side": "party", "document": "report", "type": "kind"}.get(one, one)
            for one in frozenset().union(*NARROWS.values())}
