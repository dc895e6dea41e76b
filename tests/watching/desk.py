"""What `sayso watch --once` does, within the test's process."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sayso.keeping.adding import Added, Adding
from sayso.keeping.reading import Reads
from sayso.records.watched import WatchedItem, WatchedSource
from sayso.store import Store, open_store
from sayso.watching.archive import Archive
from sayso.watching.configuration import read_configuration
from sayso.watching.instants import written
from sayso.watching.opening import caller_of, plan_of
from sayso.watching.rounds import Rounds
from sayso.watching.taking import Outcome, Taking
from tests.keeping.samples import Cheap

MANNER = '[watch]\npace = "0s"\ntimeout = "3s"\nmax_bytes = 300000\nmost = 50\n'


class Desk:
    """A store, a configuration, and what was told."""

    def __init__(self, folder: Path, *, reader: Reads | None = None) -> None:
        self.folder, self.store, self.reader = folder, folder / "news.db", reader or Cheap()
        self.originals = folder / "originals"
        self.outcomes: dict[str, str] = {}
        self.sources: dict[str, WatchedSource] = {}
        self.refusals: list[tuple[str, str]] = []
        self.total = Outcome()
        self.linked = 0

    def watch(self, toml: str, *, manner: str = MANNER, allow_private: bool = True) -> Outcome:
        """Watches once, and tells what came of it."""
        (self.folder / "feeds.toml").write_text(manner + toml, encoding="utf-8")
        found = read_configuration(self.folder / "feeds.toml")
        self.total = Outcome()
        with open_store(self.store) as store, Archive(self.originals) as archive, \
                caller_of(found, allow_private=allow_private) as caller:
            plan = plan_of(found, caller, once=True, allow_private=allow_private)
            plan = dataclasses.replace(plan, patience=1.0)
            adding = Adding(store, self.reader, self, Added(), None)
            Rounds(plan, store, Taking(store, adding, archive), self, self._link).run()
        return self.total

    def hurry(self) -> None:
        """Lets everything be due that will be due some time."""
        long_ago = written(datetime.now(UTC) - timedelta(days=1))
        with open_store(self.store) as store:
            for source in store.watched.sources().values():
                if source.due:
                    store.watched.polled(dataclasses.replace(source, due=long_ago))
            store.watched.got([dataclasses.replace(one, due=long_ago) for one in self.items(store) if one.due])

    def items(self, store: Store) -> list[WatchedItem]:
        """All things that are ever due again."""
        names = store.watched.sources()
        return [one for name in names for one in store.watched.due("9999", name, 100_000)]

    def texts(self) -> list[str]:
        """The texts of all reports."""
        with open_store(self.store) as store:
            return sorted(store.texts([row.id for row in store.documents()]).values())

    def _link(self) -> None:
        self.linked += 1

    def asked(self, source: WatchedSource, new: int) -> None:
        self.sources[source.name] = source

    def took(self, source: str, item: WatchedItem, outcome: Outcome) -> None:
        self.outcomes[item.address] = item.outcome
        for name in ("new", "changed", "same", "refused"):
            setattr(self.total, name, getattr(self.total, name) + getattr(outcome, name))

    def added(self, origin: str, document: str) -> None: ...

    def known(self, origin: str, document: str) -> None: ...

    def refused(self, origin: str, stage: str, reason: str) -> None:
        self.refusals.append((origin, reason))
