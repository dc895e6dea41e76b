import pytest

from sayso.extraction.figures.voice import has_object, has_subject, is_passive
from tests.parses import parsed


def word(table: str, low: str):
    return next(token for token in parsed(table) if token.text.lower() == low)


@pytest.mark.parametrize(
    "table",
    [
        "Three/CD/nsubj:pass/3 were:be/VBD/aux:pass/3 killed:kill/VBN/root/0",
        "Three/CD/nsubj:pass/3 got:get/VBD/aux:pass/3 killed:kill/VBN/root/0",
        "Three/CD/nummod/2 soldiers:soldier/NNS/root/0 killed:kill/VBN/acl/2 in/IN/case/5 raid/NN/obl/3",
        "Three/CD/nsubj/2 killed:kill/VBD/root/0 in/IN/case/4 raid/NN/obl/2",
        "They/PRP/nsubj:pass/3 were:be/VBD/aux:pass/3 shot:shoot/VBN/root/0 and/CC/cc/5 killed:kill/VBN/conj/3",
    ],
)
def test_participles_without_an_object_are_passive(table):
    assert is_passive(word(table, "killed"))


@pytest.mark.parametrize(
    "table",
    [
        "Rebels:rebel/NNS/nsubj/2 killed:kill/VBD/root/0 three/CD/obj/2",
        "Rebels:rebel/NNS/nsubj/3 have/VBP/aux/3 killed:kill/VBN/root/0",
        "Rebels:rebel/NNS/nsubj/2 killed:kill/VBD/root/0 again/DT/obl/2",
    ],
)
def test_active_verbs(table):
    assert not is_passive(word(table, "killed"))


def test_objects_and_subjects():
    verb = word("Rebels:rebel/NNS/nsubj/2 killed:kill/VBD/root/0 three/CD/obj/2", "killed")
    assert has_object(verb)
    assert has_subject(verb)
