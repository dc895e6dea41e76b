"""What holds for every text and every parse, however wrong."""

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.extraction.attributions import find_attributions
from sayso.extraction.attributions.drafts import Draft, Saying
from sayso.lexicon.acts import acts
from sayso.records.mentions import Attribution
from sayso.records.span import Span

WORDS = [
    ("said", "VERB", "VBD"), ("Officials", "NOUN", "NNS"), ("that", "SCONJ", "IN"), ("“", "PUNCT", "``"),
    ("”", "PUNCT", "''"), (",", "PUNCT", ","), (".", "PUNCT", "."), ("Deng", "PROPN", "NNP"),
    ("claims", "NOUN", "NNS"), ("accused", "VERB", "VBN"), ("of", "ADP", "IN"), ("to", "PART", "TO"),
    ("adding", "VERB", "VBG"), (":", "PUNCT", ":"), ("according", "VERB", "VBG"), ("who", "PRON", "WP"),
    ("is", "AUX", "VBZ"), ("unclear", "ADJ", "JJ"), ("by", "ADP", "IN"), ("allegedly", "ADV", "RB"),
    ("\n\n", "SPACE", "SP"), ("not", "PART", "RB"), ("war", "NOUN", "NN"), ("'", "PUNCT", "''"),
]  # fmt: skip
RELATIONS = [
    "nsubj", "nsubj:pass", "obj", "obl", "ccomp", "xcomp", "advcl", "parataxis", "conj", "acl", "acl:relcl", "case",
    "mark", "punct", "nmod", "nmod:poss", "appos", "aux", "aux:pass", "dep", "expl", "obl:agent", "flat",
]  # fmt: skip


@st.composite
def docs(draw: st.DrawFn) -> Doc:
    """A text of cue words under any dependency tree."""
    chosen = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=24))
    size = len(chosen)
    heads, relations = [0], ["ROOT"]
    for index in range(1, size):
        heads.append(draw(st.integers(0, index - 1)))
        relations.append(draw(st.sampled_from(RELATIONS)))
    spaces = draw(st.lists(st.booleans(), min_size=size, max_size=size))
    return Doc(
        Vocab(),
        words=[word for word, _, _ in chosen],
        spaces=spaces,
        pos=[pos for _, pos, _ in chosen],
        tags=[tag for _, _, tag in chosen],
        lemmas=[word.lower() for word, _, _ in chosen],
        heads=heads,
        deps=relations,
        sent_starts=[True] + [False] * (size - 1),
    )


def spans(one: Attribution) -> list[Span]:
    """Every span of an attribution."""
    sources = [span for source in one.sources for span in (source.span, source.head) if span]
    more = [span for span in (one.said_at, one.addressee) if span]
    return [*one.content, *one.cue, *sources, *one.evidence, *more]


@settings(max_examples=300)
@given(docs())
def test_every_span_is_found_again(doc: Doc) -> None:
    for one in find_attributions(doc):
        assert all(doc.text[span.start : span.end] == span.text for span in spans(one))


@settings(max_examples=150)
@given(docs())
def test_every_attribution_is_whole(doc: Doc) -> None:
    for one in find_attributions(doc):
        assert one.content
        assert one.cue
        assert one.sources
        assert one.act in acts()
        assert not any(part.overlap(cue) for part in one.content for cue in one.cue)


@settings(max_examples=50)
@given(docs())
def test_twice_gives_the_same(doc: Doc) -> None:
    assert find_attributions(doc) == find_attributions(doc)


def test_an_empty_text_has_none() -> None:
    assert find_attributions(Doc(Vocab(), words=[])) == ()


@given(st.lists(st.tuples(st.integers(0, 30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12)), max_size=3)),
                max_size=12))
def test_who_says_a_cue_is_told_as_by_asking_each(told: list[tuple[int, list[tuple[int, int]]]]) -> None:
    drafts = [Draft(anchor=anchor, cue=((anchor, anchor + 1),), content=tuple((at, at + size) for at, size in parts),
                    source=None, speaker=None, act="say") for anchor, parts in told]
    saying = Saying(drafts)
    for one in drafts:
        assert saying.of(one.anchor) == tuple(at for at, other in enumerate(drafts) if other.says(one.anchor))
