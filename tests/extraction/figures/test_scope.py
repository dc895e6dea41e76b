import pytest

from sayso.extraction.figures import find_figures
from tests.parses import parsed

DIED = "Two/CD/nummod/2 men:man/NNS/nsubj/3 died:die/VBD/root/0"


def figure(tail: str, head: str = DIED):
    (found,) = find_figures(parsed(f"{head} {tail}"))
    return found


def test_since_takes_the_whole_phrase_and_sums_up():
    found = figure("since/IN/mark/7 the/DT/det/6 war/NN/nsubj/7 began:begin/VBD/advcl/3 ~././punct/3")
    assert found.since.text == "the war began"
    assert found.cumulative is True


def test_until_ends_a_count():
    found = figure("until/IN/case/5 March/NNP/obl/3 ~././punct/3")
    assert found.until.text == "March"


@pytest.mark.parametrize(
    ("tail", "day"),
    [
        ("on/IN/case/5 Tuesday/NNP/obl/3 ~././punct/3", "Tuesday"),
        ("last/JJ/amod/5 Tuesday/NNP/obl/3 ~././punct/3", "last Tuesday"),
        ("on/IN/case/5 September/NNP/obl/3 13/CD/nummod/5 ~././punct/3", "September 13"),
        ("overnight/RB/advmod/3 ~././punct/3", "overnight"),
    ],
)
def test_the_day_stands_with_its_number_and_month(tail, day):
    found = figure(tail)
    assert found.on.text == day
    assert found.cumulative is False


def test_a_place_after_the_verb_bounds_the_count():
    assert figure("near/IN/case/5 Tarin/NNP/obl/3/LOC ~././punct/3").place.text == "Tarin"


def test_a_place_before_the_number_does_too():
    table = (
        "In/IN/case/2 Tarin/NNP/obl/6/LOC ~,/,/punct/2 two/CD/nummod/5 men:man/NNS/nsubj/6 died:die/VBD/root/0"
        " ~././punct/6"
    )
    (found,) = find_figures(parsed(table))
    assert found.place.text == "Tarin"


def test_who_did_it_is_no_place():
    assert figure("as/IN/mark/6 Chad/NNP/nsubj/6/LOC fired:fire/VBD/advcl/3 ~././punct/3").place is None


def test_a_toll_sums_up():
    table = "The/DT/det/3 death/NN/compound/3 toll/NN/nsubj/4 reached:reach/VBD/root/0 45/CD/obj/4 ~././punct/4"
    (found,) = find_figures(parsed(table))
    assert found.cumulative is True
