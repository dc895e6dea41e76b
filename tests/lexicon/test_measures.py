import pytest

from sayso.lexicon import measures as module
from sayso.lexicon.measures import measures
from sayso.records.errors import LexiconDamaged

ISSUE_MEASURES = {
    "killed",
    "wounded",
    "casualties",
    "captured",
    "missing",
    "displaced",
    "detained",
    "area_km2",
    "weapons",
    "vehicles",
}


def test_the_measures_that_records_promise_are_there_with_their_meaning():
    meanings = measures().meanings
    assert set(meanings) >= ISSUE_MEASURES
    assert all(isinstance(meaning, str) and meaning for meaning in meanings.values())


def test_triggers_of_persons_name_known_measures():
    lexicon = measures()
    doings = {doing for thing in lexicon.things.values() for doing in thing.measures}
    for form, rows in lexicon.triggers.items():
        assert form == form.lower()
        for row in rows:
            assert row.measure in (doings if row.things else lexicon.meanings), (form, row.measure)


def test_things_lead_to_known_measures():
    for noun, thing in measures().things.items():
        assert set(thing.measures.values()) <= set(measures().meanings), noun


@pytest.mark.parametrize(
    ("form", "measure"),
    [
        ("killed", "killed"),
        ("killing", "killed"),
        ("died", "killed"),
        ("slain", "killed"),
        ("wounded", "wounded"),
        ("injures", "wounded"),
        ("casualties", "casualties"),
        ("kidnapped", "abducted"),
        ("fled", "displaced"),
        ("arrests", "detained"),
        ("death toll", "killed"),
        ("prisoners of war", "captured"),
        ("surrendered", "surrendered"),
    ],
)
def test_every_form_of_a_trigger_is_found(form, measure):
    assert measure in {row.measure for row in measures().triggers[form]}


def test_rows_with_companions_come_first():
    rows = measures().triggers["shot"]
    assert [bool(row.companions) for row in rows] == sorted((bool(row.companions) for row in rows), reverse=True)


def test_time_money_and_length_are_no_measure():
    things = measures().things
    assert all(not things[noun].measures for noun in ("days", "dollars", "kilometers", "percent", "attacks", "sheep"))


def test_a_row_without_a_source_is_refused():
    with pytest.raises(LexiconDamaged, match="source None"):
        module._trigger({"measure": "killed", "frame": "object", "words": []}, {"killed"})


def test_a_row_with_an_unknown_frame_is_refused():
    with pytest.raises(LexiconDamaged, match="frame 'objekt'"):
        module._trigger({"measure": "killed", "frame": "objekt", "source": "x", "words": []}, {"killed"})
