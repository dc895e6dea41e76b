"""Whether two reports tell of one incident, and why."""

from __future__ import annotations

import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.linking.incidents import link_of
from sayso.linking.incidents.likeness import JOINED, likeness_of
from sayso.linking.incidents.profile import profile_of
from sayso.records.brief import Brief
from tests.linking.incidents.invented import brief, happening, place

TARVESH, OLVERA = place("Tarvesh", 40.0, 45.0), place("Olvera", 41.0, 45.0)
WORDS = (("Tarvesh", 0.3), ("market", 0.2), ("Danur", 0.2), ("shell", 0.1))


def report(name: str, *, where=None, on: str | None = None, published: str | None = None) -> Brief:
    events = (happening(name, where=where, on=on),) if where or on else ()
    return brief(name, WORDS, happenings=events, published=published)


def score(one: Brief, other: Brief) -> float:
    return likeness_of(profile_of(one), profile_of(other)).score


def test_shared_words_make_a_link_with_its_reason():
    link = link_of(report("b"), report("a"))
    assert link is not None
    assert (link.one, link.other) == ("a", "b")
    assert link.score >= JOINED
    assert link.reason == "share 'Tarvesh', 'Danur', 'market', 'shell'"


def test_a_year_is_no_reason_that_a_reader_needs():
    told = [("2031", 0.9), *WORDS]
    link = link_of(brief("a", told), brief("b", told))
    assert link is not None
    assert "2031" not in link.reason


def test_nothing_shared_is_no_link():
    assert link_of(report("a"), brief("b", [("Olvera", 0.5)])) is None


def test_place_and_day_agreed_on_are_told():
    link = link_of(report("a", where=TARVESH, on="2031-05-02", published="2031-05-02"),
                   report("b", where=TARVESH, on="2031-05-02", published="2031-05-03"))
    assert link is not None
    assert link.reason.startswith("both tell of events in Tarvesh on 2 May 2031; share 'Tarvesh'")
    assert link.reason.endswith("published a day apart")


def test_another_town_and_another_day_speak_against():
    same = score(report("a", where=TARVESH, on="2031-05-02"), report("b", where=TARVESH, on="2031-05-02"))
    town = score(report("a", where=TARVESH, on="2031-05-02"), report("b", where=OLVERA, on="2031-05-02"))
    both = score(report("a", where=TARVESH, on="2031-05-02"), report("b", where=OLVERA, on="2031-05-12"))
    assert same > town > both


def test_the_longer_between_publications_the_less():
    days = ["2031-05-01", "2031-05-05", "2031-05-20", "2032-05-01"]
    scores = [score(report("a", published=days[0]), report("b", published=day)) for day in days]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_places_that_the_other_report_tells_too_do_not_differ():
    """The main place of one is a minor one of the other: no clash."""
    wide = brief("b", WORDS, happenings=(happening("b", where=OLVERA), happening("b", where=OLVERA, offset=10),
                                         happening("b", where=TARVESH, offset=9000)))
    assert likeness_of(profile_of(report("a", where=TARVESH)), profile_of(wide)).places == "unknown"


TERMS = st.dictionaries(st.sampled_from(["Tarvesh", "Olvera", "market", "school", "Danur"]),
                        st.floats(0.05, 0.5), min_size=1)


@settings(max_examples=50)
@given(TERMS, TERMS)
def test_both_orders_give_the_same_link(one, other):
    first, second = brief("a", one.items()), brief("b", other.items())
    assert link_of(first, second) == link_of(second, first)


def test_a_brief_of_the_same_id_and_other_words_is_another():
    """A report that was read again has a new brief under its old id."""
    old, new = report("a"), dataclasses.replace(report("a"), terms=(("Olvera", 0.5),))
    assert score(old, report("b")) > score(new, report("b"))


def test_violence_at_two_places_tells_two_incidents():
    """The same kind of attack on the same sides, told in the same words, in another town."""
    one, other = report("a", where=TARVESH, on="2031-05-02"), report("b", where=OLVERA, on="2031-05-02")
    found = likeness_of(profile_of(one), profile_of(other))
    assert found.places == "struck"
    talks = [dataclasses.replace(brief, happenings=(happening(brief.document, where=where, kind="CONSULT"),))
             for brief, where in ((one, TARVESH), (other, OLVERA))]
    assert likeness_of(profile_of(talks[0]), profile_of(talks[1])).places == "differ"


def test_a_town_of_the_same_name_is_no_other_town():
    """One of two short entries put where the gazetteer has another town of that name."""
    far = place("Tarvesh", 50.0, 45.0)
    far = dataclasses.replace(far, gazetteer_id="geonames:9")
    assert likeness_of(profile_of(report("a", where=TARVESH)), profile_of(report("b", where=far))).places == "unknown"


def test_background_does_not_make_a_story():
    """One report tells of the other's incident in passing; its headline says that its story is another."""
    story = dataclasses.replace(report("a"), title="Market of Tarvesh shelled")
    other = brief("b", (*WORDS, ("Olvera", 0.3), ("bridge", 0.2)), title="Bridge at Olvera falls")
    same = dataclasses.replace(other, title="Shell hits market of Tarvesh")
    assert score(story, other) < score(story, same)


def test_the_place_of_the_headline_is_the_story_s():
    events = (happening("a", where=OLVERA), happening("a", where=TARVESH, offset=2000))
    told = brief("a", WORDS, happenings=events, title="Tarvesh: ten dead")
    assert [place.name for place in profile_of(told).where.main] == ["Tarvesh"]


def test_two_towns_within_a_few_kilometres_are_one_place():
    suburb = place("Danur", 40.05, 45.05)
    assert likeness_of(profile_of(report("a", where=TARVESH)), profile_of(report("b", where=suburb))).places == "agree"


def entry(name: str, *, padding: int, where=TARVESH, on: str | None = "2031-05-02",
          published: str | None = None) -> Brief:
    """A report of one strike in a form of words that all have, with so many words of its own."""
    form = [(f"form{number}", 0.25) for number in range(12)]
    own = [(f"{name}{number}", 0.01) for number in range(padding)]
    return brief(name, [*form, *own], happenings=(happening(name, where=where, on=on),), published=published)


def test_short_entries_in_one_form_of_words_are_told_apart_by_town_and_day():
    assert link_of(entry("a", padding=5), entry("b", padding=5)) is not None
    assert link_of(entry("a", padding=5), entry("b", padding=5, where=OLVERA)) is None
    assert link_of(entry("a", padding=5), entry("b", padding=5, on="2031-05-12")) is None


def test_long_reports_have_words_enough():
    assert link_of(entry("a", padding=100), entry("b", padding=100, where=OLVERA)) is not None
    assert link_of(entry("a", padding=100), entry("b", padding=5, where=OLVERA)) is not None


def test_short_entries_without_a_day_are_told_apart_by_their_publication():
    def later(published: str, padding: int) -> float:
        return score(entry("a", padding=padding, on=None, published="2031-05-02"),
                     entry("b", padding=padding, on=None, published=published))

    assert later("2031-05-04", 5) == later("2031-05-02", 5) == 1.0
    assert later("2031-06-20", 5) < JOINED < later("2031-06-20", 100)


def test_towns_that_no_gazetteer_lists_are_told_apart_by_name():
    def unlocated(name: str):
        return dataclasses.replace(place(name, 0.0, 0.0, precision="none"), gazetteer_id=None, lat=None, lon=None)

    one = entry("a", padding=5, where=unlocated("Al Quor"))
    told = dataclasses.replace(one, terms=(*one.terms, ("Quor", 0.2), ("Vesh", 0.1)))
    assert link_of(told, entry("b", padding=5, where=unlocated("Al Quor"))) is not None
    assert link_of(told, entry("b", padding=5, where=unlocated("Al Daam"))) is None


def test_a_front_named_by_both_does_not_join_strikes_on_two_towns():
    front = happening("x", where=place("Danur", 43.0, 45.0), offset=300, kind="FIGHT")
    one, other = (dataclasses.replace(strike, happenings=(*strike.happenings, front))
                  for strike in (entry("a", padding=5), entry("b", padding=5, where=OLVERA)))
    assert profile_of(one).where.main[0] == profile_of(other).where.main[0]
    assert link_of(one, other) is None
