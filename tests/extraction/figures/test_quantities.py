import pytest

from sayso.extraction.figures.quantities import find_quantities, partitive
from sayso.extraction.figures.singulars import find_indefinites
from sayso.extraction.figures.triggers import find_triggers
from sayso.extraction.figures.uncounted import find_definites
from sayso.extraction.figures.words import Words
from tests.parses import parsed


def quantities(table: str):
    words = Words(parsed(table))
    return words, find_quantities(words, find_triggers(words))


@pytest.mark.parametrize(
    ("table", "name", "person"),
    [
        ("12/CD/nummod/3 service/NN/compound/3 members:member/NNS/root/0", "service members", True),
        ("12/CD/nummod/3 armed/JJ/amod/3 men:man/NNS/root/0", "men", True),
        ("dozens:dozen/NNS/root/0 of/IN/case/3 civilians:civilian/NNS/nmod/1", "civilians", True),
        ("50/CD/root/0 of/IN/case/4 its/PRP$/nmod:poss/4 troops:troop/NNS/nmod/1", "troops", True),
        ("six/CD/nummod/4 very/RB/advmod/3 young/JJ/amod/4 children:child/NNS/root/0", "children", True),
        ("12/CD/nummod/2 tanks:tank/NNS/root/0", "tanks", False),
        ("three/CD/nummod/3 wounded:wound/VBN/amod/3 officers:officer/NNS/root/0", "officers", True),
    ],
)
def test_the_noun_counted_is_the_head_of_the_phrase(table, name, person):
    _, (quantity,) = quantities(table)
    assert (quantity.name, quantity.person) == (name, person)


def test_things_have_their_class():
    _, (quantity,) = quantities("12/CD/nummod/2 helicopters:helicopter/NNS/root/0")
    assert quantity.thing is not None
    assert quantity.thing.name == "aircraft"


def test_a_vague_number_before_another_only_leads_to_it():
    table = "a/DT/det/2 group/NN/root/0 of/IN/case/5 nine/CD/nummod/5 soldiers:soldier/NNS/nmod/2"
    words, (quantity,) = quantities(table)
    assert words.text[quantity.numeral.core : quantity.numeral.end] == "nine"


def test_a_phrase_ends_where_the_next_number_begins():
    table = (
        "10/CD/nummod/2 years:year/NNS/obl/6 many/JJ/amod/4 priests:priest/NNS/nsubj:pass/6 were:be/VBD/aux:pass/6"
        " killed:kill/VBN/root/0"
    )
    _, (years, priests) = quantities(table)
    assert (years.name, priests.name) == ("years", "priests")


@pytest.mark.parametrize(
    "table",
    [
        "three/CD/root/0 of/IN/case/4 the/DT/det/4 wounded/JJ/nmod/1",
        "some/DT/root/0 of/IN/case/3 those/DT/nmod/1",
        "including:include/VBG/case/3 two/CD/nummod/3 children:child/NNS/root/0",
    ],
)
def test_parts_of_others_are_known_as_such(table):
    words, (quantity, *_) = quantities(table)
    assert partitive(words, quantity)


def indefinites(table: str) -> list[str]:
    words = Words(parsed(table))
    triggers = find_triggers(words)
    return [
        quantity.name
        for quantity in find_indefinites(words, triggers, find_quantities(words, triggers))
        if quantity.indefinite
    ]


@pytest.mark.parametrize(
    ("table", "names"),
    [
        ("a/DT/det/2 soldier/NN/root/0", ["soldier"]),
        (
            "a/DT/det/4 17/CD/nummod/4 ~-/HYPH/punct/2 year/NN/compound/6 ~-/HYPH/punct/4 old/JJ/amod/7 boy/NN/root/0",
            ["boy"],
        ),
        ("a/DT/det/2 Somali/JJ/root/0", []),
        ("a/DT/det/2 Kenyan/NNP/root/0", []),
        ("a/DT/det/2 Palestinian/NNP/root/0", ["palestinian"]),
        ("a/DT/det/2 family/NN/root/0", []),
        ("a/DT/det/2 bridge/NN/root/0", []),
        ("a/DT/det/3 third/JJ/amod/3 man/NN/root/0", []),
        ("He/PRP/nsubj/4 was:be/VBD/cop/4 a/DT/det/4 soldier/NN/root/0", []),
    ],
)
def test_a_singular_with_an_article_is_one_person(table, names):
    assert indefinites(table) == names


@pytest.mark.parametrize(
    ("table", "nouns"),
    [
        ("The/DT/det/2 man/NN/nsubj/3 died:die/VBD/root/0", ["man"]),
        ("Man/NN/nsubj/2 dies:die/VBZ/root/0", ["man"]),
        ("My/PRP$/nmod:poss/2 father/NN/nsubj/3 died:die/VBD/root/0", []),
        ("His/PRP$/nmod:poss/2 wife/NN/nsubj/3 died:die/VBD/root/0", ["wife"]),
        ("Rao/NNP/nmod:poss/3/PER ~'s/POS/case/1 son/NN/nsubj/4 died:die/VBD/root/0", ["son"]),
        ("The/DT/det/3 3rd/JJ/amod/3 victim/NN/nsubj/4 died:die/VBD/root/0", []),
    ],
)
def test_definite_singulars_without_names(table, nouns):
    assert [quantity.name for quantity in find_definites(Words(parsed(table)))] == nouns
