"""Speakers told behind what they say, where the parse hangs them on its last noun; every parse is written by hand."""

from tests.extraction.attributions.test_relays import chains

_SHELLS = "Shells:shell/NNS/nsubj/2 hit:hit/VBD/root/0 Orvel/NNP/obj/2/LOC ~,/,/punct/5"


def test_a_verb_hung_on_the_last_noun_governs_the_clause_before_it() -> None:
    assert chains(
        _SHELLS + " Dawan/NNP/compound/6/ORG Radio/NNP/appos/3/-ORG reported:report/VBD/acl/3 on/IN/case/9 "
        "Friday/NNP/obl/2 ~,/,/punct/11 citing:cite/VBG/advcl/2 the/DT/det/13 ministry/NN/obj/11 ~././punct/2"
    ) == [(["Dawan Radio", "the ministry"], "reported", "Shells hit Orvel")]


def test_a_name_with_its_office_between_commas_is_no_part_of_the_clause() -> None:
    assert chains(
        "Shells:shell/NNS/nsubj/2 hit:hit/VBD/ccomp/11 Orvel/NNP/obj/2/LOC ~,/,/punct/5 Nora/NNP/conj/3/PER "
        "Vane/NNP/flat/5/-PER ~,/,/punct/9 the/DT/det/9 mayor/NN/appos/5 ~,/,/punct/2 said:say/VBD/root/0 ~././punct/11"
    ) == [(["Nora Vane, the mayor,"], "said", "Shells hit Orvel")]


def test_a_clause_that_follows_is_what_is_said() -> None:
    found = chains(
        _SHELLS + " a/DT/det/6 town/NN/appos/3 the/DT/det/8 army/NN/nsubj/9 said:say/VBD/acl:relcl/6 was:be/VBD/cop/11 "
        "empty/JJ/ccomp/9 ~././punct/2"
    )
    assert [(chain, cue) for chain, cue, _ in found] == [(["the army"], "said")]
    assert "Shells" not in found[0][2]


def test_the_day_it_was_said_is_no_part_of_what_was_said() -> None:
    assert chains(
        _SHELLS + " Reuters/NNP/nsubj/6/ORG reported:report/VBD/parataxis/2 on/IN/case/8 Friday/NNP/obl/2 "
        "~,/,/punct/10 citing:cite/VBG/advcl/2 the/DT/det/12 ministry/NN/obj/10 ~././punct/2"
    ) == [(["Reuters", "the ministry"], "reported", "Shells hit Orvel")]


def test_of_two_subjects_the_one_before_the_verb_says_it() -> None:
    assert chains(
        "The/DT/det/2 mayor/NN/nsubj/9 ~,/,/punct/4 Nora/NNP/appos/2/PER Vane/NNP/flat/4/-PER ~,/,/punct/2 "
        "said:say/VBD/root/0 shells:shell/NNS/nsubj/9 fell:fall/VBD/ccomp/7 ~././punct/7"
    ) == [(["The mayor, Nora Vane,"], "said", "shells fell")]


def test_who_stands_behind_a_quotation_says_it() -> None:
    assert (["Dawan Radio", "the mayor"], "told", '"We have ten dead,"') in chains(
        '"/``/punct/3 ~We/PRP/nsubj/3 have/VBP/ccomp/10 ten/CD/obj/3 dead/JJ/xcomp/3 ~,/,/punct/3 ~"/\'\'/punct/3 '
        "the/DT/det/9 mayor/NN/nsubj/3 told:tell/VBD/root/0 Dawan/NNP/compound/12/ORG Radio/NNP/iobj/10/-ORG "
        "~././punct/10"
    )


def test_a_place_with_a_preposition_is_no_owner_of_the_speaker() -> None:
    assert chains(
        "Two/CD/nummod/2 men:man/NNS/nsubj/3 died:die/VBD/ccomp/10 in/IN/case/5 Orvel/NNP/nmod:poss/9/LOC ~,/,/punct/9 "
        "Redia/NNP/nmod:poss/9/LOC ~'s/POS/case/7 army/NN/nsubj/10 said:say/VBD/root/0 on/IN/case/12 Friday/NNP/obl/10 "
        "~././punct/10"
    ) == [(["Redia's army"], "said", "Two men died in Orvel")]


def test_a_relative_clause_stands_between_the_speaker_and_the_verb() -> None:
    assert chains(
        _SHELLS + " the/DT/det/6 network/NN/appos/3 ~,/,/punct/9 which/WDT/nsubj/9 tracks:track/VBZ/acl:relcl/6 "
        "harm/NN/obj/9 ~,/,/punct/2 said:say/VBD/advcl/2 on/IN/case/14 Friday/NNP/obl/12 ~././punct/2"
    ) == [(["the network, which tracks harm,"], "said", "Shells hit Orvel")]


def test_said_that_was_tagged_as_a_participle_is_a_verb_behind_its_speaker() -> None:
    assert chains(
        _SHELLS + " an/DT/det/6 official/NN/appos/3 who/WP/nsubj/8 asked:ask/VBD/acl:relcl/6 not/RB/advmod/12 "
        "to/TO/mark/12 be/VB/aux:pass/12 named:name/VBN/xcomp/8 said:say/VBN/advcl/2 ~././punct/2"
    ) == [(["an official who asked not to be named"], "said", "Shells hit Orvel")]


def test_what_follows_in_a_statement_is_what_is_said() -> None:
    assert chains(
        "The/DT/det/2 army/NN/nsubj/3 said:say/VBD/root/0 in/IN/case/6 a/DT/det/6 statement/NN/obl/3 that/IN/mark/9 "
        "shells:shell/NNS/nsubj/9 fell:fall/VBD/acl/6 ~././punct/3"
    ) == [(["The army"], "said in a statement", "that shells fell")]


def test_who_is_quoted_is_no_second_subject_of_what_he_says() -> None:
    found = chains(
        "The/DT/det/2 mayor/NN/nsubj/12 was:be/VBD/aux:pass/4 quoted:quote/VBN/root/0 by/IN/case/7 "
        "Dawan/NNP/compound/7/ORG Radio/NNP/obl:agent/4/-ORG as/IN/mark/9 saying:say/VBG/advcl/4 that/IN/mark/12 "
        "shells:shell/NNS/nsubj/12 fell:fall/VBD/ccomp/9 ~././punct/4"
    )
    assert [(chain[-1], content) for chain, _, content in found] == [("The mayor", "that shells fell")]


def test_two_verbs_that_have_each_others_subject_change_them() -> None:
    assert chains(
        "The/DT/det/2 raid/NN/nsubj/9 killed:kill/VBD/ccomp/9 two/CD/nummod/5 men:man/NNS/obj/3 ~,/,/punct/3 "
        "the/DT/det/8 doctors:doctor/NNS/nsubj/3 said:say/VBD/root/0 on/IN/case/11 Friday/NNP/obl/9 ~././punct/9"
    ) == [(["the doctors"], "said", "The raid killed two men")]


def test_a_clause_of_its_own_without_a_word_that_opens_it_says_who_reports() -> None:
    assert chains(
        "Ten/CD/nummod/2 people/NNS/nsubj:pass/4 were:be/VBD/aux:pass/4 killed:kill/VBN/root/0 when/WRB/advmod/7 "
        "shells:shell/NNS/nsubj/7 hit:hit/VBD/advcl/4 Orvel/NNP/obj/7/LOC ~,/,/punct/11 Dawan/NNP/compound/11/ORG "
        "Radio/NNP/nsubj/12/-ORG reported:report/VBD/advcl/4 on/IN/case/14 Friday/NNP/obl/12 ~,/,/punct/16 "
        "citing:cite/VBG/advcl/12 the/DT/det/18 hospital/NN/obj/16 ~././punct/4"
    ) == [(["Dawan Radio", "the hospital"], "reported", "Ten people were killed when shells hit Orvel")]
