"""Whatever a parser hands over: no crash, spans in the text, bounds in order, the same figures again."""

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.extraction.figures import find_figures
from sayso.lexicon.measures import measures

WORDS = [
    "12", "43", "two", "dozens", "several", "no", "at", "least", "over", "more", "others", "another",
    "one", "of", "the", "a", "its", "people", "soldiers", "children", "killed", "wounded", "died",
    "dead", "casualties", "death", "toll", "rose", "to", "from", "and", "or", ",", ".", "(", ")",
    "including", "were", "was", "have", "who", "hostages", "missiles", "fired", "shot", "down", "lost",
    "square", "miles", "territory", "since", "Monday", "could", "not", "KIA", "injured", "2019",
    "lives", "claimed", "family"
]
TAGS = ["CD", "NNS", "NN", "NNP", "VBD", "VBN", "VB", "VBG", "JJ", "IN", "DT", "CC", ",", "."]
POS = dict(zip(TAGS, [
    "NUM", "NOUN", "NOUN", "PROPN", "VERB", "VERB", "VERB", "VERB", "ADJ", "ADP", "DET", "CCONJ",
    "PUNCT", "PUNCT"], strict=True)
)
DEPS = [
    "nsubj", "nsubj:pass", "obj", "obl", "nmod", "nummod", "conj", "appos", "acl", "acl:relcl", "amod",
    "xcomp", "ccomp", "case", "cc", "aux", "aux:pass", "punct", "root"
]


@st.composite
def docs(draw):
    """A text of words from the field under a tree drawn at random."""
    size = draw(st.integers(min_value=1, max_value=18))
    words = draw(st.lists(st.sampled_from(WORDS), min_size=size, max_size=size))
    tags = draw(st.lists(st.sampled_from(TAGS), min_size=size, max_size=size))
    root = draw(st.integers(min_value=0, max_value=size - 1))
    heads = [root if index <= 1 else draw(st.integers(min_value=0, max_value=index - 1)) for index in range(size)]
    heads = [root if heads[index] == index or index < root else heads[index] for index in range(size)]
    heads[root] = root
    deps = ["root" if index == root else draw(st.sampled_from(DEPS)) for index in range(size)]
    return Doc(Vocab(), words=words, pos=[POS[tag] for tag in tags], tags=tags, lemmas=words, heads=heads, deps=deps)


@settings(max_examples=300)
@given(docs())
def test_figures_are_sound_on_any_tree(doc):
    figures = find_figures(doc)
    assert figures == find_figures(doc)
    assert {figure.measure for figure in figures} <= set(measures().meanings)
    for figure in figures:
        spans = (
            figure.span,
            figure.number,
            figure.victims,
            figure.event,
            figure.party,
            figure.on,
            figure.since,
            figure.until,
        )
        assert all(doc.text[span.start : span.end] == span.text for span in spans if span)
        assert figure.number in figure.span
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
