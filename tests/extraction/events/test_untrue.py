"""A report of an event that is called untrue tells that it did not happen."""

import pytest

from sayso.extraction.events import status_of
from sayso.reading.parsed import parsed_of
from tests.parses import parsed


@pytest.mark.parametrize(("expected", "trigger", "table"), [
    ("negated", "raid",
     "The/DT/det/2 reports:report/NNS/nsubj/7 of/IN/case/5 a/DT/det/5 raid/NN/nmod/2"
     " were:be/VBD/cop/7 untrue/JJ/root/0"),
    ("negated", "shelled",
     "The/DT/det/2 claim/NN/nsubj/9 that/IN/mark/5 it/PRP/nsubj/5 shelled:shell/VBD/acl/2 Kassa/NNP/obj/5/LOC"
     " is:be/VBZ/cop/9 a/DT/det/9 lie/NN/root/0"),
    ("negated", "shelled",
     "The/DT/det/2 army/NN/nsubj/3 called:call/VBD/root/0 the/DT/det/5 accusation/NN/obj/3 that/IN/mark/8"
     " it/PRP/nsubj/8 shelled:shell/VBD/acl/5 Kassa/NNP/obj/8/LOC baseless/JJ/xcomp/3"),
    ("asserted", "shelled",
     "The/DT/det/2 claim/NN/nsubj/10 that/IN/mark/5 it/PRP/nsubj/5 shelled:shell/VBD/acl/2 Kassa/NNP/obj/5/LOC"
     " is:be/VBZ/cop/10 not/RB/advmod/10 a/DT/det/10 lie/NN/root/0"),
    ("asserted", "shelled",
     "The/DT/det/2 claim/NN/nsubj/8 that/IN/mark/5 it/PRP/nsubj/5 shelled:shell/VBD/acl/2 Kassa/NNP/obj/5/LOC"
     " was:be/VBD/cop/8 new/JJ/root/0"),
])
def test_what_is_called_untrue_did_not_happen(expected, trigger, table):
    doc = parsed(table)
    assert status_of(next(token for token in parsed_of(doc) if token.text == trigger)) == expected
