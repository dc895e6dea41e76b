"""Whether grammar puts a time behind or ahead. All sentences are invented."""

import pytest

from sayso.extraction.times.tense import tense_of
from sayso.records.moments import Tense
from tests.parses import parsed

DAY = "Friday"


@pytest.mark.parametrize(
    ("table", "tense"),
    [
        ("Shells/NNS/nsubj/2 fell:fall/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2 ~./././2", "past"),
        ("Envoys/NNS/nsubj/3 will/MD/aux/3 meet/VB/root/0 on/IN/case/5 Friday/NNP/obl/3 ~./././3", "future"),
        ("Marchers/NNS/nsubj/2 planned:plan/VBD/root/0 a/DT/det/4 rally/NN/obj/2 on/IN/case/6 Friday/NNP/nmod/4"
         " ~./././2", "future"),
        ("On/IN/case/2 Friday/NNP/obl/3 planned:plan/VBD/root/0 they/PRP/nsubj/3 it/PRP/obj/3", "past"),
        ("They/PRP/nsubj/2 agreed:agree/VBD/root/0 to/TO/mark/4 meet/VB/xcomp/2 on/IN/case/6 Friday/NNP/obl/4",
         "future"),
        ("They/PRP/nsubj/2 managed:manage/VBD/root/0 to/TO/mark/4 leave/VB/xcomp/2 on/IN/case/6 Friday/NNP/obl/4",
         "past"),
        ("They/PRP/nsubj/3 will/MD/aux/3 defy/VB/root/0 Friday/NNP/nmod:poss/6 ~'s/POS/case/4 ruling/NN/obj/3", "past"),
        ("The/DT/det/2 vote/NN/nsubj:pass/4 was:be/VBD/aux:pass/4 set/VBN/root/0 for/IN/case/6 Friday/NNP/obl/4",
         "future"),
        ("They/PRP/nsubj/3 have:have/VBP/aux/3 held:hold/VBN/root/0 out/RP/compound:prt/3 since/IN/case/6"
         " Friday/NNP/obl/3", "past"),
        ("They/PRP/nsubj/3 have:have/VBP/aux/3 given:give/VBN/root/0 him/PRP/obj/3 until/IN/case/6 Friday/NNP/obl/3",
         "future"),
        ("Talks/NNS/nsubj/2 resume:resume/VBP/root/0 on/IN/case/4 Friday/NNP/obl/2", "future"),
        ("They/PRP/nsubj/3 may/MD/aux/3 leave/VB/root/0 on/IN/case/5 Friday/NNP/obl/3", "future"),
        ("They/PRP/nsubj/4 may/MD/aux/4 have/VB/aux/4 left:leave/VBN/root/0 on/IN/case/6 Friday/NNP/obl/4", "past"),
        ("He/PRP/nsubj/2 told:tell/VBD/root/0 of/IN/case/5 a/DT/det/5 visit/NN/obl/2 on/IN/case/7 Friday/NNP/nmod/5",
         None),
        ("A/DT/det/2 rally/NN/root/0 held:hold/VBN/acl/2 on/IN/case/5 Friday/NNP/obl/3", "past"),
        ("They/PRP/nsubj/3 could/MD/aux/3 come/VB/root/0 as/RB/advmod/5 early/RB/obl/3 as/IN/case/7 Friday/NNP/obl/5",
         "future"),
        ("They/PRP/nsubj/2 declared:declare/VBD/root/0 a/DT/det/4 truce/NN/obj/2 starting:start/VBG/acl/4"
         " Friday/NNP/obl/5", "future"),
        ("They/PRP/nsubj/2 accepted:accept/VBD/root/0 a/DT/det/4 truce/NN/obj/2 from/IN/case/6 Friday/NNP/obl/2",
         "future"),
        ("They/PRP/nsubj/2 ordered:order/VBD/root/0 a/DT/det/4 halt/NN/obj/2 effective/JJ/amod/6 Friday/NNP/obl/2",
         "future"),
        ("They/PRP/nsubj/2 reported:report/VBD/root/0 clashes:clash/NNS/obj/2 starting:start/VBG/acl/3"
         " Friday/NNP/obl/4", "past"),
        ("They/PRP/nsubj/2 broke:break/VBD/root/0 a/DT/det/4 truce/NN/obj/2 from/IN/case/6 Friday/NNP/obl/2", "past"),
        ("Talks/NNS/nsubj/4 were:be/VBD/cop/4 to/TO/mark/4 begin/VB/root/0 on/IN/case/6 Friday/NNP/obl/4", "future"),
    ],
)  # fmt: skip
def test_tense(table: str, tense: Tense | None) -> None:
    doc = parsed(table)
    start = doc.text.index(DAY)
    assert tense_of(doc, start, start + len(DAY)) == (tense, True)


def test_a_day_without_a_clause_is_left_to_the_words() -> None:
    doc = parsed("On/IN/case/2 Friday/NNP/root/0")
    assert tense_of(doc, 3, 9) == (None, False)
