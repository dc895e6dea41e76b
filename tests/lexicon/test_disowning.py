"""Words by which a side says that a deed was not its own."""

import pytest

from sayso.lexicon.disowning import disowning


@pytest.mark.parametrize("before", [
    "it had nothing to do with the ", "the army played no part in the ", "they had no role whatsoever in Monday's ",
    "its forces were not behind the ", "it was never involved in any ", "it had not taken any part in the ",
])
def test_a_deed_is_disowned(before):
    assert disowning().search(before)


@pytest.mark.parametrize("before", [
    "it took part in the ", "there was no electricity in the town after the long and heavy night of the ",
    "its forces were behind the ", "it did not know who had ordered the ",
])
def test_other_words_disown_nothing(before):
    assert not disowning().search(before)
