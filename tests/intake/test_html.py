import pytest

from sayso.intake import IntakeOptions, Refused
from sayso.intake.doors import through_door
from sayso.intake.material import Material
from sayso.intake.web.body import paragraphs_of, plain_paragraphs
from sayso.records.document import Document

from .samples import PROSE, SECOND, SPANISH, page_of

ARTICLE = (
    "<nav><a href='/'>Home</a> <a href='/world'>World</a></nav><article><h1>Shelling near Bor</h1>"
    "<figure><img src='a.jpg'><figcaption>Smoke over the harbour. Photo: Courier</figcaption></figure>"
    f"<p>{PROSE}</p><h2>What is known</h2><p>{SECOND}</p>"
    "<figure><img src='b.jpg'><figcaption>The bridge of Bor on Tuesday</figcaption></figure>"
    f"<p>Both governments said that the talks <b>would</b> go on&nbsp;next week.<br>They gave no day.</p>"
    "</article><aside><figure><img src='c.jpg'><figcaption>A teaser for another story</figcaption></figure></aside>"
    "<footer>© 2022 The Courier</footer>"
)
HEAD = (
    "<title>Shelling near Bor | The Courier</title><meta property='og:site_name' content='The Courier'>"
    "<meta property='article:published_time' content='2022-09-13T18:30:00+04:00'>"
    "<meta name='author' content='Jane Roe'>"
)


def read(markup: str | bytes, *, url: str | None = None, **options) -> Document | Refused:
    data = markup.encode() if isinstance(markup, str) else markup
    (found,) = through_door(Material(origin="a.html", data=data, url=url), IntakeOptions(**options))
    return found.report


def test_a_page_gives_title_body_captions_and_facts():
    page = read(page_of(ARTICLE, head=HEAD))
    assert isinstance(page, Document)
    assert page.text.split("\n\n") == [
        "Shelling near Bor",
        "Smoke over the harbour. Photo: Courier",
        PROSE,
        "What is known",
        SECOND,
        "The bridge of Bor on Tuesday",
        "Both governments said that the talks would go on\xa0next week.\nThey gave no day.",
    ]
    assert page.layout.title is not None
    assert page.layout.title.text == "Shelling near Bor"
    assert [span.text for span in page.layout.captions] == [
        "Smoke over the harbour. Photo: Courier",
        "The bridge of Bor on Tuesday",
    ]
    assert (page.title, page.publisher, page.byline) == ("Shelling near Bor", "The Courier", "Jane Roe")
    assert (page.published.value, page.published.basis) == ("2022-09-13T18:30:00+04:00", "metadata")


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2022-09-13"}</script>',
        "<meta name='DC.date.issued' content='2022-09-13'>",
        "<meta itemprop='datePublished' content='2022-09-13T10:00:00'>",
    ],
)
def test_dates_of_publication_in_the_head(head: str):
    page = read(page_of(ARTICLE, head=head))
    assert (page.published.value, page.published.basis) == ("2022-09-13", "metadata")


def test_a_time_element_in_the_body_is_metadata_too():
    page = read(page_of(ARTICLE.replace("<p>", "<time datetime='2022-09-13' pubdate>Tuesday</time><p>", 1)))
    assert (page.published.value, page.published.basis) == ("2022-09-13", "metadata")


def test_a_date_in_the_address_alone_has_the_basis_url():
    page = read(page_of(ARTICLE), url="https://courier.example/2022/09/13/shelling")
    assert (page.published.value, page.published.basis) == ("2022-09-13", "url")
    assert page.publisher == "courier.example"


def test_a_date_told_in_the_story_is_not_its_date():
    page = read(page_of(ARTICLE.replace("next week", "on 27 September 2020")))
    assert page.published.basis == "unknown"


def test_what_the_user_says_goes_before_what_the_page_says():
    page = read(page_of(ARTICLE, head=HEAD), published="2022-09-14")
    assert (page.published.value, page.published.basis) == ("2022-09-14", "given")


def test_a_page_cut_off_in_a_tag_is_still_read():
    markup = page_of(ARTICLE, head=HEAD)
    page = read(markup[: markup.index("What is known") + 40])
    assert isinstance(page, Document)
    assert PROSE in page.text


def test_a_short_page_is_read_too():
    page = read(page_of(f"<nav><p>Home</p></nav><p>{PROSE}</p>"))
    assert page.text == PROSE


def test_furniture_that_extraction_left_is_marked():
    page = read(page_of(ARTICLE.replace("</article>", "<p>Share this article</p></article>"), head=HEAD))
    marked = [span.text for span in page.layout.furniture]
    assert marked == (["Share this article"] if "Share this article" in page.text else [])


def test_a_declared_encoding_is_read():
    markup = page_of(f"<p>{PROSE} “Stop,” he said.</p>", head="<meta charset='windows-1252'>")
    assert "“Stop,”" in read(markup.encode("cp1252")).text


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (page_of("<script>load()</script>"), "no_article"),
        (page_of(""), "no_article"),
        (page_of(f"<article><p>{SPANISH}</p><p>{SPANISH}</p></article>"), "not_english"),
        ("<!doctype html>", "no_article"),
    ],
)
def test_pages_without_a_report_are_refused(markup: str, reason: str):
    page = read(markup)
    assert isinstance(page, Refused)
    assert page.refusal.reason in {reason, "damaged"}
    assert page.message
    assert page.remedy


def test_deeply_nested_pages_do_not_break_the_door():
    page = read(page_of("<div>" * 5000 + f"<p>{PROSE}</p>" + "</div>" * 5000))
    assert isinstance(page, Document | Refused)


def test_breaks_and_rows_become_lines_and_paragraphs():
    from lxml import html

    tree = html.fromstring("<div>One <i>long</i>\n  line<br><br>two<br>three<ul><li>four</li></ul>five</div>")
    assert paragraphs_of(tree) == ["One long line", "two\nthree", "four", "five"]
    assert plain_paragraphs(html.fromstring("<body><footer><p>no</p></footer><p>yes <b>it</b> is</p></body>")) == [
        "yes it is"
    ]
