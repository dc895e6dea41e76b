"""What is kept of watching: the sources, what they told of, and the versions of each article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedSource:
    """A source as it was last asked. All instants are ISO 8601, UTC, to the second.

    Attributes:
        name: as its settings give it. kind: feed, sitemap, folder or mailbox. address: what is asked.
        etag, modified: what its last answer said of its state (RFC 9110, 8.8); of a mailbox `etag` is the UIDVALIDITY
            and the highest UID taken (RFC 9051).
        asked_at: when it was last asked, None for never. due: when it is to be asked next, None for never again.
        failures: how often in a row it gave nothing. outcome: of the last time, in words.
    """

    name: str
    kind: str
    address: str
    etag: str | None = None
    modified: str | None = None
    asked_at: str | None = None
    due: str | None = None
    failures: int = 0
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedItem:
    """One thing that a source told of: an article by its address, a file, a message.

    Attributes:
        key: what it is known by, the same however often and by whichever source it is told of.
        source: the one that told of it first. address: where it is.
        told: what the source says of its state ("updated", the time and size of a file); another value is a reason to
            look again.
        dated: when the source says that it was published, ISO 8601; None if it does not, or says what cannot be.
        first_at: when it was first told of. due: when it is to be got next; None for never again.
        etag, modified: as of a source. looks: how often it was got. failures: in a row.
        outcome: of the last time, in words; "" before the first.
        body: the report itself, where the source holds it and there is no address.
    """

    key: str
    source: str
    address: str
    first_at: str
    due: str | None
    told: str | None = None
    dated: str | None = None
    etag: str | None = None
    modified: str | None = None
    looks: int = 0
    failures: int = 0
    outcome: str = ""
    body: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One wording of an article, as it stood when it was captured.

    Attributes:
        article: its address, the same for all versions; the path of a file, the address of a message.
        number: from 1, in the order of capture; 0 before it is kept.
        document: id of the report. captured_at: ISO 8601, UTC.
        wording: digest of its words, without furniture and stamps of date.
        archive, record: the WARC file, and in it the id of the record (WARC 1.1, 5.2); None where none was written.
    """

    article: str
    number: int = 0
    document: str
    captured_at: str
    wording: str
    archive: str | None = None
    record: str | None = None
