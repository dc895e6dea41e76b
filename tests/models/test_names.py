import random

from models.name_pool import NamePool
from models.names import gum_names
from models.sentences import Sentence, Text


def gum(words: str, xpos: str, heads: list[int], misc: list[str]) -> list[str]:
    cut = words.split()
    sentence = Sentence("s", cut, [True] * len(cut), xpos=xpos.split(), heads=heads, misc=misc)
    gum_names(Text("t", "news", [sentence]))
    assert sentence.names is not None
    return sentence.names


def test_a_person_loses_title_and_country() -> None:
    tags = gum(
        "U.S. President Anna Weber spoke",
        "NNP NNP NNP NNP VBD",
        [4, 3, 5, 3, 0],
        ["Entity=(1-person-new-cf1-2-coref-Anna_Weber(2-place-new-cf2-1-coref)", "_", "_", "Entity=1)", "_"],
    )
    assert tags == ["B-LOC", "O", "B-PER", "I-PER", "O"]


def test_a_common_noun_is_no_name() -> None:
    assert (
        gum("the soldiers left", "DT NNS VBD", [2, 3, 0], ["Entity=(1-person-new-cf1", "Entity=1)", "_"]) == ["O"] * 3
    )


def test_an_organisation_keeps_its_of() -> None:
    tags = gum(
        "the University of Goris",
        "DT NNP IN NNP",
        [2, 0, 4, 2],
        ["Entity=(1-organization-new-cf1", "_", "_", "Entity=(2-place-new-cf2-1-coref)1)"],
    )
    assert tags == ["O", "B-ORG", "I-ORG", "I-ORG"]


def test_names_are_swapped_for_others_of_their_kind_and_length() -> None:
    here = Sentence(
        "s",
        ["In", "Goris", "Anna", "Weber", "spoke"],
        [True] * 5,
        xpos=["IN", "NNP", "NNP", "NNP", "VBD"],
        lemmas=["in", "Goris", "Anna", "Weber", "speak"],
        names=["O", "B-LOC", "B-PER", "I-PER", "O"],
    )
    there = Sentence("s", ["Lev", "Orlov", "left", "Kapan"], [True] * 4, names=["B-PER", "I-PER", "O", "B-LOC"])
    pool = NamePool([Text("t", "x", [here, there])], ["Lake Town", "Vardenis"])
    seen = set()
    for seed in range(200):
        swapped = pool.swapped(here, random.Random(seed))
        seen.add(tuple(swapped.words[1:4]))
        assert (swapped.words[0], swapped.words[4]) == ("In", "spoke")
        assert swapped.lemmas[1:4] == swapped.words[1:4]
        assert swapped.names == here.names
    assert ("Vardenis", "Lev", "Orlov") in seen
    assert here.words[1] == "Goris"
