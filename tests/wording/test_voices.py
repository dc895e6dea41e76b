"""Who speaks, with what they are where their name does not tell it."""

from sayso.records.brief import Origin, Side
from sayso.wording.voices import voice

ARDIA = Side(id="act_1", name="Ardia")


def test_who_speaks():
    assert voice(Origin(key="k", name="Ana Vell", kind="speaker", party=ARDIA, office="prime minister of Ardia")) == (
        "Ana Vell (prime minister of Ardia; Ardia)")
    assert voice(Origin(key="k", name="Ministry of Defense of Ardia", kind="institution", party=ARDIA)) == (
        "Ministry of Defense of Ardia")
    assert voice(Origin(key="k", name="unnamed officials", kind="unnamed")) == "unnamed officials"
    assert voice(Origin(key="k", name="The Vell Courier", kind="report")) == "The Vell Courier (the report itself)"
