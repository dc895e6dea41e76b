"""A mailbox that is watched by IMAP (RFC 9051): read, and left as it is, no message marked as seen."""

from __future__ import annotations

import os
import re
import ssl
from imaplib import IMAP4
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from sayso.intake.material import Material
from sayso.records.errors import BadSetting, UnreadableReport
from sayso.records.watched import WatchedItem, WatchedSource
from sayso.watching.configuration import Mailbox
from sayso.watching.pacing import Turn
from sayso.watching.sources import Busy, Gone, Got, Polled

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

_PORTS = {"tls": 993, "starttls": 143, "none": 143}
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")


class MailboxSource:
    """A mailbox; its connection is held open from one message to the next."""

    kind = "mailbox"

    def __init__(self, settings: Mailbox, *, timeout: float, most: int, max_bytes: int) -> None:
        self.name, self.host = settings.name, settings.host
        self.address = f"imap://{quote(settings.user)}@{settings.host}/{quote(settings.folder)}"
        self._settings, self._timeout, self._most, self._max_bytes = settings, timeout, most, max_bytes
        self._password = password_of(settings)
        self._held: BaseMailBox | None = None

    def poll(self, was: WatchedSource | None, at: str, turn: Turn) -> Polled:
        """Asks which messages have come. A mailbox that was made anew (another UIDVALIDITY) is read from its start."""
        turn.freely()
        try:
            box = self._open()
            validity = box.folder.status(self._settings.folder, ["UIDVALIDITY"])["UIDVALIDITY"]
            before, _, last = (was.etag or "" if was else "").partition(":")
            first = int(last) + 1 if before == str(validity) else 1
            # "N:*" holds the last message even where its number is below N.
            found = sorted(uid for uid in map(int, box.uids(f"UID {first}:*", charset=None)) if uid >= first)
        except (OSError, IMAP4.error, KeyError, ValueError, _problems()) as error:
            self.close()
            raise Busy(f"the mailbox does not answer ({self._told(error)})") from None
        taken = found[:self._most]
        items = tuple(self._item(validity, uid, at) for uid in taken)
        return Polled(etag=f"{validity}:{taken[-1] if taken else first - 1}", items=items,
                      left_out=len(found) - len(taken), unchanged=not found)

    def get(self, item: WatchedItem, turn: Turn) -> Got:
        """The message as it was received."""
        turn.freely()
        uid = item.address.rpartition("=")[2]
        try:
            box = self._open()
            size = _SIZE.search(_joined(box.client.uid("FETCH", uid, "(RFC822.SIZE)")[1]))
            if size is None:
                raise Gone("the message is not there any more", lasting=True)
            if int(size[1]) > self._max_bytes:
                raise UnreadableReport(f"message '{item.address}' has more than {self._max_bytes} bytes.",
                                       reason="too_large", remedy="Raise max_bytes.")
            data = _literal(box.client.uid("FETCH", uid, "(BODY.PEEK[])")[1])
        except (OSError, IMAP4.error, ValueError, _problems()) as error:
            self.close()
            raise Busy(f"the mailbox does not answer ({self._told(error)})") from None
        if data is None:
            raise Gone("the message is not there any more", lasting=True)
        return Got(material=Material(origin=item.address, data=data), kind="email")

    def host_of(self, item: WatchedItem) -> str:
        """The mail server."""
        return self.host

    def close(self) -> None:
        """Ends the connection."""
        box, self._held = self._held, None
        if box is not None:
            try:
                box.logout()
            except (OSError, IMAP4.error, _problems()):
                return  # it is gone already

    def _open(self) -> BaseMailBox:
        if self._held is None:
            self._held = self._connected()
        return self._held

    def _connected(self) -> BaseMailBox:
        from imap_tools import MailBox, MailBoxStartTls, MailBoxUnencrypted

        settings = self._settings
        port = settings.port or _PORTS[settings.security]
        box: BaseMailBox
        if settings.security == "none":
            box = MailBoxUnencrypted(settings.host, port, timeout=self._timeout)
        elif settings.security == "starttls":
            box = MailBoxStartTls(settings.host, port, timeout=self._timeout, ssl_context=ssl.create_default_context())
        else:
            box = MailBox(settings.host, port, timeout=self._timeout, ssl_context=ssl.create_default_context())
        box.login(settings.user, self._password, initial_folder=None)
        box.folder.set(settings.folder, readonly=True)
        return box

    def _told(self, error: Exception) -> str:
        """What went wrong; a server may repeat what it was told, and the password with it."""
        words = " ".join(str(error).split()) or type(error).__name__
        return words.replace(self._password, "…")[:200]

    def _item(self, validity: int, uid: int, at: str) -> WatchedItem:
        """A message by its address (RFC 5092)."""
        address = f"{self.address};UIDVALIDITY={validity}/;UID={uid}"
        return WatchedItem(key=address, source=self.name, address=address, first_at=at, due=at)


def password_of(settings: Mailbox) -> str:
    """The password from where the settings say it is.

    Raises:
        BadSetting: it is not there.
    """
    if settings.password_env is not None:
        found = os.environ.get(settings.password_env, "")
        place = f"the variable {settings.password_env}"
    else:
        place = f"the file {settings.password_file}"
        try:
            found = Path(settings.password_file or "").read_text(encoding="utf-8").partition("\n")[0].rstrip("\r")
        except (OSError, UnicodeDecodeError) as error:
            raise BadSetting(f"mailbox {settings.name!r}: {place} cannot be read ({error}).",
                             remedy="Write the password on its first line.") from None
    if not found:
        raise BadSetting(f"mailbox {settings.name!r}: {place} holds no password.", remedy="Put it there.")
    return found


def _problems() -> type[Exception]:
    from imap_tools.errors import ImapToolsError

    return ImapToolsError


def _joined(parts: list[object]) -> bytes:
    """What a server answered, as one line."""
    return b" ".join(part if isinstance(part, bytes) else b" ".join(part) if isinstance(part, tuple) else b""
                     for part in parts)


def _literal(parts: list[object]) -> bytes | None:
    """The message in what a server answered; None where it holds none."""
    return next((part[1] for part in parts if isinstance(part, tuple)), None)
