from dataclasses import replace

import pytest

from sayso.intake.draft import Draft
from sayso.intake.finishing import finish
from sayso.intake.options import IntakeOptions
from sayso.records.document import Published

from .samples import PROSE

DRAFT = Draft(origin="a", text=PROSE)
WIRE = f"BOR, 3 APR 90 (WIRE) -- {PROSE}"


def test_the_same_report_has_the_same_id_wherever_it_came_from():
    assert finish(DRAFT, IntakeOptions()).id == finish(replace(DRAFT, origin="elsewhere"), IntakeOptions()).id


@pytest.mark.parametrize(
    "change",
    [
        {"text": PROSE + " "},
        {"title": "A title"},
        {"publisher": "The Courier"},
        {"url": "https://a.example/"},
        {"published": Published(value="2022-09-13", basis="given")},
    ],
)
def test_another_report_has_another_id(change: dict):
    assert finish(DRAFT, IntakeOptions()).id != finish(replace(DRAFT, **change), IntakeOptions()).id


@pytest.mark.parametrize(
    ("draft", "options", "value", "basis"),
    [
        (
            Draft(
                origin="a",
                text=WIRE,
                published=Published(value="2022-01-01", basis="given"),
                url="https://a.example/2022/03/03/x",
            ),
            {"published": "2022-02-02"},
            "2022-01-01",
            "given",
        ),
        (
            Draft(origin="a", text=WIRE, published=Published(value="2022-01-01", basis="metadata")),
            {"published": "2022-02-02"},
            "2022-02-02",
            "given",
        ),
        (
            Draft(origin="a", text=WIRE, published=Published(value="2022-01-01", basis="metadata")),
            {},
            "2022-01-01",
            "metadata",
        ),
        (Draft(origin="a", text=WIRE, url="https://a.example/2022/03/03/x"), {}, "1990-04-03", "metadata"),
        (Draft(origin="a", text=PROSE, url="https://a.example/2022/03/03/x"), {}, "2022-03-03", "url"),
        (Draft(origin="a", text=PROSE), {"url": "https://a.example/2022/03/03/x"}, "2022-03-03", "url"),
        (Draft(origin="a", text=PROSE), {}, None, "unknown"),
    ],
)
def test_given_before_metadata_before_the_address(draft: Draft, options: dict, value: str | None, basis: str):
    published = finish(draft, IntakeOptions(**options)).published
    assert (published.value, published.basis) == (value, basis)


def test_settings_go_before_what_a_page_says_but_not_before_what_is_given():
    settings = IntakeOptions(publisher="Archive", url="https://b.example/")
    page = Draft(origin="a", text=PROSE, publisher="The Courier", url="https://a.example/")
    found, kept = finish(page, settings), finish(replace(page, given=True), settings)
    assert (found.publisher, found.url) == ("Archive", "https://b.example/")
    assert (kept.publisher, kept.url) == ("The Courier", "https://a.example/")


def test_a_dateline_gives_place_agency_and_date_with_its_evidence():
    document = finish(Draft(origin="a", text=WIRE), IntakeOptions())
    assert (document.dateline, document.publisher) == ("BOR, 3 APR 90 (WIRE)", "WIRE")
    assert [span.text for span in document.published.evidence] == ["3 APR 90"]


def test_the_title_line_is_the_title_where_none_is_given():
    document = finish(Draft(origin="a", text=f"Army confirms \n loss of two villages\n\n{PROSE}"), IntakeOptions())
    assert document.title in ("Army confirms loss of two villages", "Army confirms")


def test_every_language_is_read_where_none_is_asked_for():
    assert finish(
        Draft(origin="a", text="Dos soldados murieron cerca de la frontera"), IntakeOptions(languages=())
    ).text
