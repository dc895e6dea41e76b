"""Where one act of saying ends and the next begins; every parse is written by hand, slips included."""

from sayso.extraction.attributions import find_attributions
from tests.parses import parsed


def told(table: str) -> list[tuple[str | None, str, str]]:
    """Last source, cue and content of each attribution."""
    return [
        (
            one.sources[-1].span.text if one.sources[-1].span else None,
            one.cue[0].text,
            " ~ ".join(part.text for part in one.content),
        )
        for one in find_attributions(parsed(table))
    ]


def test_a_second_verb_of_saying_has_the_first_ones_subject() -> None:
    found = told(
        "The/DT/det/2 mayor/NN/nsubj/3 said:say/VBD/root/0 supplies:supply/NNS/nsubj/5 arrived:arrive/VBD/ccomp/3 "
        "but/CC/cc/7 warned:warn/VBD/conj/5 that/IN/mark/10 water/NN/nsubj/10 lacked:lack/VBD/ccomp/7 ~././punct/3"
    )
    assert found == [
        ("The mayor", "said", "supplies arrived"),
        ("The mayor", "warned", "that water lacked"),
    ]


def test_according_to_behind_a_comma_speaks_of_all_before() -> None:
    found = told(
        "The/DT/det/2 mayor/NN/nsubj/3 said:say/VBD/root/0 supplies:supply/NNS/nsubj/5 arrived:arrive/VBD/ccomp/3 "
        "~,/,/punct/9 according:accord/VBG/case/9 to/IN/fixed/7 Reuters/NNP/obl/5/ORG ~././punct/3"
    )
    assert ("Reuters", "according to", "The mayor said supplies arrived") in found
    assert ("The mayor", "said", "supplies arrived") in found


def test_what_is_said_in_a_statement_is_said() -> None:
    found = told(
        "The/DT/det/2 mayor/NN/nsubj/3 said:say/VBD/root/0 in/IN/case/6 a/DT/det/6 statement/NN/obl/3 that/IN/mark/9 "
        "supplies:supply/NNS/nsubj/9 arrived:arrive/VBD/acl/6 ~././punct/3"
    )
    assert found == [("The mayor", "said in a statement", "that supplies arrived")]


def test_a_toll_goes_on_behind_while() -> None:
    (found,) = find_attributions(parsed(
        "Police/NNS/nsubj/2 said:say/VBD/root/0 that/IN/mark/6 two/CD/nummod/5 men:man/NNS/nsubj/6 "
        "died:die/VBD/ccomp/2 ~,/,/punct/12 while/IN/mark/12 ten/CD/nummod/10 people/NNS/nsubj:pass/12 "
        "were:be/VBD/aux:pass/12 hurt/VBN/advcl/6 ~././punct/2"
    ))
    assert found.content[-1].text == "that two men died, while ten people were hurt"
