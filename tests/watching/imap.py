"""A mail server of the test's own, as much of IMAP (RFC 9051) as a reader needs."""

from __future__ import annotations

import re
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Mail:
    """The messages of the INBOX by UID, and what was asked."""

    port: int = 0
    validity: int = 7
    messages: dict[int, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    password: str = "secret"


@contextmanager
def serving() -> Iterator[Mail]:
    """A server as long as the test lasts."""
    mail = Mail()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"* OK ready\r\n")
            for line in self.rfile:
                tag, command = line.decode().rstrip("\r\n").split(" ", 1)
                mail.asked.append(command)
                self.wfile.write(answer(mail, tag, command))
                if command.upper().startswith("LOGOUT"):
                    return

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address, daemon_threads = True, True

    with Server(("127.0.0.1", 0), Handler) as server:
        mail.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield mail
        server.shutdown()


def answer(mail: Mail, tag: str, command: str) -> bytes:
    """What the server says to one command."""
    verb = command.upper()
    if verb.startswith("CAPABILITY"):
        told = b"* CAPABILITY IMAP4rev1\r\n"
    elif verb.startswith("LOGIN") and mail.password not in command:
        return f"{tag} NO wrong password: {command}\r\n".encode()
    elif verb.startswith("LOGIN"):
        told = b""
    elif verb.startswith("STATUS"):
        told = f"* STATUS INBOX (UIDVALIDITY {mail.validity})\r\n".encode()
    elif verb.startswith("EXAMINE"):
        told = f"* {len(mail.messages)} EXISTS\r\n".encode()
    elif match := re.match(r"UID SEARCH UID (\d+):\*", verb):
        found = [uid for uid in mail.messages if uid >= int(match[1])] or sorted(mail.messages)[-1:]
        told = f"* SEARCH {' '.join(map(str, found))}\r\n".encode()
    elif match := re.match(r"UID FETCH (\d+) (.*)", verb):
        told = fetched(mail, int(match[1]), match[2])
    elif verb.startswith("LOGOUT"):
        told = b"* BYE\r\n"
    else:
        return f"{tag} BAD {command}\r\n".encode()
    return told + f"{tag} OK done\r\n".encode()


def fetched(mail: Mail, uid: int, what: str) -> bytes:
    """A message or its size; nothing where it is gone."""
    data = mail.messages.get(uid)
    if data is None:
        return b""
    if "SIZE" in what:
        return f"* 1 FETCH (UID {uid} RFC822.SIZE {len(data)})\r\n".encode()
    return f"* 1 FETCH (UID {uid} BODY[] {{{len(data)}}}\r\n".encode() + data + b")\r\n"
