"""Nothing that a report, a person or a store says can steer the terminal, on any page."""

import dataclasses
from typing import Any

import pytest

from sayso.cli.pages.claims import print_claims
from sayso.cli.pages.incident import Told, print_incident
from sayso.cli.pages.incidents import print_incidents
from sayso.cli.pages.question import Seen, print_question
from sayso.cli.pages.questions import print_questions
from sayso.cli.pages.reports import print_refusals, print_reports
from sayso.cli.pages.search import print_hits
from tests.cli.pages.linked import FACT, INCIDENT, QUESTION, REPORT, Sheet
from tests.cli.pages.test_found import CLAIM, REFUSAL, hit

# Fields whose values are Sayso's own words, or instants that are reckoned with.
OWN = {"status", "relation", "topic", "population", "precision", "form", "polarity", "certainty", "start", "end",
       "said_at"}
SIGNS = ["\x1b[2J", "\x1b]0;own\x07", "\u202e", "\u2066", "\x00", "\r", "\x9b31m"]


def spoiled(value: Any, sign: str) -> Any:
    """The value with a sign put into every word of it that others may have written."""
    if isinstance(value, str):
        return f"a{sign}b [red]{value}"
    if isinstance(value, tuple):
        return tuple(spoiled(one, sign) for one in value)
    if dataclasses.is_dataclass(value) and not hasattr(value, "overlap"):
        kept = {"kind", *OWN} if type(value).__name__ in ("Origin", "Hit", "StoredClaim") else OWN
        return dataclasses.replace(value, **{
            field.name: spoiled(getattr(value, field.name), sign)
            for field in dataclasses.fields(value) if field.name not in kept})
    return value


@pytest.mark.parametrize("sign", SIGNS)
def test_no_page_prints_what_a_terminal_would_obey(sign: str):
    sheet = Sheet(120)
    question, fact, incident = (spoiled(one, sign) for one in (QUESTION, FACT, INCIDENT))
    report, claim, refusal, found = (spoiled(one, sign) for one in (REPORT, CLAIM, REFUSAL, hit("claim", "clm_1")))
    said = f"a{sign}b"
    seen = Seen(reports={said: said}, incident=said, texts={said: said})
    for one in (question, fact):
        print_question(one, seen, sheet.console)
    print_questions([question, fact], {str(question.incident): said}, True, sheet.console)
    print_incidents([incident], True, sheet.console)
    print_incident(Told(incident=incident, links=1, questions=[question], asked=1,
                        reports={incident.documents[0]: report}), None, sheet.console)
    print_claims([claim], True, sheet.console)
    print_reports([report], True, sheet.console)
    print_refusals([refusal], True, sheet.console)
    print_hits([found], True, sheet.console)
    assert sign not in sheet.told
    assert "[red]" in sheet.told
