"""What kind of file something is: by its name, by what its transport says, by its first bytes."""

from __future__ import annotations

import json
import re
from pathlib import PurePath
from typing import Literal

from sayso.intake.encoding import decode, is_binary

Kind = Literal["text", "html", "pdf", "email", "jsonl"]

_BY_SUFFIX: dict[str, Kind] = {
    ".txt": "text", ".text": "text", ".md": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html",
    ".pdf": "pdf",
    ".eml": "email", ".email": "email",
    ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
_BY_MEDIA_TYPE: dict[str, Kind] = {
    "text/plain": "text", "text/markdown": "text",
    "text/html": "html", "application/xhtml+xml": "html",
    "application/pdf": "pdf", "application/x-pdf": "pdf",
    "message/rfc822": "email",
    "application/jsonl": "jsonl", "application/x-ndjson": "jsonl", "application/jsonlines": "jsonl",
}  # fmt: skip
_HEAD = 4096  # bytes looked at
_PDF_WITHIN = 1024  # a PDF's mark stands in the first 1024 bytes (ISO 32000-1, annex H)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|meta|title|p|div)\b",
    re.IGNORECASE | re.DOTALL,
)
# RFC 5322 headers: "Name: value" lines from the first on, among them one of these.
_HEADER_LINE = re.compile(r"(?:[!-9;-~]+:.*|[ \t]+\S.*)")
_MAIL_HEADERS = re.compile(
    r"^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to):",
    re.IGNORECASE | re.MULTILINE,
)


def kind_of_name(name: str) -> Kind | None:
    """The kind that a file's name tells, None if it tells none."""
    return _BY_SUFFIX.get(PurePath(name).suffix.lower())


def kind_of_media_type(media_type: str) -> Kind | None:
    """The kind that a media type (RFC 2046) tells, None if it tells none that is read."""
    return _BY_MEDIA_TYPE.get(media_type.split(";", 1)[0].strip().lower())


def kind_of_bytes(data: bytes) -> Kind:
    """The kind that the first bytes show; "text" where nothing else is recognised."""
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    head = data[:_HEAD]
    if is_binary(head):
        return "text"  # whose door refuses it, with the reason
    text = decode(head)
    if _HTML.match(text):
        return "html"
    if text.lstrip().startswith("{") and _is_object(text):
        return "jsonl"
    return "email" if _is_mail(text) else "text"


def _is_object(text: str) -> bool:
    """Whether the first line is a JSON object, or the beginning of a long one."""
    first, line_end, _ = text.lstrip().partition("\n")
    if not line_end:
        return bool(re.match(r'\{\s*"[^"]+"\s*:', first))
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _is_mail(text: str) -> bool:
    head = re.split(r"\r?\n\r?\n", text, maxsplit=1)[0]
    lines = head.splitlines()
    if lines and lines[0].startswith("From "):  # an mbox's first line
        lines = lines[1:]
    whole = all(_HEADER_LINE.fullmatch(line) for line in lines)
    return len(lines) >= 2 and whole and len(_MAIL_HEADERS.findall(head)) >= 2
