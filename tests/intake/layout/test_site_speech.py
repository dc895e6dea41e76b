import pytest

from sayso.intake.draft import Draft
from sayso.intake.layout import mark
from sayso.intake.layout.site_speech import is_site_speech

from .samples import story


@pytest.mark.parametrize(
    "text",
    [
        "Please tick the box to show that you are not a robot. Invalid address. Please re-enter.",
        "You agree to receive occasional updates and special offers for our products and services.",
        "Your notification has been saved.",
        "We have sent you a confirmation email. Check your inbox and click the link to open your account.",
        "If the verification message does not reach you within an hour, please look into your spam folder.",
        "Your comments help us; please read our community guidelines before you post a comment on this site.",
    ],
)
def test_a_site_that_speaks_to_its_reader_is_known(text: str):
    assert is_site_speech(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said its staff had to change every password after the attack on its servers.",
        "Hackers sent a link to 40 officials and read their e-mail for months, the prosecutor said.",
        "“Please check your inbox,” the colonel wrote to the mediator, “and sign in to the call.”",
        "We ask you, the mothers of both countries, to come to the square on Friday.",
        "The two sides signed in Geneva what our government had demanded for years.",
        "The group published the video on its Facebook page. The army said three soldiers were killed in the ambush.",
    ],
)
def test_what_a_report_tells_is_none_of_it(text: str):
    assert not is_site_speech(text)


def test_such_a_paragraph_is_furniture_among_prose():
    form = "Sign up for our newsletter. You can unsubscribe from your account page at any time you like."
    marked = mark(Draft(origin="t", text=story("Border Clashes Kill Two Soldiers Again", below=form)))
    assert [span.text for span in marked.layout.furniture] == [form]
