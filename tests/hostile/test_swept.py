"""A share of the corpus is taken in and read: nothing falls over, all is read or refused, and twice gives the same."""

from sayso.pipeline import Pipeline
from tests.hostile.corpus import MANY, corpus, hostile
from tests.hostile.kinds import KINDS
from tests.hostile.sweep import sweep

# 89 shares no factor with the number of kinds, so every kind comes, small ones among them.
SHARE = 89


def test_the_corpus_is_the_same_every_time():
    assert [one.data for one in corpus(0, 93)] == [one.data for one in corpus(0, 93)]
    assert {hostile(number).kind.name for number in range(0, MANY, SHARE)} == set(KINDS)


def test_a_share_of_it_is_read_or_refused():
    # Turns 0 to 7 of each forty are the ones that grow; here those whose size is a sixteenth of the greatest or less.
    small = (one for one in corpus(0, MANY, SHARE) if len(one.data) < 20_000)
    found = list(sweep(small, Pipeline()))
    assert [(one.name, one.broken) for one in found if one.broken] == []
    assert len(found) > 80
    assert sum(one.read for one in found) > 40
    assert sum(sum(one.refused.values()) for one in found) > 30
