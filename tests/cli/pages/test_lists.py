"""Lists of questions and incidents, and one incident with its reports."""

from typing import Any

from sayso.cli.pages.incident import Told, print_incident
from sayso.cli.pages.incidents import print_incidents
from sayso.cli.pages.questions import print_questions
from tests.cli.pages.linked import FACT, INCIDENT, QUESTION, REPORT, Sheet


def test_questions_stand_under_their_incident_with_what_was_answered():
    sheet = Sheet()
    print_questions([QUESTION, FACT], {"inc_1": "Fighting at Vell"}, True, sheet.console)
    told = sheet.told
    assert told.index("Fighting at Vell  inc_1") < told.index(QUESTION.text) < told.index("Wider than one incident")
    assert sheet.holds(["49 or more · rising · 2 origins, 2 outlets · last 14 Sep 2022 09:00 · qst_1234",
                        "yes · single origin", "There are more: --limit", "sayso question ID"])


def test_incidents_tell_when_where_and_between_whom():
    sheet = Sheet()
    print_incidents([INCIDENT], False, sheet.console)
    assert sheet.holds(["Fighting at Vell", "13 Sep 2022 to 14 Sep 2022 · Vell, AA · Ardia – Borland · assault, accuse",
                        "2 reports · inc_1"])
    assert "more" not in sheet.told


def told_of(*, limit: int | None = None, **more: Any) -> Sheet:
    sheet, told = Sheet(), {"incident": INCIDENT, "links": 1, "questions": [QUESTION], "asked": 1,
                            "reports": {"doc_1": REPORT}, **more}
    print_incident(Told(**told), limit, sheet.console)
    return sheet


def test_an_incident_shows_its_reports_why_they_are_together_and_what_is_asked():
    assert told_of().holds(["what came of it later · 13 Sep 2022 · doc_1", "0.84  A long title",
                            "both tell of shelling at Vell", QUESTION.text])
    assert told_of(questions=[], asked=0, reports={}).holds(["doc_2", "No claim of these reports answers"])


def test_an_incident_says_how_much_more_there_is():
    assert told_of(limit=1, links=5, asked=3).holds(["and 1 report more: --limit 2 shows all", "and 4 weaker links",
                                                     "and 2 questions more: --limit 3 shows all"])
    assert "more" not in told_of(limit=2).told.replace("49 or more", "")
