"""Things that were got, on their way into the store: what is new or changed is kept, the same passed over."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.intake import IntakeOptions, Taken
from sayso.intake.doors import through_door
from sayso.intake.refused import Refused, refused
from sayso.keeping.adding import Adding
from sayso.records.document import Document
from sayso.records.errors import BadSetting, SaysoError
from sayso.records.watched import Version, WatchedItem
from sayso.store import Store
from sayso.watching.addresses import article_at, house
from sayso.watching.archive import Archive
from sayso.watching.instants import now
from sayso.watching.sources import Got
from sayso.watching.versions import wording_of


@dataclass(slots=True)
class Outcome:
    """What came of one thing: how many of its reports are new, changed, the same, refused."""

    new: int = 0
    changed: int = 0
    same: int = 0
    refused: int = 0

    def __str__(self) -> str:
        told = [f"{count} {name}" if count > 1 else name for name, count in (
            ("new", self.new), ("changed", self.changed), ("unchanged", self.same), ("refused", self.refused)) if count]
        return ", ".join(told) or "nothing in it"


class Taking:
    """Decides of each report whether it is a new article, a new version of one, or known; and keeps it.

    Args:
        adding: reads and keeps. archive: keeps the originals.
    """

    def __init__(self, store: Store, adding: Adding, archive: Archive) -> None:
        self._store, self._adding, self._archive = store, adding, archive
        # Of what waits to be read the store does not know yet.
        self._articles: set[str] = set()
        self._wordings: set[str] = set()

    def take(self, item: WatchedItem, got: Got, options: IntakeOptions) -> Outcome:
        """Takes what was got. What is kept may wait to be read until `read`."""
        outcome = Outcome()
        place: tuple[str, str] | None = None
        for taken in self._reports(item, got, options):
            report = taken.report
            if isinstance(report, Refused):
                place = place or self._archived(got, taken)
                self._adding.take(taken)
                outcome.refused += 1
                continue
            version = self._version(report, got, taken)
            before = self._store.watched.latest(version.article)
            if (before is not None and before.wording == version.wording) or self._is_twin(report, version, taken):
                outcome.same += 1
            else:
                place = place or self._archived(got, taken)
                self._articles.add(version.article)
                self._wordings.add(version.wording)
                self._adding.take(taken, of=dataclasses.replace(version, archive=place[0], record=place[1]))
                outcome.new += before is None
                outcome.changed += before is not None
        return outcome

    def refuse(self, item: WatchedItem, error: SaysoError) -> None:
        """Keeps that something told of could not be got."""
        self._adding.take(Taken(report=refused(item.address, error)))

    @property
    def waiting(self) -> int:
        """How many reports wait to be read."""
        return self._adding.waiting

    def read(self) -> None:
        """Reads and keeps what waits."""
        self._adding.read()
        self._articles.clear()
        self._wordings.clear()

    def _reports(self, item: WatchedItem, got: Got, options: IntakeOptions) -> Iterator[Taken]:
        """The reports in what was got; one that tells no date has that which its source told."""
        assert got.material is not None
        for taken in through_door(got.material, options, kind=got.kind):
            report = taken.report
            if item.dated and isinstance(report, Document) and report.published.value is None:
                dated = dataclasses.replace(options, published=item.dated)
                taken = next(through_door(got.material, dated, kind=got.kind))
            yield taken

    def _version(self, report: Document, got: Got, taken: Taken) -> Version:
        """What the report would be a version of; what waits of that article is read first, so that it is known."""
        web = got.material is not None and got.material.url is not None
        article = article_at(got.chain[-1].url, report.url) if web else report.origin
        wording = wording_of(report)
        if article in self._articles or wording in self._wordings:
            self.read()
        captured_at = taken.original.captured_at if taken.original else now()
        return Version(article=article, document=report.id, captured_at=captured_at, wording=wording)

    def _is_twin(self, report: Document, version: Version, taken: Taken) -> bool:
        """Whether one house has these very words at another address: the same article, come from there too."""
        for twin in self._store.watched.worded(version.wording):
            if twin.article != version.article and house(version.article) == house(twin.article) != "":
                if taken.original is not None:
                    self._store.capture(twin.document, report.origin, taken.original)
                return True
        return False

    def _archived(self, got: Got, taken: Taken) -> tuple[str, str]:
        assert got.material is not None
        try:
            if got.chain:
                return self._archive.pages(got.chain)
            media = taken.original.media_type if taken.original else "application/octet-stream"
            return self._archive.resource(_uri(got.material.origin), media, got.material.data)
        except OSError as error:
            raise BadSetting(f"an original cannot be written ({error.strerror}).",
                             remedy="Make room, or name another folder (originals in the table [watch]).") from None


def _uri(origin: str) -> str:
    """An address for what has none of the web: a file's, a message's own, an entry of a feed."""
    from pathlib import Path
    from urllib.parse import quote

    if "://" in origin:
        return origin
    return Path(origin).as_uri() if origin.startswith("/") else f"urn:sayso:{quote(origin)}"
