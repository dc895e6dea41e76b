"""E-mail: the message's text, with what came attached as reports of their own.

`text/plain` goes before HTML. Subject is the title, the Date header the metadata date. Quoted replies,
signatures and the header lines of a forwarded message are furniture; what was forwarded is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime
from typing import Any

from sayso.intake.draft import Draft, Range
from sayso.intake.encoding import decode
from sayso.intake.html import read_html
from sayso.intake.kinds import kind_of_media_type, kind_of_name
from sayso.intake.material import Found, Material
from sayso.records.document import Published
from sayso.records.errors import UnreadableReport

# Messages within messages; deeper ones are made, not written.
_DEEPEST = 4
# A digest of a mailing list has some dozens.
_MOST_ATTACHMENTS = 200
_LONGEST_NAME = 200  # characters of an attachment's name that are kept
_QUOTED = re.compile(r"^[ \t]{0,3}>.*$(?:\r?\n^[ \t]{0,3}>.*$)*", re.MULTILINE)
# RFC 3676, 4.3: two dashes, a blank, line end; much mail has lost the blank.
_SIGNATURE = re.compile(r"^-- ?\r?\n(?:.*(?:\r?\n|$)){0,12}\Z", re.MULTILINE)
_INTRODUCED = re.compile(r"^[ \t]*On .{6,120}\bwrote:[ \t]*$", re.MULTILINE)
_FORWARDED = re.compile(
    r"^[ \t]*(?:-{2,} ?(?:Forwarded message|Original Message|Forwarded by .*?) ?-{2,}|Begin forwarded message:)"
    r"[ \t]*(?:\r?\n)+"
    r"(?:[ \t]*(?:From|Date|Sent|Subject|To|Cc|Reply-To):.*(?:\r?\n|$))*",
    re.MULTILINE | re.IGNORECASE,
)


def read_email(material: Material) -> Iterator[Found]:
    """The message's draft, then its attachments: as material for their own doors, or as refused.

    Raises:
        UnreadableReport: "damaged", or "empty" where neither a body nor an attachment is there.
    """
    message = message_from_bytes(_without_mbox_line(material.data), policy=policy.default)
    assert isinstance(message, EmailMessage)
    if not message.keys():
        raise UnreadableReport(
            f"e-mail '{material.origin}' has no headers.", reason="damaged", remedy="Save the message as .eml anew."
        )
    attachments = list(_attachments(message, material))
    draft = _body(message, material)
    if draft is not None:
        yield draft
    elif not attachments:
        raise UnreadableReport(
            f"e-mail '{material.origin}' holds no words.", reason="empty", remedy="Check that it was saved wholly."
        )
    yield from attachments


def _without_mbox_line(data: bytes) -> bytes:
    return data.split(b"\n", 1)[1] if data.startswith(b"From ") and b"\n" in data else data


def _body(message: EmailMessage, material: Material) -> Draft | None:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return None
    subject, sender = _header(message, "subject"), _sender(message)
    if part.get_content_type() == "text/html":
        page = next(read_html(Material(origin=material.origin, data=_bytes_of(part), charset=_charset(part))))
        published = page.published if page.published.value else _date(message)
        return Draft(
            origin=material.origin, text=page.text, title=page.title or subject, publisher=page.publisher,
            byline=page.byline or sender, published=published, captions=page.captions, laid_out=True,
            furniture=_furniture(page.text),
        )  # fmt: skip
    text = decode(_bytes_of(part), name=material.origin, declared=_charset(part))
    if not text.strip():
        return None
    return Draft(
        origin=material.origin,
        text=text,
        title=subject,
        byline=sender,
        published=_date(message),
        furniture=_furniture(text),
    )


def _attachments(
    message: EmailMessage, material: Material
) -> Iterator[Found]:
    """What is attached; pictures that are part of the page are passed over."""
    for number, part in enumerate(message.iter_attachments(), start=1):
        if number > _MOST_ATTACHMENTS:
            yield material.origin, UnreadableReport(
                f"'{material.origin}' has more than {_MOST_ATTACHMENTS} attachments.", reason="too_large",
                remedy="Save the others apart.")
            return
        name = _filename(part) or f"attachment-{number}"
        origin = f"{material.origin}#{name}"
        media_type = part.get_content_type()
        if part.get_content_disposition() == "inline" and part.get_content_maintype() in ("image", "audio", "video"):
            continue
        if material.depth >= _DEEPEST:
            yield origin, UnreadableReport(
                f"'{origin}' lies more than {_DEEPEST} messages deep.", reason="too_deep", remedy="Save it apart."
            )
        elif media_type == "message/rfc822":
            inner = part.get_content()
            yield _inside(material, origin, inner.as_bytes(), charset=None)
        elif kind_of_name(name) or kind_of_media_type(media_type):
            yield _inside(material, origin, _bytes_of(part), charset=_charset(part))
        else:
            yield origin, UnreadableReport(
                f"attachment '{origin}' is of the kind {media_type}, which is not read.",
                reason="unsupported",
                remedy="Save it as text, HTML or PDF.",
            )


def _inside(material: Material, origin: str, data: bytes, *, charset: str | None) -> Material:
    return Material(origin=origin, data=data, charset=charset, depth=material.depth + 1,
                    within=material.within or material.origin)


def _bytes_of(part: MIMEPart[Any, Any]) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _charset(part: MIMEPart[Any, Any]) -> str | None:
    return part.get_content_charset()


def _filename(part: MIMEPart[Any, Any]) -> str | None:
    name = part.get_filename()
    return name.replace("/", "_").replace("\\", "_")[-_LONGEST_NAME:] if name else None


def _header(message: EmailMessage, name: str) -> str | None:
    """A header on one line, with encoded words read; None if it is missing or broken."""
    try:
        value = message[name]
    except (ValueError, IndexError, KeyError, AttributeError, TypeError):  # the parser trips over broken headers
        return None
    words = " ".join(str(value or "").split())
    return words.encode("utf-8", "replace").decode("utf-8") or None


def _sender(message: EmailMessage) -> str | None:
    """The sender's name without the address."""
    sender = _header(message, "from")
    name = re.sub(r"\s*<[^>]*>", "", sender or "").strip(" \"'")
    return name if name and "@" not in name else None


def _date(message: EmailMessage) -> Published:
    """When it was sent; an instant with its offset where the header has one."""
    header = _header(message, "date")
    try:
        sent = parsedate_to_datetime(header or "")
    except (ValueError, TypeError, IndexError):
        return Published()
    value = sent.isoformat() if sent.tzinfo else sent.date().isoformat()
    return Published(value=value, basis="metadata")


def _furniture(text: str) -> tuple[Range, ...]:
    """Quoted replies, signature, and the header lines of what was forwarded."""
    ranges = [match.span() for pattern in (_FORWARDED, _INTRODUCED, _QUOTED) for match in pattern.finditer(text)]
    if (signature := _SIGNATURE.search(text)) and not _all_below(text, signature.start()):
        ranges.append(signature.span())
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple((start, end) for start, end in merged if text[start:end].strip())


def _all_below(text: str, start: int) -> bool:
    """Whether nothing stands above a signature mark: then it is a rule, and the message below it."""
    return not text[:start].strip()
