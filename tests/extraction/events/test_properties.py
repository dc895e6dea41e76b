"""What holds for any text: spans are found again, parties are alike, the order of runs does not matter."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.extraction.events import find_events
from sayso.records.proof import spans_of
from tests.parses import parsed

WORDS = ["rebels:rebel/NNS", "attacked:attack/VBD", "shelling/NN", "Kassa/NNP", "not/RB", "will/MD", "fire/NN",
         "opened:open/VBD", "on/IN", "between/IN", "talks:talk/NNS", "killed:kill/VBN", "no/DT", "strike/NN",
         "ceasefire/NN", "denied:deny/VBD"]
RELATIONS = ["nsubj", "obj", "obl", "nmod", "conj", "xcomp", "ccomp", "advcl", "aux", "case", "det", "compound",
             "acl:relcl", "nsubj:pass", "parataxis", "amod"]


@st.composite
def trees(draw: st.DrawFn) -> str:
    """A sentence whose tree may be nonsense, as a parser's may: every word hangs from an earlier or the first one."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9))
    tokens = [f"{words[0]}/root/0"]
    for place, word in enumerate(words[1:], start=2):
        governor = draw(st.integers(1, place - 1))
        tokens.append(f"{word}/{draw(st.sampled_from(RELATIONS))}/{governor}")
    return " ".join(tokens)


@given(trees())
def test_spans_are_found_again_and_events_differ(table):
    doc = parsed(table)
    mentions = find_events(doc)
    for mention in mentions:
        for span in spans_of(mention):
            assert doc.text[span.start:span.end] == span.text
    assert len({(mention.trigger, mention.type, mention.mode) for mention in mentions}) == len(mentions)
    assert mentions == find_events(doc)


ATTACK = ("{}/NNP/nsubj/2/LOC attacked:attack/VBD/root/0 {}/NNP/obj/2/LOC and/CC/cc/5 accused:accuse/VBD/conj/2"
          " {}/NNP/obj/5/LOC of/IN/mark/8 shelling:shell/VBG/advcl/5 {}/NNP/obj/8/LOC")


def test_swapping_the_parties_swaps_them_and_nothing_else():
    one = find_events(parsed(ATTACK.format("Borland", "Ruritania", "Ruritania", "Borland")))
    other = find_events(parsed(ATTACK.format("Ruritania", "Borland", "Borland", "Ruritania")))
    swapped = {"Borland": "Ruritania", "Ruritania": "Borland"}
    for mine, theirs in zip(one, other, strict=True):
        assert (mine.type, mine.mode, mine.status) == (theirs.type, theirs.mode, theirs.status)
        for field in ("actor", "recipient", "place"):
            mine_words, theirs_words = getattr(mine, field), getattr(theirs, field)
            assert (mine_words and swapped[mine_words.text]) == (theirs_words and theirs_words.text)
