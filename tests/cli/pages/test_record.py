"""The page for people: what it shows, and that nothing in a report can steer the terminal."""

import dataclasses
import io

import pytest
from rich.console import Console

from sayso.cli.pages.layout import shown
from sayso.cli.pages.record import print_page
from sayso.records.record import Record, Refusal
from tests.records.test_records import record_of


def page(record: Record, width: int = 100) -> str:
    out = io.StringIO()
    print_page(record, Console(file=out, width=width, color_system=None))
    return out.getvalue()


def test_who_says_what_with_figures_beneath():
    told = page(record_of())
    assert "Ardia  institution" in told
    assert "say nine of its soldiers were killed" in told
    assert "killed 9 Ardia, military" in told


def test_refusals_are_shown_with_their_stage():
    record = dataclasses.replace(record_of(), refusals=(Refusal(stage="places", reason="index damaged"),))
    assert "places: index damaged" in page(record)


@pytest.mark.parametrize("sign", ["\x1b]0;own\x07", "\x1b[2J", "\u202e", "\u200b", "\x00"])
def test_nothing_in_a_report_steers_the_terminal(sign: str):
    record = record_of(f"Ardia said nine of its soldiers were killed.\n\n12 shares {sign}")
    titled = dataclasses.replace(record, document=dataclasses.replace(record.document, title=f"a{sign}b [red]c[/red]"))
    told = page(titled)
    assert sign not in told
    assert "[red]c[/red]" in told
    assert sign not in shown(sign)


def test_a_narrow_terminal_cuts_nothing_off():
    assert "military" in page(record_of(), width=40).replace("\n", "")
