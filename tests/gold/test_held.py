"""Our own annotated cases: the floors hold, every case is sound, and names of cases are good to cite."""

import re
from pathlib import Path

from sayso.evaluation.cases import Case
from sayso.evaluation.floors import load_floors
from sayso.evaluation.loading import load_cases
from sayso.evaluation.sides import load_sides
from tests.cli.test_read import sayso

GOLD = Path(__file__).parents[2] / "gold"


def cases() -> tuple[Case, ...]:
    return load_cases(GOLD)


def test_the_floors_hold():
    done = sayso("evaluate", str(GOLD), "--swap")
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"


def test_every_kind_and_mirror_has_a_floor():
    floors = load_floors(GOLD / "floors.json")
    assert set(floors["f1"]) >= {one.kind for case in cases() for one in case.asked}
    assert set(floors["mirrored"]) == {"claims", "sources", "figures", "events"}


def test_cases_are_small_and_ask_something():
    for case in cases():
        assert case.asked or case.forbidden or case.complete, f"{case.id} asks nothing"
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", case.name), case.id
        assert len(case.text.split()) <= 600, case.id


def test_a_party_exchanged_stands_in_the_text_and_the_table():
    sides = load_sides(GOLD)
    for case in (case for case in cases() if case.swap):
        forms = [form for party in case.swap[0] for form in sides[party].values()]
        assert any(form in case.text for form in forms), f"{case.id} names neither party"
