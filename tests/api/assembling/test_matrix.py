"""An incident's matrix: origins across by party, questions down, answers in the cells in order."""

from dataclasses import replace

from sayso.api.assembling.matrix import matrix_of
from sayso.store.overview import Firmness
from tests.api.assembling.samples import ANALYST, ARMY, MINISTRY, PREMIER, answer, incident, question

FIRST = answer("ans_1", MINISTRY, "2022-09-13", 12, 12)
MORE = answer("ans_2", PREMIER, "2022-09-14", 50, None, relation="updates", to="ans_1", hedge="at least")
THEIRS = answer("ans_3", ARMY, "2022-09-12", 90, 90, relation="contradicts", to="ans_1")
AGAIN = answer("ans_4", MINISTRY, "2022-09-15", 14, 14, relation="corrects", to="ans_1")
TOLL = question("que_toll", FIRST, MORE, THEIRS, AGAIN)
FACT = question("que_fact", answer("ans_5", ANALYST, None, None, stance="yes"), topic="fact", status="single_origin")
CLAIM = Firmness(act="acknowledge", polarity="+", certainty="probable")


def test_columns_stand_by_party_then_by_first_word_and_those_of_none_come_last():
    groups = matrix_of(incident("doc_1"), [FACT, TOLL], {}).groups
    assert [(one.party, [column.origin.key for column in one.columns]) for one in groups] == [
        ("Ardia", [MINISTRY.key, PREMIER.key]), ("Borland", [ARMY.key]), (None, [ANALYST.key])]
    ministry = groups[0].columns[0]
    assert (ministry.answers, ministry.first_said and ministry.first_said.value) == (2, "2022-09-13")


def test_swapping_the_parties_swaps_the_columns_and_nothing_else():
    swapped = {MINISTRY: replace(MINISTRY, party=ARMY.party), PREMIER: replace(PREMIER, party=ARMY.party),
               ARMY: replace(ARMY, party=MINISTRY.party)}
    other = question("que_toll", *(replace(one, origin=swapped[one.origin]) for one in TOLL.answers))
    groups = matrix_of(incident("doc_1"), [other], {}).groups
    assert [(one.party, [column.origin.key for column in one.columns]) for one in groups] == [
        ("Ardia", [ARMY.key]), ("Borland", [MINISTRY.key, PREMIER.key])]


def test_a_party_that_one_answer_alone_tells_is_the_origins():
    early = replace(FIRST, origin=replace(MINISTRY, party=None))
    (group,) = matrix_of(incident("doc_1"), [question("que_1", early, AGAIN)], {}).groups
    assert group.party == "Ardia"


def test_rows_are_counts_first_and_cells_follow_the_columns():
    matrix = matrix_of(incident("doc_1"), [FACT, TOLL], {})
    assert [row.id for row in matrix.rows] == ["que_toll", "que_fact"]
    cells = [(cell.origin, [one.id for one in cell.answers]) for cell in matrix.rows[0].cells]
    assert cells == [(MINISTRY.key, ["ans_1", "ans_4"]), (PREMIER.key, ["ans_2"]), (ARMY.key, ["ans_3"])]


def test_a_cell_tells_the_answer_its_relation_and_how_firmly_it_is_said():
    matrix = matrix_of(incident("doc_1"), [TOLL], {"clm_ans_1": CLAIM})
    first = matrix.rows[0].cells[0].answers[0]
    assert (first.value, first.low, first.high, first.certainty, first.act) == ("12", 12, 12, "probable", "acknowledge")
    more = matrix.rows[0].cells[1].answers[0]
    assert (more.value, more.high, more.relation, more.to, more.certainty) == ("at least 50", None, "updates", "ans_1",
                                                                                None)
    assert more.words is not None
    assert more.words.text == "12 were killed"


def test_of_a_wider_question_what_other_incidents_tell_is_counted_and_left_out():
    wide = question("que_war", FIRST, replace(MORE, documents=("doc_9",)), incident=None)
    (row,) = matrix_of(incident("doc_1"), [wide], {}).rows
    assert (row.wider, row.elsewhere, len(row.cells)) == (True, 1, 1)
    gone = question("que_gone", replace(MORE, documents=("doc_9",)), incident=None)
    assert matrix_of(incident("doc_1"), [gone], {}).rows == []
