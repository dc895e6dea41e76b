"""Which place is meant, with mentions found here by their words."""

import re
from math import asin, cos, radians, sin, sqrt

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.gazetteer import open_gazetteer, peoples
from sayso.grounding.places import PlaceIndex, resolve_places
from sayso.records.mentions import ToponymMention
from sayso.records.record import Place
from sayso.records.span import Span


def resolve(text: str, *names: str, dateline: str | None = None, publisher_country: str | None = None,
            within: dict[str, str] | None = None, kinds: dict[str, str] | None = None) -> PlaceIndex:
    """Resolves every occurrence of the names, and of all words for peoples."""
    words = "|".join(sorted(map(re.escape, [*names, *peoples()]), key=len, reverse=True))
    spans = [Span(*found.span(), found[0]) for found in re.finditer(rf"(?<!\w)(?:{words})(?!\w)", text)]
    first = {span.text: span for span in reversed(spans)}
    mentions = tuple(
        ToponymMention(span=span, demonym=span.text in peoples(), kind=(kinds or {}).get(span.text),
                       within=first.get((within or {}).get(span.text, "")))
        for span in spans
    )
    doc = Doc(Vocab(), words=text.split(" "), spaces=[True] * text.count(" ") + [False])
    assert doc.text == text
    line = Span(0, len(dateline), dateline) if dateline else None
    return resolve_places(mentions, doc, open_gazetteer(), dateline=line, publisher_country=publisher_country)


def place(index: PlaceIndex, name: str) -> Place:
    return next(one for one in index.places if one.span.text == name)


def km(one: Place, lat: float, lon: float) -> float:
    assert one.lat is not None
    assert one.lon is not None
    a, b, c, d = map(radians, (one.lat, one.lon, lat, lon))
    return 2 * 6371 * asin(sqrt(sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2))


def test_a_town_of_a_country_at_war() -> None:
    index = resolve("Ukrainian troops left Lyman for Kramatorsk on Friday", "Lyman", "Kramatorsk")
    assert place(index, "Lyman").country == "UA"
    assert km(place(index, "Lyman"), 48.99, 37.81) < 20


def test_the_same_name_elsewhere() -> None:
    american = resolve("Police in Birmingham and Montgomery in Alabama met", "Birmingham", "Montgomery", "Alabama")
    british = resolve("British police in Birmingham and Coventry met", "Birmingham", "Coventry")
    assert place(american, "Birmingham").country == "US"
    assert place(british, "Birmingham").country == "GB"


def test_what_the_text_says_of_containment_counts_most() -> None:
    index = resolve("A man from Paris , Texas flew to Paris", "Paris", "Texas", within={"Paris": "Texas"})
    assert place(index, "Paris").admin1 == "Texas"


def test_one_name_means_one_place_in_a_report() -> None:
    index = resolve("Fire in Athens , Georgia . Athens police came", "Athens", "Georgia", within={"Athens": "Georgia"})
    assert {one.admin1 for one in index.places if one.span.text == "Athens"} == {"Georgia"}


def test_a_village_that_the_gazetteer_lacks_does_not_land_abroad() -> None:
    text = "Armenian guns fired from Martuni , Gavar and Kut near Lake Sevan and from Vardenis"
    kut = place(resolve(text, "Martuni", "Gavar", "Kut", "Lake Sevan", "Vardenis"), "Kut")
    assert (kut.lat, kut.lon, kut.country, kut.precision) == (None, None, None, "none")
    assert kut.gazetteer_id is None
    assert "IQ" in {candidate.country for candidate in kut.candidates}


def test_the_same_name_where_it_is_at_home() -> None:
    kut = place(resolve("Iraqi forces held Kut , Amarah and Basra", "Kut", "Amarah", "Basra"), "Kut")
    assert kut.country == "IQ"


def test_a_small_town_of_a_country_that_is_not_named() -> None:
    index = resolve("Kenyan officials and Kenyan police met at Taupo in Kenya", "Taupo", "Kenya")
    assert place(index, "Taupo").country is None


def test_a_small_town_across_the_border() -> None:
    index = resolve("Azerbaijani guns and Azerbaijani drones hit Goris from Azerbaijan", "Goris", "Azerbaijan")
    assert place(index, "Goris").country == "AM"


def test_an_unknown_name_has_no_candidates() -> None:
    one = place(resolve("They came to Zzyzxakert", "Zzyzxakert"), "Zzyzxakert")
    assert one.candidates == ()
    assert one.name == "Zzyzxakert"
    assert one.precision == "none"


def test_an_unknown_name_in_a_province_that_the_text_names() -> None:
    text = "Shots in Zzyzxabad , Helmand , in Afghanistan"
    one = place(resolve(text, "Zzyzxabad", "Helmand", "Afghanistan", within={"Zzyzxabad": "Helmand"}), "Zzyzxabad")
    assert (one.country, one.admin1, one.precision, one.gazetteer_id) == ("AF", "Helmand", "province", None)
    assert km(one, 31.4, 64.1) < 120


def test_an_unknown_name_in_a_country_has_no_point() -> None:
    text = "Shots in Zzyzxabad , Afghanistan"
    one = place(resolve(text, "Zzyzxabad", "Afghanistan", within={"Zzyzxabad": "Afghanistan"}), "Zzyzxabad")
    assert (one.country, one.lat, one.precision) == ("AF", None, "none")


def test_a_disputed_territory_has_both_names() -> None:
    one = place(resolve("Armenian forces in Artsakh", "Artsakh"), "Artsakh")
    assert one.name == "Nagorno-Karabakh"
    assert "Artsakh" in one.other_names
    assert one.precision == "region"


@pytest.mark.parametrize(("text", "name", "precision"), [
    ("Shells hit Goris", "Goris", "settlement"), ("War in Ukraine", "Ukraine", "country"),
    ("Calm in Gegharkunik", "Gegharkunik", "province"), ("Ships in the Red Sea", "Red Sea", "region"),
    ("Fire at the Kakhovka Dam", "Kakhovka Dam", "exact"), ("Rain in Laurel County", "Laurel County", "district"),
])
def test_precision_is_told(text: str, name: str, precision: str) -> None:
    assert place(resolve(text, name), name).precision == precision


def test_a_part_of_a_country_is_no_finer_than_a_region() -> None:
    one = place(resolve("Fighters in northern Syria", "northern Syria"), "northern Syria")
    assert (one.country, one.precision) == ("SY", "region")


def test_a_kind_beside_the_name() -> None:
    index = resolve("Police in New York state and in Albany", "New York", "Albany", kinds={"New York": "admin1"})
    assert place(index, "New York").kind == "admin1"
    assert place(resolve("Police in New York and Boston", "New York", "Boston"), "New York").kind == "settlement"


def test_words_for_peoples_are_places_of_their_own_kind() -> None:
    one = place(resolve("Azeri guns", "Baku"), "Azeri")
    assert (one.kind, one.name, one.country, one.precision) == ("demonym", "Azerbaijan", "AZ", "country")


def test_the_publishers_country_tips_the_scales() -> None:
    assert place(resolve("Police in Newcastle", "Newcastle", publisher_country="AU"), "Newcastle").country == "AU"
    assert place(resolve("Police in Newcastle", "Newcastle", publisher_country="ZA"), "Newcastle").country == "ZA"


def test_candidates_are_scored_from_nought_to_one_and_capped() -> None:
    one = place(resolve("Police in Springfield", "Springfield"), "Springfield")
    scores = [candidate.score for candidate in one.candidates]
    assert len(scores) == 10
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert sum(scores) <= 1.001


def test_parties_swapped_swap_the_places() -> None:
    one = resolve("Armenian guns hit Ganja from Goris in Armenia", "Ganja", "Goris", "Armenia")
    other = resolve("Azerbaijani guns hit Goris from Ganja in Azerbaijan", "Ganja", "Goris", "Azerbaijan")
    for name in ("Ganja", "Goris"):
        assert place(one, name).gazetteer_id == place(other, name).gazetteer_id


def test_nothing_to_resolve() -> None:
    assert resolve("Nothing here").places == ()


def test_twice_the_same() -> None:
    text, names = "Shells fell on Kherson , Odesa and Springfield", ("Kherson", "Odesa", "Springfield")
    assert resolve(text, *names).places == resolve(text, *names).places


def test_ids_are_unique() -> None:
    index = resolve("Goris and Goris and Goris", "Goris")
    assert len({one.id for one in index.places}) == 3


def test_another_transcription_where_the_country_is_named() -> None:
    palestinian = resolve("Palestinian fighters in Bani Suhaila", "Bani Suhaila")
    assert km(place(palestinian, "Bani Suhaila"), 31.34, 34.32) < 5
    assert place(resolve("Rain in Bani Suhaila", "Bani Suhaila"), "Bani Suhaila").lat is None


def test_everyday_words_tell_the_country() -> None:
    bare = resolve("A fire broke out in Dublin last night", "Dublin")
    american = resolve("A fire in Dublin , said a sheriff's deputy and an alderman on the school board", "Dublin")
    assert place(bare, "Dublin").country == "IE"
    assert place(american, "Dublin").country == "US"


def test_a_town_lies_in_the_county_beside_it() -> None:
    index = resolve("The mayor of Richmond spoke in Madison County near Berea", "Richmond", "Madison County", "Berea")
    assert place(index, "Richmond").admin1 == "Kentucky"


def test_a_street_lies_in_the_town_beside_it() -> None:
    street = place(resolve("Shells fell on Zzyxx Street in Goris", "Zzyxx Street", "Goris"), "Zzyxx Street")
    assert (street.admin1, street.country, street.precision) == ("Syunik", "AM", "settlement")
    assert street.gazetteer_id is None
    before = place(resolve("Shells hit Goris and fell on Zzyxx Street", "Zzyxx Street", "Goris"), "Zzyxx Street")
    assert before.country == "AM"


def test_a_village_beside_a_town_does_not_lie_in_it() -> None:
    village = place(resolve("Shells fell on Zzyxx Vale and Goris", "Zzyxx Vale", "Goris"), "Zzyxx Vale")
    assert (village.lat, village.country, village.precision) == (None, None, "none")


def test_what_the_text_puts_into_a_town_has_its_point() -> None:
    index = resolve("A fire at Zzyxx in Goris", "Zzyxx", "Goris", within={"Zzyxx": "Goris"})
    assert km(place(index, "Zzyxx"), 39.51, 46.34) < 5


def test_what_a_dateline_names_is_a_town_though_no_gazetteer_lists_it() -> None:
    found = resolve("ZZYZXVAR Shells hit Zzyzxvar and Qwyjibo.", "ZZYZXVAR", "Zzyzxvar", "Qwyjibo", dateline="ZZYZXVAR")
    assert [one.kind for one in found.places] == ["settlement", "settlement", "unknown"]
