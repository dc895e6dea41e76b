import spacy

import sayso.reading  # noqa: F401
from sayso.reading.tokens import ud_tokenizer


def test_the_reader_stands_in_somebodys_pipeline() -> None:
    nlp = spacy.blank("en")
    nlp.tokenizer = ud_tokenizer(nlp.vocab)
    nlp.add_pipe("sayso_reader")
    doc = nlp("The army destroyed a bridge near Goris.")
    assert next(token for token in doc if token.dep_ == "root").lemma_ == "destroy"
    assert [ent.label_ for ent in doc.ents] == ["LOC"]


def test_it_says_what_it_gives() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sayso_reader")
    assert "token.dep" in nlp.get_pipe_meta("sayso_reader").assigns
