"""Two parties exchanged in a text, and two records compared."""

import dataclasses
from pathlib import Path

import pytest

from sayso.evaluation.mirror import images
from sayso.evaluation.sides import Exchange, load_sides
from sayso.records.document import Document
from sayso.records.errors import GoldDamaged
from sayso.records.record import Actor, Event, Record
from sayso.records.span import Span
from tests.evaluation.gold_files import gold_of


@pytest.fixture
def exchange(tmp_path: Path) -> Exchange:
    sides = load_sides(gold_of(tmp_path, ""))
    return Exchange(sides["Norway"], sides["Sweden"])


@pytest.mark.parametrize(("text", "other"), [
    ("Norway fired on Swedes.", "Sweden fired on Norwegians."),
    ("Oslo and STOCKHOLM talked", "Stockholm and OSLO talked"),
    ("a Norwegian post, an old Swedish one", "a Swedish post, an old Norwegian one"),
    ("Norwayland is elsewhere", "Norwayland is elsewhere"),
])
def test_every_form_is_exchanged(exchange: Exchange, text: str, other: str):
    assert exchange.apply(text).text == other


def test_other_words_are_exchanged_with_them(exchange: Exchange):
    more = Exchange(*exchange.forms, [("Halden", "Kiruna")])
    assert more.apply("Kiruna, Sweden; HALDEN").text == "Halden, Norway; KIRUNA"


def test_articles_follow_the_new_word():
    one = {"name": "India", "adjective": "Indian", "people": "Indians", "capital": "New Delhi"}
    other = {"name": "Peru", "adjective": "Peruvian", "people": "Peruvians", "capital": "Lima"}
    assert Exchange(one, other).apply("An Indian and a Peruvian").text == "A Peruvian and an Indian"


def test_exchanging_twice_gives_the_text_again(exchange: Exchange):
    text = "A Norwegian said Sweden and Stockholm, not Oslo or the Swedes, began."
    assert exchange.apply(exchange.apply(text).text).text == text


def test_spans_are_found_again(exchange: Exchange):
    text = "Norway said a Swedish post fell."
    moved = exchange.apply(text)
    start, end = moved.moved(Span(text.index("post"), text.index("post") + 4, "post"))
    assert moved.text[start:end] == "post"


def record(text: str, party: str, trigger: str = "fired") -> Record:
    at = text.index(trigger)
    return Record(document=Document(id="d", origin="d", text=text), actors=(Actor(
        id="a", name=party, kind="party", party=None),), events=(Event(
            id="e", trigger=Span(at, at + len(trigger), trigger), type="ASSAULT", mode=None, actor="a", recipient=None,
            place=None, time=None, status="asserted", claim=None),))


def test_a_mirrored_record_is_seen(exchange: Exchange):
    (image,) = images("c", record("Norway fired.", "Norway"), record("Sweden fired.", "Sweden"), exchange)
    assert (image.kind, image.label, image.mirrored) == ("events", "fired", True)


def test_what_is_not_mirrored_is_told(exchange: Exchange):
    other = record("Sweden fired.", "Norway")
    (image,) = images("c", record("Norway fired.", "Norway"), other, exchange)
    assert not image.mirrored
    assert "sweden" in image.told
    gone = dataclasses.replace(other, events=())
    assert [one.told for one in images("c", record("Norway fired.", "Norway"), gone, exchange)] == ["only as written"]
    assert len(images("c", gone, other, exchange)) == 1


def test_a_party_without_all_forms_is_told(tmp_path: Path):
    (tmp_path / "parties.yml").write_text("parties:\n  Norway: {adjective: Norwegian}\n")
    with pytest.raises(GoldDamaged, match="people, capital is missing"):
        load_sides(tmp_path)
    with pytest.raises(GoldDamaged, match="parties"):
        load_sides(tmp_path / "nowhere")
