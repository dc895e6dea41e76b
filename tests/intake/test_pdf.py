import pytest

from sayso.intake import IntakeOptions, Refused
from sayso.intake.doors import through_door
from sayso.intake.material import Material
from sayso.records.document import Document

from .samples import Placed, lines, pdf_of

BODY = lines(
    "Army confirms loss of two villages",
    "",
    "The ministry said on Tuesday that two soldiers were killed near the",
    "border, and that the shelling had stopped by the evening.",
    "",
    "A spokesman for the other side denied that its forces had opened fire,",
    "and said that three of its own men had been wounded.",
)


def read(data: bytes, **options) -> Document | Refused:
    (found,) = through_door(Material(origin="a.pdf", data=data), IntakeOptions(**options))
    return found.report


def test_lines_are_joined_to_paragraphs():
    report = read(pdf_of([BODY]))
    assert report.text.split("\n\n") == [
        "Army confirms loss of two villages",
        "The ministry said on Tuesday that two soldiers were killed near the border, and that the shelling had stopped "
        "by the evening.",
        "A spokesman for the other side denied that its forces had opened fire, and said that three of its own men had "
        "been wounded.",
    ]
    assert report.title == "Army confirms loss of two villages"


def test_a_paragraph_goes_on_over_the_page_and_running_lines_come_after_it():
    def page(number: int, *words: str) -> list[Placed]:
        return [(72, 810, "MINISTRY OF DEFENCE - BULLETIN"), *lines(*words), (290, 30, f"Page {number} of 2")]

    report = read(
        pdf_of(
            [
                page(
                    1, "The ministry said on Tuesday that two soldiers were killed", "and that the shelling of the town"
                ),
                page(2, "had stopped by the evening after a call.", "", "Talks are to go on in the capital next week."),
            ]
        )
    )
    first, *rest = report.text.split("\n\n")
    assert first.endswith("the shelling of the town had stopped by the evening after a call.")
    assert [span.text for span in report.layout.furniture] == [
        "MINISTRY OF DEFENCE - BULLETIN",
        "Page 1 of 2",
        "MINISTRY OF DEFENCE - BULLETIN",
        "Page 2 of 2",
    ]
    assert "Talks are to go on in the capital next week." in rest


def test_a_page_that_ends_with_a_sentence_ends_its_paragraph():
    report = read(
        pdf_of([lines("The ministry said that two soldiers were killed."), lines("Talks go on in the capital today.")])
    )
    assert report.text == "The ministry said that two soldiers were killed.\n\nTalks go on in the capital today."


def test_the_creation_date_counts_where_nothing_else_tells():
    info = "/CreationDate (D:20220913101500+04'00') /Title (Army confirms loss of two villages) /Author (Jane Roe)"
    report = read(pdf_of([BODY], info=info))
    assert (report.published.value, report.published.basis) == ("2022-09-13", "metadata")
    assert (report.title, report.byline) == ("Army confirms loss of two villages", "Jane Roe")


def test_a_printed_date_goes_before_the_creation_date():
    report = read(
        pdf_of(
            [lines("14 September 2022", "") + lines(*(text for _, _, text in BODY), top=700)],
            info="/CreationDate (D:20230101000000Z)",
        )
    )
    assert report.published.value == "2022-09-14"
    assert [span.text for span in report.published.evidence] == ["14 September 2022"]


def test_a_file_name_left_as_title_is_passed_over():
    assert read(pdf_of([BODY], info="/Title (bulletin_final2.docx)")).title == "Army confirms loss of two villages"


def test_columns_are_read_one_after_the_other():
    left = lines("The ministry said that two men", "were killed on Tuesday and that", "the shelling went on.")
    right = lines("A spokesman for the other side", "denied that its forces opened", "fire on the town.", left=320)
    assert read(pdf_of([left + right])).text.startswith(
        "The ministry said that two men were killed on Tuesday and that the shelling went on."
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf_of([[]]), "no_text"),
        (pdf_of([BODY], locked=True), "encrypted"),
        (b"%PDF-1.4\nnothing more", "damaged"),
        (pdf_of([BODY])[:200], "damaged"),
        (
            pdf_of([lines("El portavoz del ministerio dijo que las fuerzas armadas bombardearon tres aldeas anoche")]),
            "not_english",
        ),
    ],
)
def test_pdfs_that_cannot_be_read_are_refused(data: bytes, reason: str):
    report = read(data)
    assert isinstance(report, Refused)
    assert report.refusal.reason == reason
    assert "a.pdf" in report.message
    assert report.remedy


def test_a_pdf_is_known_whatever_its_name():
    (found,) = through_door(Material(origin="bulletin.txt", data=pdf_of([BODY])), IntakeOptions())
    assert isinstance(found.report, Document)
