import pytest

from sayso.lexicon.inflection import plural, verb_forms


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("soldier", "soldiers"),
        ("policeman", "policemen"),
        ("woman", "women"),
        ("child", "children"),
        ("grandchild", "grandchildren"),
        ("family", "families"),
        ("boy", "boys"),
        ("bus", "buses"),
        ("church", "churches"),
        ("police officer", "police officers"),
        ("passer-by", "passers-by"),
        ("human", "humans"),
        ("person", "people"),
        ("wife", "wives"),
    ],
)
def test_plurals(one, several):
    assert plural(one) == several


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("kill", ("kill", "kills", "killing", "killed")),
        ("wound", ("wound", "wounds", "wounding", "wounded")),
        ("capture", ("capture", "captures", "capturing", "captured")),
        ("destroy", ("destroy", "destroys", "destroying", "destroyed")),
        ("occupy", ("occupy", "occupies", "occupying", "occupied")),
        ("torch", ("torch", "torches", "torching", "torched")),
    ],
)
def test_regular_verbs(verb, forms):
    assert verb_forms(verb) == forms
