"""Pages of claims, of what was searched for, of reports and of refusals."""

import pytest

from sayso.cli.pages.claims import print_claims
from sayso.cli.pages.layout import inert, lit, shown
from sayso.cli.pages.reports import called, print_refusals, print_reports
from sayso.cli.pages.search import print_hits
from sayso.records.span import Span
from sayso.store import Hit, StoredClaim, StoredRefusal
from tests.cli.pages.linked import REPORT, Sheet

CLAIM = StoredClaim(
    id="clm_1", document="doc_1", origin="a.txt", title="Shelling at Vell", publisher="Vell Courier",
    published="2022-09-13", source="Ana Vell", kind="speaker", party="act_1", party_name="Ardia",
    relays=("Example Wire", "Ana Vell"), act="deny", form="indirect", polarity="-", certainty="possible",
    said="2022-09-13", start=0, text="the town\nwas shelled")
REFUSAL = StoredRefusal(id="1", origin="b.bin", document=None, stage="intake", reason="binary", span=None,
                        message="b.bin is a picture.", at="2022-09-14T10:00:00Z", sha256=None)
TEXT = "Long before that\nthe town was shelled twice"


def hit(kind: str, name: str) -> Hit:
    start = TEXT.index("shelled")
    return Hit(kind=kind, id=name, document="doc_1", origin="a.txt", title="Shelling at Vell", published="2022-09-13",
               snippet=TEXT[5:], start=5, words=(Span(start, start + 7, "shelled"),))


def test_a_claim_has_voice_side_relays_act_and_report():
    sheet = Sheet()
    print_claims([CLAIM], False, sheet.console)
    assert sheet.holds(["Ana Vell · Ardia · through Example Wire · 13 Sep 2022 · deny [not] [possibly]",
                        "the town was shelled", "Shelling at Vell · Vell Courier · 13 Sep 2022 · clm_1", "1 claim."])


def test_a_passage_is_shown_once_with_the_claims_that_hold_it():
    sheet = Sheet()
    print_hits([hit("document", "doc_1"), hit("claim", "clm_1"), hit("claim", "clm_2")], True, sheet.console)
    assert sheet.told.count("the town was shelled twice") == 1
    assert sheet.holds(["… before that the town", "clm_1, clm_2", "3 places in 1 report, and there are more: --limit"])


def test_the_words_found_are_lit_where_they_stand():
    line = lit(TEXT[5:], 5, hit("claim", "clm_1").words)
    (span,) = line.spans
    assert line.plain[span.start:span.end] == "shelled"


@pytest.mark.parametrize("text", ["a\x1b[2Jb", "a\u202eb", "a\r\nb", "плохо\x00", "国\u200b防"])
def test_making_inert_keeps_every_sign_at_its_place(text: str):
    assert len(inert(text)) == len(text)
    assert not set(inert(text)) & {"\x1b", "\u202e", "\r", "\n", "\x00", "\u200b"}
    assert "\x1b" not in shown(text)


def test_reports_and_what_they_are_called_in_passing():
    sheet = Sheet()
    print_reports([REPORT], False, sheet.console)
    assert sheet.holds(["13 Sep 2022 · /reports/a.txt · not linked yet · doc_1", "1 report."])
    assert called(REPORT) == "A long title about the shelling at Vell and …, 13 Sep 2022"


def test_refusals_have_stage_reason_and_remedy():
    sheet = Sheet(80)
    print_refusals([REFUSAL], False, sheet.console)
    assert sheet.holds(["b.bin", "intake", "binary", "is a picture", "14 Sep 2022", "1 refusal."])
