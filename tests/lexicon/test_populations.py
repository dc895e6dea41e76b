import pytest

from sayso.lexicon.measures import measures
from sayso.lexicon.populations import populations


@pytest.mark.parametrize(
    ("noun", "population"),
    [
        ("soldiers", "military"),
        ("service members", "military"),
        ("militants", "military"),
        ("guerrillas", "military"),
        ("civilians", "civilian"),
        ("children", "civilian"),
        ("journalists", "civilian"),
        ("passers-by", "civilian"),
        ("people", "unknown"),
        ("policemen", "unknown"),
        ("gunmen", "unknown"),
    ],
)
def test_nouns_tell_a_population(noun, population):
    assert populations().nouns[noun].population == population


def test_plain_nouns_tell_nothing_narrower():
    nouns = populations().nouns
    assert all(nouns[noun].plain for noun in ("soldiers", "people", "civilians"))
    assert not any(nouns[noun].plain for noun in ("children", "policemen"))


def test_no_time_money_or_animal_is_a_person():
    things = measures().things
    for noun in populations().nouns:
        if noun in things:
            assert things[noun].name not in ("time", "money", "length", "weight", "animals", "share"), noun


def test_groups_are_no_single_person():
    assert {"family", "crew", "militia"} <= populations().collectives
