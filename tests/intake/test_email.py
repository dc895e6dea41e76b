from email.message import EmailMessage

import pytest

from sayso.intake import IntakeOptions, Refused
from sayso.intake.doors import through_door
from sayso.intake.material import Material
from sayso.records.document import Document

from .samples import PROSE, SECOND, lines, page_of, pdf_of


def message(text: str = PROSE, *, html: str | None = None, **headers: str) -> EmailMessage:
    mail = EmailMessage()
    given = {
        "From": "Jane Roe <roe@courier.example>",
        "Subject": "Shelling near Bor",
        "Date": "Tue, 13 Sep 2022 18:30:00 +0400",
        **headers,
    }
    for name, value in given.items():
        mail[name] = value
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    return mail


def read(mail: EmailMessage | bytes) -> list[Document | Refused]:
    data = mail if isinstance(mail, bytes) else mail.as_bytes()
    return [taken.report for taken in through_door(Material(origin="m.eml", data=data), IntakeOptions())]


def test_headers_tell_title_writer_and_date():
    (report,) = read(message())
    assert (report.title, report.byline, report.origin) == ("Shelling near Bor", "Jane Roe", "m.eml")
    assert (report.published.value, report.published.basis) == ("2022-09-13T18:30:00+04:00", "metadata")
    assert report.text.strip() == PROSE


def test_plain_text_goes_before_html():
    (report,) = read(message(html=page_of(f"<p>{SECOND}</p>")))
    assert PROSE in report.text
    assert SECOND not in report.text


def test_html_alone_is_read_as_a_page():
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Shelling near Bor", "roe@courier.example"
    mail.set_content(page_of(f"<p>{PROSE}</p><p>{SECOND}</p>"), subtype="html")
    (report,) = read(mail)
    assert report.text.endswith(f"{PROSE}\n\n{SECOND}")
    assert report.title == "Shelling near Bor"
    assert report.byline is None


def test_quoted_replies_signatures_and_forwarded_headers_are_furniture():
    text = (
        f"{PROSE}\n\nOn Mon, 12 Sep 2022 at 10:00, John Doe wrote:\n> What is new?\n> Anything at all?\n\n"
        "---------- Forwarded message ---------\nFrom: Desk <desk@courier.example>\nSubject: Fwd\n\n"
        f"{SECOND}\n\n-- \nJane Roe\nThe Courier\n"
    )
    (report,) = read(message(text))
    marked = " ".join(span.text for span in report.layout.furniture)
    for words in ("John Doe wrote:", "What is new?", "From: Desk", "The Courier"):
        assert words in marked
    assert PROSE not in marked
    assert SECOND not in marked


def test_encoded_headers_and_bodies_are_read():
    mail = message("“Stop,” said Müller. " + PROSE, Subject="Beschuß von Bör – “Stop”")
    mail.set_content("“Stop,” said Müller. " + PROSE, charset="windows-1252", cte="quoted-printable")
    (report,) = read(mail)
    assert report.title == "Beschuß von Bör – “Stop”"
    assert report.text.startswith("“Stop,” said Müller.")


def test_attachments_of_a_readable_kind_are_reports_of_their_own():
    mail = message()
    mail.add_attachment(SECOND.encode(), maintype="text", subtype="plain", filename="note.txt")
    mail.add_attachment(
        pdf_of([lines("The army said that two men were killed in the night.")]),
        maintype="application",
        subtype="pdf",
        filename="bulletin.pdf",
    )
    mail.add_attachment(b"PK\x03\x04", maintype="application", subtype="vnd.ms-word", filename="figures.docx")
    body, note, bulletin, figures = read(mail)
    assert body.origin == "m.eml"
    assert (note.origin, note.text) == ("m.eml#note.txt", SECOND)
    assert bulletin.text == "The army said that two men were killed in the night."
    assert isinstance(figures, Refused)
    assert (figures.origin, figures.refusal.reason) == ("m.eml#figures.docx", "unsupported")


def test_a_message_within_a_message_is_read():
    outer = message("See the attached report, please, and tell us what you think of it.")
    outer.add_attachment(message(SECOND, Subject="The inner one"))
    _, inner = read(outer)
    assert (inner.title, inner.text.strip()) == ("The inner one", SECOND)


def test_messages_within_messages_end_somewhere():
    mail = message()
    for _ in range(8):
        outer = message()
        outer.add_attachment(mail)
        mail = outer
    found = read(mail)
    assert found[-1].refusal.reason == "too_deep"


def test_a_picture_of_the_page_is_passed_over():
    mail = message()
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", disposition="inline", filename="logo.png")
    assert len(read(mail)) == 1


@pytest.mark.parametrize("header", ["Date: no day at all", "Date: ", "From: =?utf-8?q?broken", "Subject: =?x?b?###?="])
def test_broken_headers_cost_only_themselves(header: str):
    (report,) = read(f"To: desk@courier.example\n{header}\nMessage-ID: <1>\n\n{PROSE}\n".encode())
    assert isinstance(report, Document)
    assert report.published.value is None


def test_a_mail_without_words_is_refused():
    (report,) = read(b"From: a@b.example\nSubject: Nothing\n\n   \n")
    assert (report.refusal.reason, report.origin) == ("empty", "m.eml")


def test_a_line_of_an_mbox_before_the_headers_is_passed_over():
    (report,) = read(b"From roe@courier.example Tue Sep 13 18:30:00 2022\n" + message().as_bytes())
    assert report.title == "Shelling near Bor"
