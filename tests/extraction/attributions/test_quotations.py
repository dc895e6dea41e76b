"""Quotation marks: paired, never closed, taken up again, or only an apostrophe."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.extraction.attributions.quotations import Quotation, quotations
from sayso.extraction.attributions.tree import Tree, tree_of

BREAK = "\n\n"


def tree(words: str) -> Tree:
    """Words told apart by blanks; a "~" glues a word to the one before, "|" breaks the paragraph."""
    tokens = [BREAK if word == "|" else word for word in words.split()]
    spaces = [
        not (at + 1 == len(tokens) or tokens[at + 1][0] in "~\n" or one == BREAK or one in "“‘")
        for at, one in enumerate(tokens)
    ]
    plain = [token.removeprefix("~") for token in tokens]
    starts = [at == 0 or plain[at - 1] in (BREAK, ".") for at in range(len(plain))]
    heads = [at if start else at - 1 for at, start in enumerate(starts)]
    return tree_of(
        Doc(Vocab(), words=plain, spaces=spaces, heads=heads, deps=["dep"] * len(plain), sent_starts=starts)
    )


def quoted(words: str) -> list[tuple[str, bool]]:
    read = tree(words)
    return [(read.span((one.first, one.last)).text, one.closed) for one in quotations(read)]


def test_a_pair() -> None:
    assert quoted("“ We hold ~, ~” he said ~.") == [("“We hold,”", True)]


def test_two_pairs_in_a_paragraph() -> None:
    assert quoted("“ We hold ~, ~” he said ~. “ For now ~. ~”") == [
        ("“We hold,”", True),
        ("“For now.”", True),
    ]


def test_one_taken_up_by_the_next_paragraph() -> None:
    first, second = quotations(tree("“ We hold ~. | “ They fled ~. ~”"))
    assert (first.closed, first.runs_on, second.closed) == (False, True, True)


def test_one_never_closed_reaches_no_further_than_its_sentence() -> None:
    assert quoted("“ We hold ~. They fled ~. | It rained ~.") == [("“We hold.", False)]


@pytest.mark.parametrize("words", ["the rebels ~’ camp and the men ~’ guns", "it ~'s late"])
def test_an_apostrophe_opens_nothing(words: str) -> None:
    assert quoted(words) == []


def test_single_marks_quote_too() -> None:
    assert quoted("a ‘ punitive action ~’ against them") == [("‘punitive action’", True)]


def test_holds() -> None:
    one = Quotation(first=2, last=5, closed=True)
    assert [one.holds(index) for index in (1, 2, 4, 5)] == [False, True, True, False]
