"""Toponyms in texts whose tokens, tags and names are given by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from sayso.extraction.toponyms import find_toponyms
from sayso.records.mentions import ToponymMention

NO_BLANK_BEFORE = {",", ".", "'s", "’s", ")", "-", ";", ":"}
NO_BLANK_AFTER = {"(", "-"}


def read(text: str) -> Doc:
    """A text of tokens between blanks, names marked [LOC Lake Sevan]; capitals are proper nouns."""
    words, names, label, start = [], [], "", 0
    for token in text.split():
        if token.startswith("["):
            label, start = token[1:], len(words)
            continue
        closing = token.endswith("]")
        words.append(token.rstrip("]"))
        if closing:
            names.append((start, len(words), label))
    spaces = [
        i + 1 < len(words) and words[i + 1] not in NO_BLANK_BEFORE and words[i] not in NO_BLANK_AFTER
        for i in range(len(words))
    ]
    pos = ["PROPN" if word[0].isupper() else "X" for word in words]
    begins = [i == 0 or words[i - 1] == "." for i in range(len(words))]
    doc = Doc(Vocab(), words=words, spaces=spaces, pos=pos, sent_starts=begins)
    doc.set_ents([Span(doc, first, last, label=name) for first, last, name in names])
    return doc


def found(text: str) -> list[ToponymMention]:
    return list(find_toponyms(read(text)))


def names(text: str) -> list[str]:
    return [mention.span.text for mention in found(text) if not mention.demonym]


@pytest.mark.parametrize(("text", "expected"), [
    ("Shells fell on [LOC Goris] and [LOC Kapan] .", ["Goris", "Kapan"]),
    ("He left [LOC the Netherlands] for [LOC Moscow 's] suburbs .", ["Netherlands", "Moscow"]),
    ("Fighting in [LOC Gegharkunik province] went on .", ["Gegharkunik"]),
    ("They met in [LOC New York City] .", ["New York City"]),
    ("The [LOC City of Norfolk] paid .", ["Norfolk"]),
    ("Troops of [LOC Bosnia] and [LOC Herzegovina] left .", ["Bosnia and Herzegovina"]),
    ("It rained in [LOC northern Gaza] .", ["Gaza"]),
    ("Aid came from [LOC Maiduguri Borno State] .", ["Maiduguri", "Borno State"]),
])
def test_spans_are_the_bare_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_short_form_keeps_its_full_stop() -> None:
    assert names("He lives in [LOC Charleston] , [LOC W.Va] . and works there .") == ["Charleston", "W.Va."]


@pytest.mark.parametrize(("text", "expected"), [
    ("The [ORG Bank of Mexico] raised rates .", ["Mexico"]),
    ("The [ORG Kharkiv Police Department] said so .", ["Kharkiv"]),
    ("The [ORG Ohio Board of Regents] met .", ["Ohio"]),
    ("The [ORG Federal Council] met .", []),
    ("The [ORG Central Bank] met .", []),
    ("The [ORG UN] met .", []),
])
def test_places_within_the_names_of_bodies(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("text", [
    "Mr [PER Henry] spoke in the hall .",
    "[PER Paris Hilton] sang .",
    "A strong [LOC El Niño] is coming .",
    "They walked along the [LOC levee] .",
    "He came in [ORG March] .",
])
def test_what_is_no_place(text: str) -> None:
    assert names(text) == []


def test_a_country_taken_for_a_person_is_still_one() -> None:
    assert names("[PER Jordan] and [LOC Israel] made peace .") == ["Jordan", "Israel"]


def test_a_village_taken_for_a_person_in_a_list_of_places() -> None:
    text = "[LOC Armenia] says that [LOC Armenia] was hit at [LOC Sotk] , [PER Vardenis] and [LOC Goris] ."
    assert "Vardenis" in names(text)


def test_an_unknown_village_counts_where_the_words_say_so() -> None:
    assert names("They shelled the village of [LOC Zzyzxakert] at dawn .") == ["Zzyzxakert"]
    assert names("[LOC Zzyzxakert] smiled .") == []


def test_later_mentions_of_a_place_without_a_name_tag() -> None:
    assert names("Fire in [LOC Torrington] . Torrington firefighters came .") == ["Torrington", "Torrington"]


def test_countries_that_no_name_tag_marks() -> None:
    assert names("Talks with Azerbaijan and the Persian Gulf states") == ["Azerbaijan", "Persian Gulf"]


def test_words_for_peoples_are_marked() -> None:
    mentions = found("Armenian and [ORG Azeri] forces , South Ossetian fighters and African - American aid workers .")
    assert [(mention.span.text, mention.demonym) for mention in mentions][:3] == [
        ("Armenian", True), ("Azeri", True), ("South Ossetian", True)]
    assert all(mention.span.text != "African" for mention in mentions)


def test_capitals_only() -> None:
    assert names("[LOC GOMEL] IS CALM , SAID [ORG UN] OFFICIALS IN [LOC GENEVA] .") == ["GOMEL", "GENEVA"]


@pytest.mark.parametrize(("text", "inner", "outer"), [
    ("[LOC Goris] , [LOC Armenia] , was hit .", "Goris", "Armenia"),
    ("Fire in [LOC Springfield] , [LOC Ill.] , spread .", "Springfield", "Ill."),
    ("He wrote from [LOC Sotk] , in [LOC Armenia] 's east .", "Sotk", "Armenia"),
    ("Shots in [LOC Sangin] district , [LOC Helmand] province .", "Sangin", "Helmand"),
    ("Shots in the [LOC Sangin] district of [LOC Helmand] province .", "Sangin", "Helmand"),
    ("He wrote from [LOC Kherson] ( [LOC Ukraine] ) .", "Kherson", "Ukraine"),
])
def test_what_the_text_says_of_containment(text: str, inner: str, outer: str) -> None:
    (mention,) = [one for one in found(text) if one.span.text == inner]
    assert mention.within is not None
    assert mention.within.text == outer


@pytest.mark.parametrize("text", [
    "[LOC Sotk] , [LOC Vardenis] and [LOC Goris] were hit .",
    "[LOC Armenia] , [LOC Georgia] and [LOC Russia] agreed .",
    "[LOC Berlin] , [LOC France] and [LOC Spain] agreed .",
])
def test_a_list_is_no_containment(text: str) -> None:
    assert [mention.within for mention in found(text)] == [None, None, None]


@pytest.mark.parametrize(("text", "kind"), [
    ("on the banks of [LOC Lake Sevan] .", "water"), ("in [LOC Gegharkunik] province .", "admin1"),
    ("the village of [LOC Sotk] .", "settlement"), ("the town [LOC Jermuk] .", "settlement"),
    ("near [LOC Donetsk] airport .", "site"), ("in [LOC Goris] today .", None),
])
def test_kinds_told_by_the_words_beside(text: str, kind: str | None) -> None:
    assert [mention.kind for mention in found(text)] == [kind]


WORDS = st.sampled_from([
    "[LOC Goris]", "[PER Vardenis]", "[ORG Bank of Mexico]", "Armenian", "and", ",", "in", "the", "of", "Armenia",
    "[LOC Lake Sevan]", "province", "US", "Street", "[LOC W.Va]", ".", "Highway", "19", "D-N.Y.", "[LOC north London]",
])


@settings(max_examples=60)
@given(st.lists(WORDS, min_size=1, max_size=25))
def test_spans_stand_in_the_text_in_order_and_apart(words: list[str]) -> None:
    doc = read(" ".join(words))
    mentions = find_toponyms(doc)
    end = 0
    for mention in mentions:
        assert doc.text[mention.span.start : mention.span.end] == mention.span.text
        assert mention.span.start >= end
        end = mention.span.end
    assert mentions == find_toponyms(doc)


@pytest.mark.parametrize(("text", "expected"), [
    ("GORIS — A bridge fell .", ["GORIS"]),
    ("( GORIS ) — A bridge fell .", ["GORIS"]),
    ("[PER GORIS] , ARMENIA — A bridge fell .", ["GORIS", "ARMENIA"]),
    ("[PER Goris] — a man of few words .", []),
])
def test_a_name_in_capitals_before_a_dash_is_where_a_report_comes_from(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_place_told_once_is_found_at_the_head_of_a_body() -> None:
    text = "They left [LOC Torrington] . [ORG Torrington Senior Fund] paid . [PER Torrington] firemen came ."
    assert names(text) == ["Torrington", "Torrington", "Torrington"]


def test_a_person_is_no_place_for_a_town_of_that_name() -> None:
    assert names("In [LOC Ohio] they stole from [PER Kelso] .") == ["Ohio", "Kelso"]
    doc = read("In [LOC Ohio] they stole from [PER Kelso] . [PER Kelso] fled and [PER Kelso] hid .")
    for i, word in enumerate(doc):
        if word.text in ("fled", "hid"):
            word.pos_ = "VERB"
            doc[i - 1].dep_, doc[i - 1].head = "nsubj", word
    assert [mention.span.text for mention in find_toponyms(doc)] == ["Ohio"]


@pytest.mark.parametrize(("text", "expected"), [
    ("He lives on [LOC Main] Street .", ["Main Street"]),
    ("An officer of the [LOC Ohio] Highway Patrol spoke .", ["Ohio"]),
    ("He lives at 7 [LOC Oak St.] , she says .", ["Oak St."]),
    ("They flew from [LOC Kharkiv International Airport] .", ["Kharkiv"]),
    ("They walked in [LOC Kharkiv Creek Hills] .", ["Kharkiv Creek Hills"]),
    ("She works for [ORG Acme Chemical Co.] now .", []),
])
def test_ends_of_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_words_for_the_people_of_a_state() -> None:
    both = found("Many [PER Iowans] and Native Americans came .")
    assert [(mention.span.text, mention.demonym) for mention in both] == [("Iowans", True)]


@pytest.mark.parametrize("text", [
    "The [LOC Dublin] City Council met .", "The [LOC Dublin] Mayor spoke .",
    "The [LOC Dublin] Police Department came .",
])
def test_what_only_a_town_has(text: str) -> None:
    assert [mention.kind for mention in found(text)] == ["settlement"]


def test_the_seat_of_a_politician() -> None:
    assert names("Sen. [PER Jane Roe] , [LOC D - Story City] , spoke .") == ["Story City"]


def test_what_a_country_strikes_is_a_place_though_taken_for_a_person() -> None:
    doc = read("[LOC Armenia] accused [LOC Azerbaijan] of striking [PER Goris] .")
    verb, accused = doc[4], doc[1]
    verb.pos_ = "VERB"
    verb.head, doc[2].head, doc[0].head = accused, accused, accused
    doc[0].dep_, doc[2].dep_, verb.dep_ = "nsubj", "obj", "advcl"
    assert "Goris" in [one.span.text for one in find_toponyms(doc)]


@pytest.mark.parametrize(("text", "expected"), [
    ("Rebels have captured/VERB [LOC Zzyzxakert] today .", ["Zzyzxakert"]),
    ("Rebels praised/VERB [LOC Zzyzxakert] today .", []),
    ("[LOC Zzyzxakert] , a town there , burned .", ["Zzyzxakert"]),
    ("[LOC Zzyzxakert] , a day later , burned .", []),
    ("Villages such as [LOC Zzyzxakert] burned .", []),
    ("They burned in [LOC Zzyzxakert] and [LOC Yzzyhamra] .", ["Zzyzxakert", "Yzzyhamra"]),
    ("They burned in [LOC Zzyzxakert] , [LOC Wyzzmara] and [LOC Yzzyhamra] .", ["Zzyzxakert", "Wyzzmara", "Yzzyhamra"]),
    ("They praised [LOC Zzyzxakert] and [LOC Yzzyhamra] .", []),
])
def test_a_place_that_no_list_has_is_told_by_what_is_done_to_it(text: str, expected: list[str]) -> None:
    doc = read(text.replace("/VERB", ""))
    for token in doc:
        if f"{token.text}/VERB" in text:
            token.pos_ = "VERB"
    assert [one.span.text for one in find_toponyms(doc)] == expected


def test_whom_an_officer_hits_is_a_person() -> None:
    assert "Goris" not in names("[LOC Armenia] : a driver struck [PER Goris] .")


@pytest.mark.parametrize(("text", "expected"), [
    ("The shelling of [PER Zzyzxakert] killed two .", ["Zzyzxakert"]),
    ("A massacre in the village of [PER Zzyzx al - Hamra] .", ["Zzyzx al-Hamra"]),
    ("The raid on [PER Goris] went on .", ["Goris"]),
    ("[ORG Zzyzxakert] : Warplanes hit a school .", ["Zzyzxakert"]),
    ("[PER Zzyzxakert] | the shelling goes on .", ["Zzyzxakert"]),
])
def test_what_is_shelled_is_a_place_and_so_is_what_heads_the_entry(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("text", [
    "The raid on [PER Zzyzxan] failed .",  # persons are raided too
    "The bombing of [ORG Zzyzxair] shook them .",
    "The shelling of [PER Zzyzxan] 's house .",
    "The strike on [ORG Hamas] .",
    "Breaking : warplanes hit a school .",
    "[PER Zzyzxan] : we will not go .",
    "He said [PER Zzyzxan] : warplanes hit a school .",
])
def test_what_may_be_a_person_or_body_is_no_place(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(("text", "kind"), [
    ("Shells fell in rural [LOC Aleppo] .", "admin1"), ("Shells fell in the countryside of [LOC Aleppo] .", "admin1"),
    ("Shells fell in [LOC Aleppo] countryside .", "admin1"), ("Shells fell in [LOC Aleppo] .", None),
    ("Shells fell in rural [LOC Manbij] .", None),
])
def test_the_country_around_a_town_is_its_province(text: str, kind: str | None) -> None:
    assert [mention.kind for mention in found(text)] == [kind]
