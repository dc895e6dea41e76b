"""From a draft to a document: language, layout, date and id."""

from __future__ import annotations

import dataclasses
from typing import Any

from sayso.intake.dates import date_in_url
from sayso.intake.draft import LONGEST_SAID, Draft, is_sound, sayable
from sayso.intake.language import language_of
from sayso.intake.layout import Marks, mark
from sayso.intake.options import IntakeOptions
from sayso.records.document import Document, Published
from sayso.records.errors import UnreadableReport
from sayso.records.identity import content_id

# What is said of a report.
_ABOUT = ("title", "publisher", "byline", "url", "language")


def finish(draft: Draft, options: IntakeOptions) -> Document:
    """The document that a draft becomes; the text stays as it is.

    Raises:
        UnreadableReport: "empty", "binary", "not_unicode", "not_english", "too_large" or "bad_line".
    """
    draft = _sound(dataclasses.replace(draft, title=_told(draft, draft.title, options.title)))
    _check(draft, options)
    language = _language(draft, options)
    marks = mark(draft)
    url = _told(draft, draft.url, options.url)
    publisher = _told(draft, draft.publisher, options.publisher) or marks.house
    title = draft.title or (" ".join(marks.layout.title.text.split()) if marks.layout.title else None)
    published = _published(draft, marks, url, options)
    return Document(
        id=document_id(draft.text, title, publisher, url, published),
        origin=sayable(draft.origin),
        text=draft.text,
        title=title,
        publisher=publisher,
        byline=draft.byline or marks.writers,
        dateline=marks.layout.dateline.text if marks.layout.dateline else None,
        url=url,
        language=language,
        published=published,
        layout=marks.layout,
    )


def document_id(text: str, title: str | None, publisher: str | None, url: str | None, published: Published) -> str:
    """The id of what was published: a digest of its words and of what is said of them, not of what is inferred."""
    stated = published.value if published.basis in ("given", "metadata") else None
    return content_id("doc", text, title, publisher, url, stated)


def _told(draft: Draft, own: str | None, setting: str | None) -> str | None:
    """What a report says of itself, or what the user says of all: the surer of them first."""
    return (own or setting) if draft.given else (setting or own)


def _sound(draft: Draft) -> Draft:
    """The draft without what its file says of itself in words that no title or name is made of.

    Raises:
        UnreadableReport: "bad_line"; somebody gave such words for this report alone.
    """
    bad = [name for name in _ABOUT if not is_sound(getattr(draft, name))]
    if bad and draft.given:
        raise UnreadableReport(
            f"{draft.origin} has a {bad[0]} with a zero byte or half a character in it, or of more than {LONGEST_SAID} "
            "characters.", reason="bad_line", remedy="Correct it, or leave it out.")
    without: dict[str, Any] = dict.fromkeys(bad)
    return dataclasses.replace(draft, **without)


def _check(draft: Draft, options: IntakeOptions) -> None:
    if len(draft.text) > options.max_characters:
        raise UnreadableReport(
            f"{draft.origin} has {len(draft.text):,} characters; a report has {options.max_characters:,} at most.",
            reason="too_large", remedy="Give the reports in it one by one.")
    if not any(char.isalnum() for char in draft.text):
        raise UnreadableReport(
            f"{draft.origin} holds no words.", reason="empty", remedy="Check that the report was saved wholly."
        )
    if "\x00" in draft.text:
        raise UnreadableReport(
            f"{draft.origin} holds zero bytes.", reason="binary", remedy="Give the report as text, HTML, PDF or e-mail."
        )
    try:
        draft.text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnreadableReport(
            f"{draft.origin} holds half a character (a lone surrogate) at {error.start}.",
            reason="not_unicode",
            remedy="Write the file anew as UTF-8.",
        ) from None


def _language(draft: Draft, options: IntakeOptions) -> str | None:
    """The language, as given or as found; a text too short to tell is read."""
    language = _primary(draft.language) or language_of(draft.text)
    if options.languages and language is not None and language not in options.languages:
        raise UnreadableReport(
            f"{draft.origin} is in the language {language!r}.",
            reason="not_english",
            remedy="Only English is read; give a translation, or language 'en' if this is wrong.",
        )
    return language


def _primary(tag: str | None) -> str | None:
    """The language of a tag such as en-GB (RFC 5646), in ISO 639-1; None for no tag or "und"."""
    primary = (tag or "").strip().lower().replace("_", "-").split("-")[0]
    primary = {"eng": "en", "english": "en"}.get(primary, primary)
    return primary if primary not in ("", "und", "mul", "zxx", "x") else None


def _published(draft: Draft, marks: Marks, url: str | None, options: IntakeOptions) -> Published:
    """Given before metadata before the address; a date printed as the report's own is metadata too."""
    if draft.published.basis == "given":
        return draft.published
    if options.published is not None:
        return Published(value=options.published, basis="given")
    if draft.published.value is not None and not (draft.weak_date and marks.day):
        return draft.published
    if marks.day is not None:
        return Published(value=marks.day[0], basis="metadata", evidence=(marks.day[1],))
    found = date_in_url(url) if url else None
    return Published(value=found, basis="url") if found else Published()
