"""Who passes on whose words within one clause; every parse is written by hand."""

import pytest

from sayso.extraction.attributions import find_attributions
from tests.parses import parsed

_THE_RADIO = "Radio/NNP/compound/2/ORG Dawan/NNP/nsubj/{verb}/-ORG ~,/,/punct/4 citing:cite/VBG/acl/2"


def chains(table: str) -> list[tuple[list[str | None], str, str]]:
    """Sources from the outermost in, cue and content of each attribution."""
    return [
        (
            [link.span.text if link.span else None for link in one.sources],
            one.cue[0].text,
            " ~ ".join(part.text for part in one.content),
        )
        for one in find_attributions(parsed(table))
    ]


def test_who_is_cited_said_it() -> None:
    assert chains(
        _THE_RADIO.format(verb=8) + " a/DT/det/6 commander/NN/obj/4 ~,/,/punct/2 said:say/VBD/root/0 the/DT/det/10 "
        "hill/NN/nsubj/11 fell:fall/VBD/ccomp/8 ~././punct/8"
    ) == [(["Radio Dawan", "a commander"], "said", "the hill fell")]


def test_a_reason_cited_is_nobody() -> None:
    found = chains(
        _THE_RADIO.format(verb=8) + " the/DT/det/6 weather/NN/obj/4 ~,/,/punct/2 said:say/VBD/root/0 the/DT/det/10 "
        "march/NN/nsubj/11 ended:end/VBD/ccomp/8 ~././punct/8"
    )
    assert (["Radio Dawan"], "said", "the march ended") in found


def test_a_person_who_cites_speaks_for_himself() -> None:
    found = chains(
        "Ana/NNP/nsubj/7/PER ~,/,/punct/3 citing:cite/VBG/acl/1 a/DT/det/5 commander/NN/obj/3 ~,/,/punct/1 "
        "said:say/VBD/root/0 the/DT/det/9 hill/NN/nsubj/10 fell:fall/VBD/ccomp/7 ~././punct/7"
    )
    assert (["Ana"], "said", "the hill fell") in found


@pytest.mark.parametrize(
    "citing", ["citing:cite/VBG/advcl/3", "citing:cite/VBG/advcl/7"], ids=["parsed amiss", "parsed well"]
)
def test_who_is_cited_behind_the_verb(citing: str) -> None:
    assert chains(
        "The/DT/det/2 hill/NN/nsubj/3 fell:fall/VBD/ccomp/7 ~,/,/punct/7 the/DT/det/6 agency/NN/nsubj/7 "
        f"reported:report/VBD/root/0 ~,/,/punct/9 {citing} local/JJ/amod/11 officials:official/NNS/obj/9 ~././punct/7"
    ) == [(["the agency", "local officials"], "reported", "The hill fell")]


def test_quoted_by_a_paper() -> None:
    assert chains(
        "The/DT/det/2 hill/NN/nsubj/3 fell:fall/VBD/root/0 ~,/,/punct/8 according:accord/VBG/case/8 to/IN/fixed/5 "
        "a/DT/det/8 governor/NN/obl/3 quoted:quote/VBN/acl/8 by/IN/case/12 the/DT/det/12 paper/NN/obl:agent/9 "
        "~././punct/3"
    ) == [(["the paper", "a governor"], "according to", "The hill fell")]


def test_quoted_as_saying() -> None:
    assert chains(
        "The/DT/det/2 agency/NN/nsubj/3 quoted:quote/VBD/root/0 a/DT/det/5 minister/NN/obj/3 as/IN/mark/7 "
        "saying:say/VBG/advcl/3 the/DT/det/9 hill/NN/nsubj/10 fell:fall/VBD/ccomp/7 ~././punct/3"
    ) == [(["The agency", "a minister"], "saying", "the hill fell")]


def test_was_quoted_as_saying() -> None:
    assert chains(
        "A/DT/det/2 minister/NN/nsubj:pass/4 was:be/VBD/aux:pass/4 quoted:quote/VBN/root/0 by/IN/case/7 the/DT/det/7 "
        "agency/NN/obl:agent/4 as/IN/mark/9 saying:say/VBG/advcl/4 the/DT/det/11 hill/NN/nsubj/12 "
        "fell:fall/VBD/ccomp/9 ~././punct/4"
    ) == [(["the agency", "A minister"], "saying", "the hill fell")]


def test_a_later_clause_reports_it_all() -> None:
    found = chains(
        "A/DT/det/2 minister/NN/nsubj/3 said:say/VBD/root/0 the/DT/det/5 hill/NN/nsubj/6 fell:fall/VBD/ccomp/3 "
        "~,/,/punct/10 the/DT/det/9 agency/NN/nsubj/10 reported:report/VBD/ccomp/3 ~././punct/3"
    )
    assert (["the agency", "A minister"], "said", "the hill fell") in found
    assert (["the agency"], "reported", "A minister said the hill fell") in found


def test_sources_close_to_the_talks_are_unnamed() -> None:
    (found,) = find_attributions(
        parsed(
            "Sources:source/NNS/nsubj/6 close/JJ/amod/1 to/IN/case/5 the/DT/det/5 talks:talk/NNS/obl/2 "
            "said:say/VBD/root/0 the/DT/det/8 hill/NN/nsubj/9 fell:fall/VBD/ccomp/6 ~././punct/6"
        )
    )
    assert found.sources[-1].kind == "unnamed"


def test_the_outlet_behind_a_headlines_dash_passes_it_on() -> None:
    assert (["Northern Wire", "mediator"], "says", "Truce to begin") in chains(
        "Truce/NN/ccomp/6 to/TO/mark/3 begin/VB/acl/1 ~,/,/punct/1 mediator/NN/nsubj/6 says:say/VBZ/root/0 -/,/punct/9 "
        "Northern/NNP/amod/9/ORG Wire/NNP/ccomp/6/-ORG"
    )


def test_whom_a_report_cites_may_hang_on_its_verb() -> None:
    assert (["Reuters", "the ministry"], "reported", "Two men died") in chains(
        "Two/CD/nummod/2 men:man/NNS/nsubj/3 died:die/VBD/root/0 ~,/,/punct/6 Reuters/NNP/nsubj/6/ORG "
        "reported:report/VBD/parataxis/3 on/IN/case/8 Monday/NNP/obl/6 ~,/,/punct/10 citing:cite/VBG/advcl/6 "
        "the/DT/det/12 ministry/NN/obl/6 ~././punct/3"
    )


_DIED = "Two/CD/nummod/2 men:man/NNS/nsubj/3 died:die/VBD/ccomp/6 ~,/,/punct/6"


def test_a_known_agency_passes_words_on_whatever_its_name_looks_like() -> None:
    assert chains(
        _DIED + " Xinhua/NNP/nsubj/6/PER reported:report/VBD/root/0 ~,/,/punct/8 citing:cite/VBG/advcl/6 "
        "Mayor/NNP/nmod:desc/10 Nora/NNP/obj/8/PER Vane/NNP/flat/10/-PER ~././punct/6"
    ) == [(["Xinhua", "Mayor Nora Vane"], "reported", "Two men died")]


@pytest.mark.parametrize(
    "citing", ["citing:cite/VBG/acl/9 Nora/NNP/obl/6/PER", "citing:cite/VBG/advcl/6 Nora/NNP/nsubj/8/PER"],
    ids=["as what describes him", "as its subject"],
)
def test_whom_a_participle_cites_stands_behind_it(citing: str) -> None:
    assert chains(
        _DIED + f" Reuters/NNP/nsubj/6/ORG reported:report/VBD/root/0 ~,/,/punct/8 {citing} Vane/NNP/flat/9/-PER "
        "~././punct/6"
    ) == [(["Reuters", "Nora Vane"], "reported", "Two men died")]


def test_a_title_before_a_name_is_no_source_of_its_own() -> None:
    assert chains(
        "Two/CD/nummod/2 men:man/NNS/nsubj/3 died:die/VBD/root/0 ~,/,/punct/8 according:accord/VBG/case/8 "
        "to/IN/fixed/5 Orvel/NNP/compound/8/LOC Mayor/NNP/nmod:desc/9 Nora/NNP/nmod/2/PER Vane/NNP/flat/9/-PER "
        "~././punct/3"
    ) == [(["Orvel Mayor Nora Vane"], "according to", "Two men died")]


def test_according_to_at_the_end_speaks_of_all_before_it() -> None:
    assert chains(
        "Two/CD/nummod/2 men:man/NNS/nsubj/3 died:die/VBD/root/0 and/CC/cc/6 ten/CD/nummod/6 people/NNS/nsubj/3 "
        "hurt/VBN/acl/6 in/IN/case/9 Orvel/NNP/obl/7/LOC ~,/,/punct/13 according:accord/VBG/case/13 to/IN/fixed/11 "
        "police/NNS/obl/7 ~././punct/3"
    ) == [(["police"], "according to", "Two men died and ten people hurt in Orvel")]


def test_who_asks_not_to_be_named_says_what_follows() -> None:
    assert (["An official who asked not to be named"], "reported", "two deaths") in chains(
        "An/DT/det/2 official/NN/nsubj:pass/9 who/WP/nsubj/4 asked:ask/VBD/acl:relcl/2 not/RB/advmod/8 to/TO/mark/8 "
        "be/VB/aux:pass/8 named:name/VBN/xcomp/4 reported:report/VBD/root/0 two/CD/nummod/11 deaths:death/NNS/obj/9 "
        "~././punct/9"
    )


def test_who_is_cited_may_hang_on_the_participle_as_on_a_preposition() -> None:
    assert chains(
        "Shells:shell/NNS/nsubj/2 hit:hit/VBD/ccomp/6 Orvel/NNP/obj/2/LOC ~,/,/punct/6 Reuters/NNP/nsubj/6/ORG "
        "reported:report/VBD/root/0 on/IN/case/8 Friday/NNP/obl/6 ~,/,/punct/10 citing:cite/VBG/case/12 the/DT/det/12 "
        "ministry/NN/obl/6 ~././punct/6"
    ) == [(["Reuters", "the ministry"], "reported", "Shells hit Orvel")]
