"""The page of a question: who answered what, when, through whom, in which words, and what that leaves open."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from sayso.cli.pages.question import Seen, as_of, print_question
from sayso.wording.answers import put, standing
from tests.cli.pages.linked import (
    ANALYSTS,
    BORLAND,
    FACT,
    FIRST,
    MINISTRY,
    OTHER,
    PREMIER,
    QUESTION,
    REPORTS,
    SECOND,
    Sheet,
    words,
)


def page(question=QUESTION, width: int = 100, incident: str = "Fighting at Vell", at: str | None = None,
         limit: int | None = None) -> Sheet:
    sheet = Sheet(width)
    print_question(question, Seen(reports=REPORTS, incident=incident, at=at), sheet.console, limit)
    return sheet


def test_what_is_asked_and_how_it_stands():
    sheet = page()
    assert sheet.lines[0].rstrip() == QUESTION.text
    assert sheet.holds(["rising · 2 origins, 2 outlets · qst_1234", "about Ardia", "since 13 Sep 2022",
                        "incident inc_1: Fighting at Vell"])


def test_each_answer_has_number_voice_relays_relation_and_words():
    sheet = page(width=160)
    (line,) = [line for line in sheet.lines if line.startswith("14 Sep 2022 09:00")]
    assert "over 100" in line
    assert "Ardian Ministry of Defense, on its own side's losses through" in line
    assert "an update: the same side" in line
    assert "“over 100 soldiers killed” — Example Wire, 14 Sep 2022; Vell Courier, 13 Sep 2022" in sheet.told
    assert "contradicts: another origin, incompatible" in sheet.told


def test_answers_keep_the_order_over_time_and_a_hedge_is_no_number():
    told = page().told
    assert told.index("49 Ardian soldiers") < told.index("over 100 soldiers") < told.index("dozens more")
    assert "24" not in told


def test_a_count_that_adds_keeps_its_word():
    more = replace(FIRST, low=None, high=None, hedge="dozens", words=(words("dozens more"),))
    assert put(more, "killed") == "dozens more"
    assert put(replace(more, words=(words("dozens of soldiers were killed"),)), "killed") == "dozens"


def test_without_a_reason_the_other_answer_is_named():
    answers = [replace(OTHER, why=""), replace(SECOND, why=""), replace(SECOND, id="x", why="", to="ans_elsewhere")]
    told = page(replace(QUESTION, answers=(FIRST, *answers)), width=200).told
    assert "contradicts 49 (Ardian Ministry of Defense, 13 Sep 2022)" in told
    assert "an update of 49 (13 Sep 2022)" in told
    assert "an answer to another question (ans_elsewhere)" in told


def test_what_is_denied_is_told_so():
    assert put(replace(SECOND, denied=True), "killed") == "not over 100"


def test_whose_losses_a_side_counts_is_said():
    other = replace(FIRST, id="x", origin=replace(MINISTRY, key="b", name="Borland", party=BORLAND))
    told = page(replace(QUESTION, answers=(FIRST, other))).told
    assert "Ardian Ministry of Defense, on its own side's losses" in told
    assert "Borland, on the losses of Ardia" in told


def test_the_range_has_its_reason():
    assert "49 or more  49 was said first; over 100 has no upper bound" in page().told
    assert standing(QUESTION) == "49 or more"


def test_a_single_origin_is_said_so_however_many_outlets():
    sheet = page(FACT, incident="")
    assert sheet.holds(["single origin · 1 origin, 3 outlets",
                        "Ardian Ministry of Defense alone says so, though 3 outlets print it"])
    assert "incident" not in sheet.told


def test_of_each_origin_the_last_stance_is_the_one_it_holds():
    yes, no = (replace(FACT.answers[0], id=f"ans_{stance}", stance=stance) for stance in ("yes", "no"))
    other = replace(yes, id="ans_other", origin=PREMIER)
    told = page(replace(FACT, answers=(yes, other, no), origins=2, status="disputed")).told
    assert "Ardian Ministry of Defense  no\n" in told
    assert "Ana Vell (prime minister of Ardia; Ardia)  yes\n" in told


def test_of_an_agreement_every_step_stands():
    steps = [replace(FACT.answers[0], id=step, stance=step) for step in ("accepted by Ardia", "accepted by Borland")]
    told = page(replace(FACT, topic="agreement", answers=tuple(steps))).told
    assert "Ardian Ministry of Defense  accepted by Ardia; accepted by Borland" in told


def test_as_of_a_day_later_answers_are_left_out():
    earlier = as_of(QUESTION, "2022-09-13")
    assert [one.id for one in earlier.answers] == ["ans_1", "ans_3"]
    sheet = page(earlier, at="2022-09-13")
    assert sheet.holds(["as of 13 Sep 2022", "Where each stood", "Ardian Ministry of Defense  49"])
    assert "rising" not in sheet.told
    assert "or more" not in sheet.told


def test_a_page_says_how_many_answers_more_there_are():
    sheet = page(limit=1)
    assert sheet.holds(["49", "and 2 later answers: --limit 3 shows all"])
    assert "over 100" not in sheet.told.partition("What they leave open")[0]
    assert page(replace(QUESTION, range=None), limit=1).holds(["Where each stands", "1 origin more"])
    assert "--limit" not in page(limit=3).told


def test_a_stance_that_tells_its_number_tells_it_once():
    assert put(replace(FIRST, stance="taken, 10 km²", low=10, high=10), "territory") == "taken, 10 km²"
    assert put(replace(FIRST, stance="taken", low=10, high=10), "area_km2") == "taken: 10 km²"


@pytest.mark.parametrize("width", [40, 80, 119, 120, 160, 240])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(width: int):
    long = replace(ANALYSTS, name="Комитет " + "наблюдателей " * 8 + "国防部新闻局", key="long")
    arabic = replace(MINISTRY, name="وزارة الدفاع", key="arabic")
    question = replace(QUESTION, answers=(FIRST, replace(SECOND, origin=long), replace(FIRST, id="x", origin=arabic)))
    sheet = page(question, width)
    assert max(cell_len(line) for line in sheet.lines) <= width
    for word in ("Комитет", "国防部", "وزارة"):
        assert word in sheet.told


@pytest.mark.parametrize("sign", ["\x1b]0;own\x07", "\x1b[2J", "\u202e", "\x00", "\r", "\n"])
def test_nothing_that_was_printed_steers_the_terminal(sign: str):
    said = f"a{sign}b [red]c[/red]"
    answer = replace(FIRST, origin=replace(MINISTRY, name=said), relays=(said,), why=said, hedge=said,
                     words=(words(said),))
    sheet = Sheet(200)
    asked = replace(QUESTION, text=said, answers=(answer,))
    print_question(asked, Seen(reports={"doc_1": said}, incident=said), sheet.console)
    assert sign == "\n" or sign not in sheet.told
    assert "[red]c[/red]" in sheet.told
    assert "a b [red]" in sheet.told if sign in "\r\n" else "·" in sheet.told
