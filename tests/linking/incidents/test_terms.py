"""What a report is about, in words."""

from __future__ import annotations

import math

from sayso.linking.incidents import terms_of
from sayso.linking.incidents.words import folded, plain_words, weight_of
from tests.linking.incidents.invented import record


def test_names_and_rare_words_weigh_most_and_names_keep_their_capital():
    text = "Two people were killed when a shell hit the market of Tarvesh. Tarvesh is calm now."
    terms = dict(terms_of(record(text)))
    assert max(terms, key=lambda term: terms[term]) == "Tarvesh"
    assert "the" not in terms
    assert terms["market"] > terms.get("two", 0.0)


def test_the_title_counts():
    text = "A shell hit the market of Tarvesh."
    without, titled = dict(terms_of(record(text))), dict(terms_of(record(text, title="Market shelled")))
    assert titled["market"] / titled["Tarvesh"] > without["market"] / without["Tarvesh"]


def test_weights_are_of_unit_length():
    terms = terms_of(record("Rockets hit a school in Bantor."))
    assert math.isclose(sum(weight**2 for _, weight in terms), 1.0, abs_tol=0.01)


def test_a_report_without_words_has_no_terms():
    assert terms_of(record("...")) == ()


def test_plurals_and_possessives_are_one_word():
    assert list(plain_words("The army’s rockets; cities")) == ["the", "army", "rocket", "city"]
    assert folded("Syrus") == "syrus"


def test_sides_weigh_less_than_other_names():
    assert weight_of("azerbaijan") < weight_of("tarvesh")


def test_exchanging_two_sides_exchanges_their_terms_and_no_more():
    """No side's name may pull reports together more than another's."""
    text = "Syrian guns shelled Tarvesh, said Azerbaijan. Azerbaijani troops left. Syria denied it, and Syria left too."
    swapped = text.replace("Azerbaijan", "@").replace("Syria", "Azerbaijan").replace("@", "Syria")
    swapped = swapped.replace("Azerbaijann", "Azerbaijani").replace("Syriai", "Syrian")
    names = {"Azerbaijan": "Syria", "Syria": "Azerbaijan", "Azerbaijani": "Syrian", "Syrian": "Azerbaijani"}
    assert {names.get(term, term): weight for term, weight in terms_of(record(text))} == dict(terms_of(record(swapped)))
