"""The bytes of a report as they came, and where they came from (PROV: what a record was derived from)."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """What was captured, to the byte.

    Attributes:
        data: a whole file, message or fetched page; of JSON Lines one line without its line end, of an
            e-mail's attachment the attachment.
        media_type: RFC 2046, with the charset where the transport named one ("text/html; charset=koi8-r").
        captured_at: when it was read, ISO 8601, UTC.
        captured_from: absolute path, address after redirects, or "-" for standard input.
        locator: where within that: "line 12" of JSON Lines, "attachment note.pdf" of an e-mail; None for
            the whole.
    """

    data: bytes = field(repr=False)
    media_type: str
    captured_at: str
    captured_from: str
    locator: str | None = None

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes, 64 hexadecimal digits."""
        return sha256(self.data).hexdigest()
