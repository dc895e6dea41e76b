"""Lists of questions and incidents, and one incident with its reports."""

from sayso.cli.pages.incident import print_incident
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


def test_an_incident_shows_its_reports_why_they_are_together_and_what_is_asked():
    sheet = Sheet()
    print_incident(INCIDENT, [QUESTION], {"doc_1": REPORT}, sheet.console)
    assert sheet.holds(["what came of it later · 13 Sep 2022 · doc_1", "0.84  A long title",
                        "both tell of shelling at Vell", QUESTION.text])
    alone = Sheet()
    print_incident(INCIDENT, [], {}, alone.console)
    assert alone.holds(["doc_2", "No claim of these reports answers"])
