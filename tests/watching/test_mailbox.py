"""A mailbox that is watched: each message once, none marked as seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sayso.store import open_store
from tests.watching import imap
from tests.watching.desk import Desk
from tests.watching.site import LIVELY


@pytest.fixture
def mail(monkeypatch: pytest.MonkeyPatch) -> Iterator[imap.Mail]:
    monkeypatch.setenv("SAYSO_TEST_WIRE", "secret")
    with imap.serving() as one:
        yield one


def toml(mail: imap.Mail) -> str:
    return (f'[[mailbox]]\nname = "wire"\nhost = "127.0.0.1"\nport = {mail.port}\nuser = "desk"\nsecurity = "none"\n'
            'password_env = "SAYSO_TEST_WIRE"\n')


def message(place: str) -> bytes:
    return (f"From: Wire <wire@example.org>\r\nSubject: {place}\r\nDate: Tue, 13 Sep 2022 10:00:00 +0000\r\n\r\n"
            f"{LIVELY.format(place=place)}\r\n").encode()


def test_each_message_is_read_once_and_left_unseen(mail: imap.Mail, desk: Desk):
    mail.messages = {3: message("Varden"), 5: message("Oskel"), 6: b"a" * 400_000}
    total = desk.watch(toml(mail))
    assert (total.new, total.refused) == (2, 1)
    with open_store(desk.store) as store:
        rows = list(store.documents())
        assert {store.original(row.id).data for row in rows} == {message("Varden"), message("Oskel")}
        assert {row.origin for row in rows} == {
            f"imap://desk@127.0.0.1/INBOX;UIDVALIDITY=7/;UID={uid}" for uid in (3, 5)}
        assert store.watched.sources()["wire"].etag == "7:6"
    mail.messages[9] = message("Talgar")
    mail.asked.clear()
    desk.hurry()
    assert desk.watch(toml(mail)).new == 1
    assert "UID SEARCH UID 7:*" in mail.asked
    fetches = [one for one in mail.asked if "BODY" in one.upper()]
    assert fetches == ["UID FETCH 9 (BODY.PEEK[])"]
    assert not any(one.upper().startswith(("SELECT", "STORE", "UID STORE")) for one in mail.asked)


def test_a_mailbox_made_anew_doubles_nothing(mail: imap.Mail, desk: Desk):
    mail.messages = {1: message("Varden")}
    desk.watch(toml(mail))
    mail.validity = 8
    desk.hurry()
    desk.watch(toml(mail))
    assert len(desk.texts()) == 1
    with open_store(desk.store) as store:
        assert store.watched.sources()["wire"].etag == "8:1"


def test_a_wrong_password_is_told_and_not_shown(mail: imap.Mail, desk: Desk):
    mail.messages = {1: message("Varden")}
    mail.password = "another"  # a server that repeats what it was told gives nothing away
    desk.watch(toml(mail))
    assert "wrong password" in desk.sources["wire"].outcome
    assert "secret" not in desk.sources["wire"].outcome
    desk.hurry()
    mail.password = "secret"
    assert desk.watch(toml(mail)).new == 1
