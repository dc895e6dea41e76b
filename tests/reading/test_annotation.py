import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from sayso.reading.annotation import Annotation, register_extensions, settle_extents, settle_names, write

LABELS = ["LOC", "ORG", "PER"]


def named(*names: tuple[int, int, str, list[float]]) -> Annotation:
    found = Annotation(9)
    for first, end, label, weights in names:
        found.names.append((first, end, label))
        found.weights.append(np.array(weights))
    return found


def test_names_spelled_alike_get_one_label() -> None:
    words = ["Orlov", "met", "ORLOV", "near", "Orlov", "in", "Goris", "x", "y"]
    found = named(
        (0, 1, "PER", [0.1, 0, 0.9]),
        (2, 3, "LOC", [0.6, 0, 0.4]),
        (4, 5, "PER", [0.2, 0, 0.8]),
        (6, 7, "ORG", [0.4, 0.6, 0]),
    )
    settle_names(found, words, LABELS)
    assert [name[2] for name in found.names] == ["PER", "PER", "PER", "ORG"]


def test_a_participle_of_the_perfect_is_not_passive() -> None:
    found = Annotation(2)
    found.lemmas, found.labels, found.heads = ["have", "attack"], ["aux", "root"], [1, 1]
    found.xpos, found.morphs = ["VBZ", "VBN"], ["", "Tense=Past|VerbForm=Part|Voice=Pass"]
    found.settle_voice()
    assert found.morphs[1] == "Tense=Past|VerbForm=Part"


def test_a_marked_participle_governs_what_it_was_hung_on() -> None:
    found = Annotation(4)  # accused [of striking] Orvel: "striking" as an adjective of Orvel, with a mark
    found.labels, found.heads = ["root", "mark", "amod", "obj"], [0, 2, 3, 0]
    found.xpos, found.upos = ["VBD", "IN", "VBG", "NNP"], ["VERB", "SCONJ", "ADJ", "PROPN"]
    found.settle_clauses()
    assert found.heads == [0, 2, 0, 2]
    assert found.labels == ["root", "mark", "advcl", "obj"]


def test_a_participle_without_a_mark_describes() -> None:
    found = Annotation(3)  # saw striking views
    found.labels, found.heads, found.xpos = ["root", "amod", "obj"], [0, 2, 0], ["VBD", "VBG", "NNS"]
    found.settle_clauses()
    assert found.heads == [0, 2, 0]


def test_of_two_subjects_the_far_one_is_that_of_the_clause_between() -> None:
    found = Annotation(5)  # Shelling killed ten, [the] mayor said
    found.labels, found.heads = ["nsubj", "ccomp", "obj", "nsubj", "root"], [4, 4, 1, 4, 4]
    found.xpos = ["NN", "VBN", "CD", "NN", "VBD"]
    found.settle_subjects()
    assert found.heads == [1, 4, 1, 4, 4]
    assert found.xpos[1] == "VBD"


def test_a_clause_with_a_subject_of_its_own_takes_no_other() -> None:
    found = Annotation(5)  # Mayors they said know, [the] envoy
    found.labels, found.heads = ["nsubj", "nsubj", "ccomp", "nsubj", "root"], [4, 2, 4, 4, 4]
    found.xpos = ["NNS", "PRP", "VBD", "NN", "VBD"]
    found.settle_subjects()
    assert found.heads == [4, 2, 4, 4, 4]


def test_a_name_ends_before_a_deed_that_it_took_in() -> None:
    words = ["the", "Liberation", "Front", "of", "shelling", "Orvel"]
    found = named((1, 6, "ORG", [0.0, 1.0, 0.0]))
    found.upos[3], found.xpos[4] = "ADP", "VBG"
    settle_extents(found, words)
    assert found.names == [(1, 3, "ORG")]
    named_whole = named((1, 6, "ORG", [0.0, 1.0, 0.0]))
    settle_extents(named_whole, words)
    assert named_whole.names == [(1, 6, "ORG")]


@pytest.mark.parametrize(
    ("words", "heads"),
    [
        (["\n", "Go"], [-1, 1]),
        (["Go", "\n", "\n"], [0, -1, -1]),
        (["Share", "this", "\n", "Go"], [-1, -1, -1, 3]),
        (["\n"], [-1]),
    ],
)
def test_what_was_not_read_hangs_on_something(words: list[str], heads: list[int]) -> None:
    register_extensions()
    doc = Doc(spacy.blank("en").vocab, words=words, spaces=[False] * len(words))
    found = Annotation(len(words))
    found.heads = list(heads)
    found.labels = ["root" if head >= 0 else "" for head in heads]
    write(doc, found)
    assert doc.text == "".join(words)
    assert sum(len(sent) for sent in doc.sents) == len(doc)
    assert all(token.dep_ for token in doc)
