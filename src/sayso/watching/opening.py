"""What a configuration names, made ready to be watched."""

from __future__ import annotations

from pathlib import Path

from sayso.intake import IntakeOptions
from sayso.intake.address import Caller
from sayso.records.errors import BadSetting
from sayso.watching.configuration import Feed, Folder, Sitemap, Watching
from sayso.watching.feed import FeedSource
from sayso.watching.folder import FolderSource
from sayso.watching.mailbox import MailboxSource
from sayso.watching.rounds import Plan
from sayso.watching.schedule import Schedule
from sayso.watching.sitemap import SitemapSource
from sayso.watching.sources import Watches
from sayso.watching.web import Web


def plan_of(found: Watching, caller: Caller, *, once: bool, allow_private: bool) -> Plan:
    """What is to be done.

    Args:
        caller: that asks. allow_private: as in `IntakeOptions`.

    Raises:
        BadSetting: the password of a mailbox is not where it should be.
    """
    manner, web = found.watch, Web(caller)
    sources = tuple(_source(one, found, web) for one in found.sources)
    return Plan(
        sources=sources, every={one.name: one.every or manner.every for one in found.sources},
        options={one.name: IntakeOptions(max_bytes=manner.max_bytes, timeout=manner.timeout, publisher=one.publisher,
                                         allow_private=allow_private) for one in found.sources},
        schedule=Schedule(look_again=manner.look_again), pace=manner.pace, threads=manner.threads, once=once)


def caller_of(found: Watching, *, allow_private: bool) -> Caller:
    """What asks addresses, presenting itself as a watcher and naming the contact."""
    manner = found.watch
    told = f"; {manner.contact}" if manner.contact else ""
    return Caller(IntakeOptions(max_bytes=manner.max_bytes, timeout=manner.timeout, allow_private=allow_private),
                  agent=f"sayso/0.1 (watches what its user named{told})")


def originals_folder(found: Watching, store: str) -> Path:
    """Where WARC files are kept.

    Raises:
        BadSetting: it is not told, and the store is no file beside which they could lie.
    """
    if found.watch.originals is not None:
        return Path(found.watch.originals)
    if "://" in store and not store.startswith("sqlite"):
        raise BadSetting("where originals are kept is not told, and the store is no file to keep them beside.",
                         remedy="Set originals in the table [watch].")
    path = Path(store.removeprefix("sqlite:///"))
    return path.with_name(f"{path.name}.originals")


def _source(one: Feed | Sitemap | Folder | object, found: Watching, web: Web) -> Watches:
    manner = found.watch
    if isinstance(one, Feed):
        return FeedSource(one, web, most=manner.most)
    if isinstance(one, Sitemap):
        return SitemapSource(one, web, most=manner.most, max_bytes=manner.max_bytes)
    if isinstance(one, Folder):
        return FolderSource(one, max_bytes=manner.max_bytes)
    from sayso.watching.configuration import Mailbox

    assert isinstance(one, Mailbox)
    return MailboxSource(one, timeout=manner.timeout, most=manner.most, max_bytes=manner.max_bytes)
