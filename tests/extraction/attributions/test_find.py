"""Attributions of invented sentences; every parse is written by hand."""

import pytest

from sayso.extraction.attributions import find_attributions
from sayso.records.mentions import Attribution
from tests.parses import parsed

Told = tuple[str | None, str, str, str]


def told(table: str) -> list[Told]:
    """Last source, cue, content (parts joined by " ~ ") and act of each attribution."""
    return [_plain(one) for one in find_attributions(parsed(table))]


def only(table: str) -> Attribution:
    (found,) = find_attributions(parsed(table))
    return found


def _plain(one: Attribution) -> Told:
    source = one.sources[-1].span
    return (
        source.text if source else None,
        " ~ ".join(part.text for part in one.cue),
        " ~ ".join(part.text for part in one.content),
        one.act,
    )


SAID = (
    "The/DT/det/2 ministry/NN/nsubj/3 said:say/VBD/root/0 on/IN/case/5 Monday/NNP/obl/3 that/IN/mark/11 "
    "two/CD/nummod/8 bridges:bridge/NNS/nsubj:pass/11 had:have/VBD/aux/11 been:be/VBN/aux:pass/11 "
    "destroyed:destroy/VBN/ccomp/3 ~././punct/3"
)
TOLD = (
    "“/``/punct/4 ~We/PRP/nsubj/4 will/MD/aux/4 rebuild/VB/ccomp/12 the/DT/det/6 port/NN/obj/4 ~,/,/punct/4 "
    "~”/''/punct/4 Governor/NNP/nmod:desc/10 Ana/NNP/nsubj/12/PER Silva/NNP/flat/10/-PER told:tell/VBD/root/0 "
    "reporters:reporter/NNS/iobj/12 in/IN/case/15 Lira/NNP/nmod/13/LOC ~././punct/12\n"
    "“/``/punct/4 ~It/PRP/nsubj/4 will/MD/aux/4 take/VB/root/0 years:year/NNS/obj/4 ~././punct/4 ~”/''/punct/4"
)
RELAYED = (
    "The/DT/det/2 mayor/NN/nsubj/3 divulged:divulge/VBD/root/0 that/IN/mark/7 Velia/NNP/nsubj/7/LOC "
    "had:have/VBD/aux/7 demanded:demand/VBN/ccomp/3 that/IN/mark/11 the/DT/det/10 village/NN/nsubj/11 "
    "surrender/VB/ccomp/7 ~././punct/3"
)
RUNNING = (
    "“/``/punct/5 ~The/DT/det/3 wells:well/NNS/nsubj/5 are:be/VBP/cop/5 dry/JJ/ccomp/8 ~,/,/punct/5 ~”/''/punct/5 "
    "said:say/VBD/root/0 Hana/NNP/nsubj/8/PER Idris/NNP/flat/9/-PER ~././punct/8\n"
    "“/``/punct/5 ~The/DT/det/3 children:child/NNS/nsubj/5 are:be/VBP/cop/5 ill/JJ/root/0 ~././punct/5\n"
    "\n"
    "“/``/punct/4 ~Nobody/NN/nsubj/4 has:have/VBZ/aux/4 come/VBN/root/0 to/TO/mark/6 help/VB/xcomp/4 "
    "us:we/PRP/obj/6 ~././punct/4 ~”/''/punct/4\n"
    "\n"
    "The/DT/det/2 rains:rain/NNS/nsubj/3 begin/VBP/root/0 in/IN/case/5 May/NNP/obl/3 ~././punct/3"
)


def test_the_content_begins_with_that_and_ends_before_the_full_stop() -> None:
    assert told(SAID) == [("The ministry", "said", "that two bridges had been destroyed", "say")]
    assert only(SAID).said_at is not None
    assert only(SAID).form == "indirect"


def test_a_quotation_runs_on_after_its_cue() -> None:
    found = only(TOLD)
    assert [part.text for part in found.content] == ["“We will rebuild the port,”", "“It will take years.”"]
    assert found.form == "direct"
    assert found.addressee is not None
    assert found.addressee.text.startswith("reporters")
    assert found.sources[0].span is not None
    assert found.sources[0].span.text == "Governor Ana Silva"
    assert found.sources[0].head is not None
    assert found.sources[0].head.text == "Ana Silva"


def test_a_paragraph_never_closed_goes_on_with_its_speaker_and_no_further() -> None:
    found = only(RUNNING)
    assert [part.text for part in found.content] == [
        "“The wells are dry,”", "“The children are ill.", "“Nobody has come to help us.”",
    ]


def test_words_of_a_third_party_carry_the_chain() -> None:
    outer, inner = find_attributions(parsed(RELAYED))
    assert [source.span.text for source in outer.sources if source.span] == ["The mayor"]
    assert [source.span.text for source in inner.sources if source.span] == ["The mayor", "Velia"]
    assert inner.act == "demand"


def test_an_agency_that_was_told_relays() -> None:
    found = only(
        "The/DT/det/2 commander/NN/nsubj/3 told:tell/VBD/root/0 Reuters/NNP/iobj/3/ORG that/IN/mark/9 the/DT/det/7 "
        "clashes:clash/NNS/nsubj/9 could/MD/aux/9 escalate/VB/ccomp/3 ~././punct/3"
    )
    assert [source.span.text for source in found.sources if source.span] == ["Reuters", "The commander"]
    assert (found.act, found.commitment.certainty) == ("warn", "possible")


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            "The/DT/det/2 convoy/NN/nsubj:pass/4 was:be/VBD/aux:pass/4 hit/VBN/root/0 twice/RB/advmod/4 ~,/,/punct/11 "
            "according:accord/VBG/case/11 to/IN/fixed/7 the/DT/det/11 Red/NNP/amod/11/ORG "
            "Crescent/NNP/obl/4/-ORG ~././punct/4",
            ("the Red Crescent", "according to", "The convoy was hit twice", "say"),
            id="according to",
        ),
        pytest.param(
            "Officials:official/NNS/nsubj/4 in/IN/case/3 Tarvo/NNP/nmod/1/LOC accused:accuse/VBD/root/0 the/DT/det/6 "
            "rebels:rebel/NNS/obj/4 of/IN/mark/8 mining:mine/VBG/acl/6 the/DT/det/10 road/NN/obj/8 ~././punct/4",
            ("Officials in Tarvo", "accused", "the rebels of mining the road", "accuse"),
            id="accused of",
        ),
        pytest.param(
            "The/DT/det/2 envoy/NN/nsubj/3 urged:urge/VBD/root/0 both/DT/det/5 sides:side/NNS/obj/3 to/TO/mark/7 "
            "open/VB/xcomp/3 a/DT/det/9 corridor/NN/obj/7 ~././punct/3",
            ("The envoy", "urged", "both sides to open a corridor", "urge"),
            id="urged to",
        ),
        pytest.param(
            "Shelling/NN/nsubj:pass/4 has:have/VBZ/aux/4 been:be/VBN/aux:pass/4 reported:report/VBN/root/0 "
            "from/IN/case/8 the/DT/det/8 northern/JJ/amod/8 hills:hill/NNS/obl/4 ~././punct/4",
            (None, "has been reported", "Shelling ~ from the northern hills", "report"),
            id="reported by nobody",
        ),
        pytest.param(
            "The/DT/det/2 general/NN/nsubj:pass/4 is:be/VBZ/aux:pass/4 believed:believe/VBN/root/0 to/TO/mark/7 "
            "have/VB/aux/7 left:leave/VBN/xcomp/4 the/DT/det/9 capital/NN/obj/7 ~././punct/4",
            (None, "is believed", "The general ~ to have left the capital", "believe"),
            id="believed to",
        ),
        pytest.param(
            "President/NNP/nmod:desc/2 Omar/NNP/nsubj/4/PER Deng/NNP/flat/2/-PER vowed:vow/VBD/root/0 to/TO/mark/6 "
            "retaliate/VB/xcomp/4 for/IN/case/9 the/DT/det/9 raid/NN/obl/6 ~././punct/4",
            ("President Omar Deng", "vowed", "to retaliate for the raid", "threaten"),
            id="a vow to harm is a threat",
        ),
        pytest.param(
            "President/NNP/nmod:desc/2 Omar/NNP/nsubj/4/PER Deng/NNP/flat/2/-PER vowed:vow/VBD/root/0 to/TO/mark/6 "
            "rebuild/VB/xcomp/4 the/DT/det/8 school/NN/obj/6 ~././punct/4",
            ("President Omar Deng", "vowed", "to rebuild the school", "promise"),
            id="another vow is a promise",
        ),
        pytest.param(
            "Velia/NNP/nsubj/2/LOC said:say/VBD/root/0 it/PRP/nsubj/6 would/MD/aux/6 not/RB/advmod/6 "
            "withdraw/VB/ccomp/2 from/IN/case/9 the/DT/det/9 valley/NN/obl/6 ~././punct/2",
            ("Velia", "said", "it would not withdraw from the valley", "reject"),
            id="a refusal rejects",
        ),
        pytest.param(
            "Analysts:analyst/NNS/nsubj/2 expressed:express/VBD/root/0 concern/NN/obj/2 over/IN/case/6 the/DT/det/6 "
            "siege/NN/nmod/3 ~././punct/2",
            ("Analysts", "expressed concern over", "the siege", "express concern"),
            id="a noun and its light verb",
        ),
        pytest.param(
            "The/DT/det/2 army/NN/nsubj/3 published:publish/VBD/root/0 footage/NN/obj/3 of/IN/case/7 "
            "burning:burn/VBG/amod/7 tanks:tank/NNS/nmod/4 ~././punct/3",
            ("The army", "published", "footage of burning tanks", "publish video"),
            id="footage",
        ),
        pytest.param(
            "Two/CD/nummod/2 men:man/NNS/nsubj/3 died:die/VBD/ccomp/15 ~,/,/punct/6 an/DT/det/6 aide/NN/appos/2 "
            "who/WP/nsubj/9 was:be/VBD/cop/9 free/JJ/acl:relcl/6 to/TO/mark/11 speak/VB/xcomp/9 to/IN/case/14 "
            "the/DT/det/14 press/NN/obl/11 said:say/VBD/root/0 ~././punct/15",
            ("an aide who was free to speak to the press", "said", "Two men died", "say"),
            id="a relative clause ends before the verb",
        ),
        pytest.param(
            "He/PRP/nsubj/2 called:call/VBD/root/0 the/DT/det/4 ceasefire/NN/obj/2 “/``/punct/7 ~a/DT/det/7 "
            "trap/NN/xcomp/2 ~”/''/punct/7 ~././punct/2",
            ("He", "called", "the ceasefire “a trap”", "assess"),
            id="called it",
        ),
        pytest.param(
            "“/``/punct/3 ~We/PRP/nsubj/3 demand/VBP/ccomp/13 that/IN/mark/7 the/DT/det/6 guns:gun/NNS/nsubj/7 "
            "fall/VBP/ccomp/3 silent/JJ/xcomp/7 ~,/,/punct/3 ~”/''/punct/3 the/DT/det/12 bishop/NN/nsubj/13 "
            "said:say/VBD/root/0 ~././punct/13",
            ("the bishop", "said", "“We demand that the guns fall silent,”", "demand"),
            id="saying so performs it",
        ),
        pytest.param(
            "Ministry/NN/root/0 ~:/:/punct/3 12/CD/nsubj:pass/4 killed:kill/VBN/parataxis/1 in/IN/case/7 "
            "Lira/NNP/compound/7/LOC raid/NN/obl/4",
            ("Ministry", ":", "12 killed in Lira raid", "say"),
            id="headline with a colon",
        ),
        pytest.param(
            "12/CD/nsubj:pass/2 killed:kill/VBN/root/0 in/IN/case/5 Lira/NNP/compound/5/LOC raid/NN/obl/2 "
            "-/:/punct/7 ministry/NN/parataxis/2",
            ("ministry", "-", "12 killed in Lira raid", "say"),
            id="headline with a dash",
        ),
    ],
)
def test_one_attribution(table: str, expected: Told) -> None:
    assert told(table) == [expected]


def test_a_complement_that_the_parser_hung_as_parenthesis_is_the_same() -> None:
    clause_first = (
        "The/DT/det/2 monitor/NN/nsubj/3 counted:count/VBD/{0} nine/CD/nummod/5 strikes:strike/NNS/obj/3 ~,/,/punct/3 "
        "Lena/NNP/nsubj/9/PER Hart/NNP/flat/7/-PER said:say/VBD/{1} ~././punct/3"
    )
    as_complement = clause_first.format("ccomp/9", "root/0")
    as_parenthesis = clause_first.format("root/0", "parataxis/3")
    assert told(as_complement) == told(as_parenthesis)
    assert told(as_complement) == [("Lena Hart", "said", "The monitor counted nine strikes", "say")]


def test_a_participle_of_saying_is_the_speakers_next_act() -> None:
    found = told(
        "The/DT/det/2 monitor/NN/nsubj/3 counted:count/VBD/ccomp/11 nine/CD/nummod/5 "
        "strikes:strike/NNS/obj/3 ~,/,/punct/11 "
        "its/PRP$/nmod:poss/8 director/NN/nmod:desc/9 Lena/NNP/nsubj/11/PER Hart/NNP/flat/9/-PER said:say/VBD/root/0 "
        "~,/,/punct/13 adding:add/VBG/advcl/3 that/IN/mark/17 more/JJR/nsubj/17 were:be/VBD/cop/17 "
        "likely/JJ/ccomp/13 ~././punct/3"
    )
    assert found == [
        ("its director Lena Hart", "said", "The monitor counted nine strikes", "say"),
        ("its director Lena Hart", "adding", "that more were likely", "say"),
    ]


def test_coordinated_clauses_are_claims_of_their_own() -> None:
    found = told(
        "The/DT/det/2 rebels:rebel/NNS/nsubj/3 said:say/VBD/root/0 that/IN/mark/8 the/DT/det/6 road/NN/nsubj/8 "
        "was:be/VBD/cop/8 open/JJ/ccomp/3 but/CC/cc/14 that/IN/mark/14 the/DT/det/12 bridge/NN/nsubj:pass/14 "
        "was:be/VBD/aux:pass/14 mined:mine/VBN/conj/8 ~././punct/3"
    )
    assert [content for _, _, content, _ in found] == ["that the road was open", "that the bridge was mined"]


def test_a_denied_cue_leaves_the_content_open() -> None:
    found = only(
        "Colonel/NNP/nmod:desc/2 Idris/NNP/nsubj/6/PER Bako/NNP/flat/2/-PER has:have/VBZ/aux/6 not/RB/advmod/6 "
        "confirmed:confirm/VBN/root/0 that/IN/mark/10 the/DT/det/9 town/NN/nsubj/10 fell:fall/VBD/ccomp/6 ~././punct/6"
    )
    assert found.negated_cue
    assert found.cue[0].text == "has not confirmed"
    assert (found.act, found.commitment.certainty) == ("confirm", "underspecified")


def test_a_denial_turns_the_content_round() -> None:
    found = only(
        "The/DT/det/2 rebels:rebel/NNS/nsubj/3 denied:deny/VBD/root/0 that/IN/mark/7 they/PRP/nsubj/7 "
        "had:have/VBD/aux/7 shelled:shell/VBN/ccomp/3 the/DT/det/9 market/NN/obj/7 ~././punct/3"
    )
    assert (found.act, found.commitment.polarity) == ("deny", "-")


def test_what_the_report_leaves_open_is_its_own_doubt() -> None:
    found = only(
        "It/PRP/expl/2 remains:remain/VBZ/root/0 unclear/JJ/xcomp/2 whether/IN/mark/8 the/DT/det/6 bridge/NN/nsubj/8 "
        "still/RB/advmod/8 stands:stand/VBZ/ccomp/3 ~././punct/2"
    )
    assert (found.sources[0].kind, found.sources[0].span, found.act) == ("report", None, "doubt")


def test_the_next_sentence_on_the_claim_stays_with_it() -> None:
    found = only(
        "The/DT/det/2 spokesman/NN/nsubj/3 claimed:claim/VBD/root/0 that/IN/mark/8 the/DT/det/6 plant/NN/nsubj:pass/8 "
        "was:be/VBD/aux:pass/8 hit/VBN/ccomp/3 ~././punct/3\n"
        "The/DT/det/2 claim/NN/nsubj:pass/7 could/MD/aux/7 not/RB/advmod/7 be/VB/aux:pass/7 "
        "independently/RB/advmod/7 verified:verify/VBN/root/0 ~././punct/7"
    )
    assert [words.text for words in found.evidence] == ["could not be independently verified"]


def test_a_relative_pronoun_asks_for_its_antecedent() -> None:
    found = only(
        "Omar/NNP/nsubj/7/PER Deng/NNP/flat/1/-PER ~,/,/punct/5 who/WP/nsubj/5 condemned:condemn/VBD/acl:relcl/1 "
        "raids:raid/NNS/obj/5 left:leave/VBD/root/0 ~././punct/7"
    )
    source = found.sources[0]
    assert source.span is not None
    assert source.head is not None
    assert (source.span.text, source.head.text) == ("who", "Omar Deng")


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(
            "Efforts:effort/NNS/nsubj/6 to/TO/mark/3 admit/VB/acl/1 refugees:refugee/NNS/obj/3 have/VBP/aux/6 "
            "stalled:stall/VBN/root/0 ~././punct/6",
            id="efforts admit nothing",
        ),
        pytest.param(
            "Clashes:clash/NNS/nsubj/3 have/VBP/aux/3 continued:continue/VBN/root/0 since/IN/case/5 "
            "dawn/NN/obl/3 ~././punct/3",
            id="clashes continue, nobody does",
        ),
        pytest.param(
            "It/PRP/nsubj/2 burns:burn/VBZ/root/0 three/CD/nummod/4 tons:ton/NNS/obj/2 per/IN/case/6 "
            "day/NN/nmod/4 ~././punct/2",
            id="per day is a rate",
        ),
    ],
)
def test_nobody_claims_anything(table: str) -> None:
    assert told(table) == []


def test_who_puts_a_count_at_a_number_says_so() -> None:
    table = (
        "Mayor/NNP/nmod:desc/2 Ana/NNP/nsubj/4/PER Roe/NNP/flat/2/-PER put/VBD/root/0 the/DT/det/6 toll/NN/obj/4 "
        "of/IN/case/9 the/DT/det/9 fire/NN/nmod/6 at/IN/case/11 12/CD/obl/4 ~././punct/4"
    )
    assert told(table) == [("Mayor Ana Roe", "put", "the toll of the fire at 12", "say")]


def test_a_count_without_a_number_or_another_thing_put_somewhere_is_no_saying() -> None:
    count, things = "the/DT/det/4 toll/NN/obj/2 aside/RB/advmod/2", "12/CD/nummod/4 boxes:box/NNS/obj/2 down/RP/dep/2"
    for end in (count, things):
        assert told(f"Ana/NNP/nsubj/2/PER put/VBD/root/0 {end} ~././punct/2") == []


def test_a_toll_told_before_is_put_at_another_number() -> None:
    raised = "Ana/NNP/nsubj/2/PER raised:raise/VBD/root/0 it/PRP/obj/2 {}/IN/case/5 25/CD/obl/2 ~././punct/2"
    assert told(raised.format("to")) == [("Ana", "raised", "it to 25", "say")]
    assert told(raised.format("for")) == []


def test_who_counts_victims_or_acts_says_how_many() -> None:
    counted = "Monitors/NNS/nsubj/2 {}/VBD/root/0 {} ~././punct/2"
    killings = "30/CD/nummod/4 killings:killing/NNS/obj/2 there/RB/advmod/2"
    assert told(counted.format("recorded:record", killings)) == [("Monitors", "recorded", "30 killings there", "say")]
    dead = "21/CD/obj/2 dead/JJ/xcomp/2"
    assert told(counted.format("counted:count", dead)) == [("Monitors", "counted", "21 dead", "say")]
    for other in ("30/CD/nummod/4 songs:song/NNS/obj/2", "the/DT/det/4 killings:killing/NNS/obj/2"):
        assert told(counted.format("recorded:record", other)) == []


def test_according_to_at_the_end_is_about_the_whole_sentence() -> None:
    table = (
        "Two/CD/nummod/2 men:man/NNS/nsubj/3 died:die/VBD/root/0 when/WRB/advmod/7 a/DT/det/6 shell/NN/nsubj/7 "
        "landed:land/VBD/advcl/3 ~,/,/punct/11 according/VBG/case/11 to/IN/fixed/9 doctors:doctor/NNS/obl/7 "
        "~././punct/3"
    )
    assert told(table) == [("doctors", "according to", "Two men died when a shell landed", "say")]


def test_according_to_at_the_end_of_a_clause_behind_a_comma_is_about_that_clause() -> None:
    table = (
        "The/DT/det/2 talks:talk/NNS/nsubj/3 failed:fail/VBD/root/0 ~,/,/punct/8 after/IN/mark/8 a/DT/det/7 "
        "shell/NN/nsubj/8 landed:land/VBD/advcl/3 ~,/,/punct/12 according/VBG/case/12 to/IN/fixed/10 "
        "doctors:doctor/NNS/obl/8 ~././punct/3"
    )
    assert told(table) == [("doctors", "according to", "after a shell landed", "say")]


def test_who_asks_not_to_be_named_asks_for_nothing() -> None:
    found = find_attributions(parsed(
        "An/DT/det/2 officer/NN/nsubj/9 who/WP/nsubj/4 asked:ask/VBD/acl:relcl/2 not/RB/advmod/8 to/TO/mark/8"
        " be/VB/aux:pass/8 named:name/VBN/xcomp/4 said:say/VBD/root/0 the/DT/det/11 town/NN/nsubj:pass/13"
        " was:be/VBD/aux:pass/13 shelled:shell/VBN/ccomp/9 ~././punct/9"))
    assert [(one.act, one.content[0].text) for one in found] == [("say", "the town was shelled")]
