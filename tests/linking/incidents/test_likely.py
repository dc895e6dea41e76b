"""What is sorted out before it is compared."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.evaluation.invented import invented
from sayso.linking.incidents import likely_links, link_of
from sayso.records.brief import Brief
from tests.linking.incidents.invented import brief, happening, place

TOWN = place("Tarvesh", 40.0, 45.0)
WORDS = st.dictionaries(st.sampled_from(["Tarvesh", "market", "danur", "shell", "bridge"]), st.floats(0.001, 1.0),
                        max_size=4)
TITLES = st.sampled_from([None, "", "Market of Tarvesh shelled", "Bridge falls"])
DAYS = st.sampled_from([None, "2031-05-01", "2031-05-02", "2031-05-09", "2031-09-01"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(WORDS, TITLES, DAYS, st.booleans()), min_size=2, max_size=6))
def test_no_link_is_sorted_out(told):
    briefs = [brief(f"doc{number}", words.items(), title=title, published=day,
                    happenings=(happening(f"doc{number}", where=TOWN, on=day),) if placed else ())
              for number, (words, title, day, placed) in enumerate(told)]
    assert_all_linked(briefs)


def test_no_link_of_a_stream_is_sorted_out_and_most_pairs_are():
    briefs = [brief for _, brief in invented(100, seed=3)]
    kept, linked = assert_all_linked(briefs)
    assert linked <= kept < 0.5 * 100 * 99 / 2


def test_nobody_to_compare_with_is_nobody():
    assert likely_links([brief("a", [("Tarvesh", 0.3)])])(0, np.array([], dtype=np.int64)).tolist() == []


def assert_all_linked(briefs: list[Brief]) -> tuple[int, int]:
    likely, kept, linked = likely_links(briefs), 0, 0
    for row in range(len(briefs)):
        others = set(likely(row, np.arange(row)).tolist())
        links = {far for far in range(row) if link_of(briefs[far], briefs[row])}
        assert links <= others
        kept, linked = kept + len(others), linked + len(links)
    return kept, linked
