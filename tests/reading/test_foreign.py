import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from sayso.reading import load_reader
from sayso.reading.foreign import SpacyReader
from sayso.records.errors import ModelUnavailable


@Language.component("flat_tree")
def flat_tree(doc: Doc) -> Doc:
    """Hang every word on the first, as a parser that knows nothing would."""
    if not len(doc):
        return doc
    heads = [0] * len(doc)
    labels = ["ROOT"] + ["obl"] * (len(doc) - 1)
    made = Doc(
        doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc], heads=heads, deps=labels
    )
    made.set_ents([spacy.tokens.Span(made, 0, 1, label="GPE")])
    return made


def pipeline() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("flat_tree")
    return nlp


def test_a_pipeline_that_is_not_installed_is_told() -> None:
    with pytest.raises(ModelUnavailable, match="no_such_pipeline"):
        load_reader("no_such_pipeline")


def test_a_parser_without_ud_labels_is_refused() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("parser").add_label("dobj")
    with pytest.raises(ModelUnavailable, match="Universal Dependencies"):
        SpacyReader(nlp)


@pytest.mark.parametrize("text", ["Goris fell.\n\nThey left.", "  Go\u00a0on \n\n\n now", "", "x\r\n\r\ny"])
def test_the_text_comes_back_and_blank_lines_end_sentences(text: str) -> None:
    doc = SpacyReader(pipeline()).read(text)
    assert doc.text == text
    for before, after in zip(doc, list(doc)[1:], strict=False):
        if "\n\n" in before.text:
            assert after.is_sent_start


def test_labels_are_brought_to_ours() -> None:
    doc = SpacyReader(pipeline()).read("Goris fell.")
    assert doc[0].dep_ == "root"
    assert doc.ents[0].label_ == "LOC"


def test_furniture_is_not_read() -> None:
    doc = SpacyReader(pipeline()).read("Share this. Goris fell.", furniture=[(0, 12)])
    assert [ent.text for ent in doc.ents] == ["Goris"]


def test_pipe_gives_each_text_in_order() -> None:
    assert [doc.text for doc in SpacyReader(pipeline()).pipe(["a b", "c"])] == ["a b", "c"]
