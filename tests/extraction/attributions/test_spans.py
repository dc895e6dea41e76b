"""How far source, cue and content reach, in invented sentences with parses written by hand."""

import pytest

from sayso.extraction.attributions import find_attributions
from tests.parses import parsed


def spans(table: str) -> tuple[str | None, str, str]:
    """Source, cue and content (parts joined by " ~ ") of the only attribution."""
    (one,) = find_attributions(parsed(table))
    source = one.sources[-1].span
    return (
        source.text if source else None,
        " ~ ".join(part.text for part in one.cue),
        " ~ ".join(part.text for part in one.content),
    )


CUES = [
    pytest.param(
        "The/DT/det/2 mayor/NN/nsubj/5 is:be/VBZ/cop/5 not/RB/advmod/5 likely/JJ/root/0 to/TO/mark/7 "
        "condemn/VB/xcomp/5 the/DT/det/9 raid/NN/obj/7 ~././punct/5",
        ("The mayor", "is not likely to condemn", "the raid"),
        id="a raising adjective governs the cue",
    ),
    pytest.param(
        "The/DT/det/2 army/NN/nsubj/3 began:begin/VBD/root/0 condemning:condemn/VBG/xcomp/3 the/DT/det/6 "
        "raids:raid/NNS/obj/4 ~././punct/3",
        ("The army", "began condemning", "the raids"),
        id="a verb of beginning governs the cue",
    ),
    pytest.param(
        "Officials:official/NNS/nsubj/2 said:say/VBD/root/0 repeatedly/RB/advmod/2 that/IN/mark/7 the/DT/det/6 "
        "dam/NN/nsubj/7 held:hold/VBD/ccomp/2 ~././punct/2",
        ("Officials", "said repeatedly", "that the dam held"),
        id="an adverb behind the verb belongs to it",
    ),
    pytest.param(
        "She/PRP/nsubj/2 spoke:speak/VBD/root/0 to/IN/case/4 us:we/PRP/obl/2 about/IN/case/7 "
        "the/DT/det/7 raid/NN/obl/2 ~././punct/2",
        ("She", "spoke to us about", "the raid"),
        id="the preposition a few words on belongs to the verb",
    ),
]


@pytest.mark.parametrize(("table", "expected"), CUES)
def test_the_cue_reaches_over_what_governs_and_completes_it(table: str, expected: tuple[str, str, str]) -> None:
    assert spans(table) == expected


def test_an_inserted_cue_stands_within_its_content() -> None:
    found = spans(
        "After/IN/case/3 the/DT/det/3 flood/NN/obl/6 ~,/,/punct/6 she/PRP/nsubj/6 said:say/VBD/root/0 ~,/,/punct/6 "
        "the/DT/det/9 road/NN/nsubj/11 was:be/VBD/cop/11 shut/JJ/ccomp/6 ~././punct/6"
    )
    assert found == ("she", "said", "After the flood ~ the road was shut")


def test_what_leads_up_to_a_cue_that_no_comma_closes_is_the_reports() -> None:
    found = spans(
        "After/IN/case/3 the/DT/det/3 flood/NN/obl/6 ~,/,/punct/6 she/PRP/nsubj/6 said:say/VBD/root/0 "
        "the/DT/det/8 road/NN/nsubj/10 was:be/VBD/cop/10 shut/JJ/ccomp/6 ~././punct/6"
    )
    assert found == ("she", "said", "the road was shut")


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("Idris/NNP/nsubj/9/PER ~,/,/punct/1 who/WP/nsubj/5 had:have/VBD/aux/5 met:meet/VBN/acl:relcl/1 "
         "them:they/PRP/obj/5 twice/RB/advmod/5 ~,/,/punct/1 said:say/VBD/root/0", "Idris"),
        ("Idris/NNP/nsubj/9/PER ~,/,/punct/1 who/WP/nsubj/6 was:be/VBD/cop/6 the/DT/det/6 envoy/NN/acl:relcl/1 "
         "then/RB/advmod/6 ~,/,/punct/1 said:say/VBD/root/0", "Idris, who was the envoy then,"),
    ],
)
def test_news_of_somebody_known_is_not_the_name_of_the_source(name: str, source: str) -> None:
    found = spans(f"{name} the/DT/det/11 road/NN/nsubj/13 was:be/VBD/cop/13 shut/JJ/ccomp/9 ~././punct/9")
    assert found == (source, "said", "the road was shut")


def test_clauses_about_one_thing_are_one_content() -> None:
    found = spans(
        "The/DT/det/2 rebels:rebel/NNS/nsubj/3 said:say/VBD/root/0 that/IN/mark/8 the/DT/det/6 road/NN/nsubj/8 "
        "was:be/VBD/cop/8 open/JJ/ccomp/3 and/CC/cc/13 that/IN/mark/13 it/PRP/nsubj:pass/13 "
        "was:be/VBD/aux:pass/13 watched:watch/VBN/conj/8 ~././punct/3"
    )
    assert found == ("The rebels", "said", "that the road was open and that it was watched")


def test_a_quotation_behind_what_somebody_said_goes_on_with_the_speaker() -> None:
    found = spans(
        "The/DT/det/2 doctor/NN/nsubj/3 said:say/VBD/root/0 the/DT/det/5 ward/NN/nsubj/7 was:be/VBD/cop/7 "
        "full/JJ/ccomp/3 "
        "~././punct/3\n"
        "“/``/punct/4 ~We/PRP/nsubj/4 have:have/VBP/aux/4 run/VBN/root/0 out/RP/compound:prt/4 of/IN/case/7 "
        "beds:bed/NNS/obl/4 ~././punct/4 ~”/''/punct/4"
    )
    assert found == ("The doctor", "said", "the ward was full ~ “We have run out of beds.”")


def test_a_quotation_goes_on_after_any_verb_that_brought_in_quoted_words() -> None:
    found = spans(
        "“/``/punct/4 ~We/PRP/nsubj/4 will/MD/aux/4 stay/VB/ccomp/8 ~,/,/punct/4 ~”/''/punct/4 he/PRP/nsubj/8 "
        "concluded:conclude/VBD/root/0 ~././punct/8\n"
        "“/``/punct/5 ~This/DT/nsubj/5 is:be/VBZ/cop/5 our/PRP$/nmod:poss/5 home/NN/root/0 ~././punct/5 ~”/''/punct/5"
    )
    assert found == ("he", "concluded", "“We will stay,” ~ “This is our home.”")


def test_a_content_that_breaks_off_at_a_mark_takes_in_the_quoted_words() -> None:
    found = spans(
        "The/DT/det/2 envoy/NN/nsubj/3 said:say/VBD/root/0 that/IN/mark/6 talks:talk/NNS/nsubj/6 "
        "failed:fail/VBD/ccomp/3 "
        "because/IN/mark/13 the/DT/det/9 rebels:rebel/NNS/nsubj/13 “/``/punct/3 ~had:have/VBD/aux/13 "
        "no/DT/det/13 will/NN/parataxis/3 to/TO/mark/15 stop/VB/acl/13 ”/''/punct/13 ~././punct/3"
    )
    assert found[2].endswith("“had no will to stop ”")


def test_an_object_is_the_content_rather_than_a_clause_that_stands_before() -> None:
    found = spans(
        "It/PRP/nsubj/3 was:be/VBD/cop/3 late/JJ/root/0 ~,/,/punct/3 the/DT/det/6 council/NN/nsubj/7 "
        "rejected:reject/VBD/parataxis/3 the/DT/det/9 offer/NN/obj/7 ~././punct/3"
    )
    assert found == ("the council", "rejected", "the offer")


def test_what_the_report_adds_to_an_object_is_not_told() -> None:
    found = spans(
        "The/DT/det/2 council/NN/nsubj/3 condemned:condemn/VBD/root/0 the/DT/det/5 raid/NN/obj/3 ~,/,/punct/9 "
        "the/DT/det/9 third/JJ/amod/9 attack/NN/appos/5 ~././punct/3"
    )
    assert found == ("The council", "condemned", "the raid")


def test_the_terms_on_which_one_speaks_are_no_topic() -> None:
    table = (
        "The/DT/det/2 officer/NN/nsubj/3 spoke:speak/VBD/root/0 on/IN/case/5 condition/NN/obl/3 of/IN/case/7 "
        "anonymity/NN/nmod/5 ~././punct/3"
    )
    assert find_attributions(parsed(table)) == ()


def test_a_text_put_out_belongs_to_the_cue() -> None:
    found = spans(
        "The/DT/det/2 ministry/NN/nsubj/3 released:release/VBD/root/0 a/DT/det/5 statement/NN/obj/3 "
        "denying:deny/VBG/acl/5 the/DT/det/8 strike/NN/obj/6 ~././punct/3"
    )
    assert found == ("The ministry", "released a statement denying", "the strike")


def test_footage_put_out_is_content_and_no_part_of_the_cue() -> None:
    table = (
        "The/DT/det/2 channel/NN/nsubj/3 released:release/VBD/root/0 footage/NN/obj/3 suggesting:suggest/VBG/acl/4 "
        "that/IN/mark/9 the/DT/det/8 rebels:rebel/NNS/nsubj/9 fled:flee/VBD/ccomp/5 ~././punct/3"
    )
    assert "released" in {span.text for one in find_attributions(parsed(table)) for span in one.cue}


def test_what_one_declines_to_speak_of_is_the_content() -> None:
    found = spans(
        "The/DT/det/2 army/NN/nsubj/3 declined:decline/VBD/root/0 to/TO/mark/5 comment/VB/xcomp/3 on/IN/case/8 "
        "the/DT/det/8 strike/NN/obl/5 ~././punct/3"
    )
    assert found == ("The army", "declined to comment on", "the strike")


def test_what_one_declines_is_the_content_where_nothing_is_named() -> None:
    found = spans(
        "The/DT/det/2 army/NN/nsubj/3 declined:decline/VBD/root/0 to/TO/mark/5 comment/VB/xcomp/3 ~././punct/3"
    )
    assert found == ("The army", "declined", "to comment")


def test_paragraphs_never_closed_belong_to_the_cue_at_their_end() -> None:
    found = spans(
        "“/``/punct/5 ~The/DT/det/3 town/NN/nsubj/5 is:be/VBZ/cop/5 empty/JJ/root/0 ~././punct/5\n"
        "\n"
        "“/``/punct/3 ~We/PRP/nsubj/3 left/VBD/ccomp/8 ~,/,/punct/3 ~”/''/punct/3 Hana/NNP/nsubj/8/PER "
        "Idris/NNP/flat/6/-PER said:say/VBD/root/0 ~././punct/8"
    )
    assert found == ("Hana Idris", "said", "“The town is empty. ~ “We left,”")


def test_one_of_them_may_speak_behind_a_quotation() -> None:
    found = spans(
        "“/``/punct/3 ~We/PRP/nsubj/3 left/VBD/ccomp/6 ~,/,/punct/3 ~”/''/punct/3 said:say/VBD/root/0 "
        "one/CD/obj/3 of/IN/case/9 them:they/PRP/nmod/7 ~././punct/6"
    )
    assert found == ("one of them", "said", "“We left,”")


def test_an_infinitive_of_purpose_right_behind_a_verb_of_going_on_is_its_complement() -> None:
    found = spans(
        "She/PRP/nsubj/2 went:go/VBD/root/0 on/RB/advmod/2 to/TO/mark/5 say/VB/advcl/2 that/IN/mark/9 the/DT/det/8 "
        "dam/NN/nsubj/9 held:hold/VBD/ccomp/5 ~././punct/2"
    )
    assert found == ("She", "went on to say", "that the dam held")


def test_a_verb_that_tells_its_own_act_has_the_noun_in_its_content() -> None:
    found = spans(
        "The/DT/det/2 army/NN/nsubj/3 rejected:reject/VBD/root/0 the/DT/det/5 idea/NN/obj/3 that/IN/mark/8 "
        "it/PRP/nsubj/8 "
        "fled:flee/VBD/acl/5 ~././punct/3"
    )
    assert found == ("The army", "rejected", "the idea that it fled")
