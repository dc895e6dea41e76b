import pytest

from sayso.extraction.figures.unreal import is_denied, is_unreal
from sayso.extraction.figures.words import Words
from tests.parses import parsed


def at(table: str, word: str) -> tuple[Words, int]:
    words = Words(parsed(table))
    return words, words.lows.index(word)


@pytest.mark.parametrize(
    ("table", "word"),
    [
        ("It/PRP/nsubj/3 could/MD/aux/3 kill/VB/root/0 thousands:thousand/NNS/obj/3", "kill"),
        ("It/PRP/nsubj/4 would/MD/aux/4 have/VB/aux/4 killed:kill/VBN/root/0 thousands:thousand/NNS/obj/4", "killed"),
        ("They/PRP/nsubj/2 planned:plan/VBD/root/0 to/TO/mark/4 kill/VB/xcomp/2 hundreds:hundred/NNS/obj/4", "kill"),
        ("If/IN/mark/4 12/CD/nummod/3 men:man/NNS/nsubj/4 die/VBP/advcl/6 we/PRP/nsubj/6 stop/VBP/root/0", "die"),
        ("A/DT/det/2 man/NN/nsubj:pass/8 who/WP/nsubj:pass/6 had/VBD/aux/6 been/VBN/aux:pass/6 "
         "reported:report/VBN/acl:relcl/2 killed:kill/VBN/acl/2 lives:live/VBZ/root/0", "killed"),
        ("The/DT/det/3 attempted/JJ/amod/3 murder/NN/root/0 of/IN/case/5 two/CD/nmod/3", "murder"),
        ("It/PRP/nsubj/3 could/MD/aux/3 cause/VB/root/0 500/CD/nummod/5 deaths:death/NNS/obj/3", "deaths"),
    ],
)
def test_what_did_not_happen(table, word):
    assert is_unreal(*at(table, word))


@pytest.mark.parametrize(
    ("table", "word"),
    [
        ("It/PRP/nsubj/2 killed:kill/VBD/root/0 12/CD/obj/2", "killed"),
        ("It/PRP/nsubj/4 may/MD/aux/4 have/VB/aux/4 killed:kill/VBN/root/0 12/CD/obj/4", "killed"),
        (
            "12/CD/nsubj:pass/3 are:be/VBP/aux:pass/3 believed:believe/VBN/root/0 to/TO/mark/6 have/VB/aux/6"
            " died:die/VBN/xcomp/3",
            "died",
        ),
        ("They/PRP/nsubj/2 managed:manage/VBD/root/0 to/TO/mark/4 kill/VB/xcomp/2 12/CD/obj/4", "kill"),
        ("The/DT/det/2 murder/NN/root/0 of/IN/case/4 two/CD/nmod/2", "murder"),
    ],
)
def test_what_is_told_as_having_happened(table, word):
    assert not is_unreal(*at(table, word))


def test_denied_verbs():
    assert is_denied(*at("They/PRP/nsubj/4 did:do/VBD/aux/4 not/RB/advmod/4 kill/VB/root/0 12/CD/obj/4", "kill"))
    assert not is_denied(*at("They/PRP/nsubj/2 killed:kill/VBD/root/0 12/CD/obj/2", "killed"))
