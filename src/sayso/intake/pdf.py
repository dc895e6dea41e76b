"""PDF: the words of its pages in reading order, paragraphs parted by blank lines.

The text of a PDF is what this door takes from it, since a PDF holds letters on a page and no
paragraphs: lines of one paragraph are joined by a blank, a word broken at a line's end is joined where
the PDF itself marks the hyphen as soft. Running heads, running feet and page numbers are kept, after
the paragraph that they interrupt, and are furniture.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sayso.intake.dates import iso_date
from sayso.intake.draft import Draft
from sayso.intake.material import Material
from sayso.intake.pages.lines import Line, lines_of
from sayso.intake.pages.paragraphs import compose
from sayso.intake.pages.running import running_lines
from sayso.records.document import Published
from sayso.records.errors import UnreadableReport

# A book is no report; 500 pages take 4 seconds.
_MOST_PAGES = 500


def read_pdf(material: Material) -> Iterator[Draft]:
    """The one draft of a PDF.

    Its creation date is metadata of the weakest kind (a file made anew has a new one): it counts only
    where the pages print no date of their own, which finishing looks for first.

    Raises:
        UnreadableReport: "encrypted", "damaged", "no_text" or "too_large".
    """
    document = _opened(material)
    try:
        if len(document) > _MOST_PAGES:
            raise UnreadableReport(
                f"PDF '{material.origin}' has {len(document)} pages.",
                reason="too_large",
                remedy="Give the report alone.",
            )
        pages = _pages(document, material.origin)
        facts = document.get_metadata_dict()
    finally:
        document.close()
    if not any(line.text.strip() for page in pages for line in page):
        raise UnreadableReport(
            f"PDF '{material.origin}' has pages but no text: it is a scan.",
            reason="no_text",
            remedy="Run a text recognition (OCR) over it first.",
        )
    text, furniture = compose(pages, running_lines(pages))
    yield Draft(
        origin=material.origin,
        text=text,
        title=_title(facts, text),
        byline=facts.get("Author", "").strip() or None,
        url=material.url,
        published=_created(facts.get("CreationDate", "")),
        furniture=furniture,
        weak_date=True,
    )


def _opened(material: Material) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(material.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise UnreadableReport(
                f"PDF '{material.origin}' is locked by a password.", reason="encrypted", remedy="Save it without one."
            ) from None
        raise UnreadableReport(
            f"PDF '{material.origin}' is damaged or cut off ({error}).", reason="damaged", remedy="Fetch it again."
        ) from None


def _pages(document: Any, origin: str) -> list[list[Line]]:
    import pypdfium2

    pages = []
    for number in range(len(document)):
        try:
            pages.append(lines_of(document[number]))
        except pypdfium2.PdfiumError:
            raise UnreadableReport(
                f"page {number + 1} of PDF '{origin}' is damaged.", reason="damaged", remedy="Fetch it again."
            ) from None
    return pages


def _title(facts: dict[str, str], text: str) -> str | None:
    """The title in the PDF's information, if the pages print it too: programs leave file names there."""
    title = " ".join(facts.get("Title", "").split())
    printed = " ".join(text[: 2000 + len(title)].split()).lower()
    return title if title and title.lower() in printed else None


def _created(value: str) -> Published:
    """`D:20220913101500+04'00'` (ISO 32000-1, 7.9.4) as a day."""
    digits = value.removeprefix("D:")[:8]
    if len(digits) != 8 or not digits.isdigit():
        return Published()
    day = iso_date(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")
    return Published(value=day, basis="metadata") if day else Published()

