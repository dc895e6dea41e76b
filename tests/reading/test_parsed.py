"""A parsed text as plain objects tells what spaCy's own tokens tell."""

import pytest
import spacy
from spacy.tokens import Doc
from spacy.tokens import Span as Name

from sayso.reading.parsed import Parsed, parsed_of

VOCAB = spacy.blank("en").vocab
WORDS = ["Rebels", "shelled", "Port", "Vale", "\n\n", "It", "burned", "."]
SPACES = [True, True, True, False, False, True, False, False]


@pytest.fixture
def doc() -> Doc:
    doc = Doc(VOCAB, words=WORDS, spaces=SPACES, lemmas=["rebel", "shell", "Port", "Vale", "\n\n", "it", "burn", "."],
              pos=["NOUN", "VERB", "PROPN", "PROPN", "SPACE", "PRON", "VERB", "PUNCT"],
              tags=["NNS", "VBD", "NNP", "NNP", "_SP", "PRP", "VBD", "."],
              deps=["nsubj", "root", "compound", "obj", "dep", "nsubj", "root", "punct"],
              heads=[1, 1, 3, 1, 3, 6, 6, 6], sent_starts=[True, False, False, False, False, True, False, False])
    doc.set_ents([Name(doc, 2, 4, label="LOC")])
    return doc


def test_every_attribute_is_spacys(doc: Doc):
    for own, theirs in zip(Parsed(doc), doc, strict=True):
        for name in ("i", "idx", "text", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "is_alpha", "is_space"):
            assert getattr(own, name) == getattr(theirs, name)
        assert bool(own.is_sent_start) == bool(theirs.is_sent_start)
        assert (own.ent_iob_ == "I") == (theirs.ent_iob_ == "I")
        assert len(own) == len(theirs)
        for name in ("head", "left_edge", "right_edge"):
            assert getattr(own, name).i == getattr(theirs, name).i
        for name in ("children", "subtree"):
            assert [one.i for one in getattr(own, name)] == [one.i for one in getattr(theirs, name)]
        assert own.factuality is None


def test_sentences_and_stretches_are_spacys(doc: Doc):
    text = Parsed(doc)
    assert len(text) == len(doc)
    assert text.text == doc.text
    assert [(one.start, one.end, one.text, one.start_char) for one in text.sents] == \
        [(one.start, one.end, one.text, one.start_char) for one in doc.sents]
    assert [one.text for one in text[2:4]] == ["Port", "Vale"]
    assert text[2:4].root.text == "Vale"
    assert len(text[3:1]) == 0
    found = text.char_span(10, 20, alignment_mode="expand")
    assert (found.start, found.end) == (1, 3)
    assert text.char_span(10, 20, alignment_mode="contract").text == "Port"
    assert text.char_span(4, 5, alignment_mode="contract") is None


def test_a_neighbour_is_within_the_text(doc: Doc):
    text = Parsed(doc)
    assert text[0].nbor().text == "shelled"
    assert text[1].nbor(-1).text == "Rebels"
    with pytest.raises(IndexError):
        text[0].nbor(-1)
    with pytest.raises(IndexError):
        text[len(text) - 1].nbor()


def test_it_is_made_once_and_an_empty_text_has_no_words(doc: Doc):
    assert parsed_of(doc) is parsed_of(doc)
    empty = parsed_of(Doc(VOCAB))
    assert len(empty) == 0
    assert empty.sents == []
