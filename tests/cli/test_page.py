"""The page for people: what it shows, and that nothing in a report can steer the terminal."""

import dataclasses
import io

import pytest
from rich.console import Console

from sayso.cli.page import bounds, print_page, shown
from sayso.records.record import Figure, Record, Refusal, Scope, Victim
from sayso.records.span import Span
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


def figure(low: int | None, high: int | None, hedge: str | None = None) -> Figure:
    return Figure(id="fig_1", span=Span(0, 1, "a"), measure="killed", low=low, high=high, hedge=hedge,
                  victim=Victim(party=None, population="unknown"), scope=Scope(), cumulative=None, relative_to=None,
                  claim=None)


@pytest.mark.parametrize(("low", "high", "hedge", "told"), [
    (49, 49, None, "49"), (101, None, "over", "101 or more"), (None, 60, "up to", "at most 60"), (5, 7, None, "5 to 7"),
    (None, None, "dozens more", "dozens more"), (30, 30, "about", "30 (about)"), (0, 0, "no", "0 (no)"),
])
def test_bounds_are_told_as_a_reader_writes_them(low: int | None, high: int | None, hedge: str | None, told: str):
    assert bounds(figure(low, high, hedge)) == told
