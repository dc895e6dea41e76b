"""Addresses, against a server of the test's own on the loopback interface."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sayso.intake import IntakeOptions, Refused, open_reports
from sayso.intake.material import is_address
from sayso.records.document import Document

from .samples import PROSE, lines, page_of, pdf_of

PAGE = page_of(f"<article><p>{PROSE}</p></article>").encode()


class Site(BaseHTTPRequestHandler):
    """Pages of a small site; every path is one case."""

    def do_GET(self) -> None:
        case = self.path.split("/")[-1]
        if case.startswith("to-"):
            self.send_response(302)
            self.send_header(
                "Location",
                {
                    "to-page": "/2022/09/13/page",
                    "to-file": "file:///etc/passwd",
                    "to-itself": "/to-itself",
                    "to-metadata": "http://169.254.169.254/latest/",
                }[case],
            )
            self.end_headers()
            return
        status = {"gone": 410, "missing": 404, "locked": 403, "broken": 500}.get(case, 200)
        self.send_response(status)
        kind = {"bulletin": "application/pdf", "plain": "text/plain; charset=windows-1252"}.get(case, "text/html")
        self.send_header("Content-Type", kind)
        self.end_headers()
        if case == "slow":
            self._drip()
        elif case == "endless":
            self._pour()
        elif case == "bulletin":
            self.wfile.write(pdf_of([lines("Two soldiers were killed in the night, the army said.")]))
        elif case == "plain":
            self.wfile.write(f"“Stop,” he said. {PROSE}".encode("cp1252"))
        elif case == "host":
            self.wfile.write(f"{PROSE} Host: {self.headers['Host']}".encode())
        else:
            self.wfile.write(PAGE)

    def _drip(self) -> None:
        for _ in range(40):
            try:
                self.wfile.write(b"<p>")
                self.wfile.flush()
            except OSError:
                return
            time.sleep(0.1)

    def _pour(self) -> None:
        try:
            for _ in range(1000):
                self.wfile.write(b"words " * 1000)
        except OSError:
            return

    def log_message(self, *_args) -> None:
        """Nothing on the terminal."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def read(address: str, **options) -> Document | Refused:
    (found,) = open_reports([address], options=IntakeOptions(**{"allow_private": True, **options}))
    return found


def test_a_page_is_fetched_and_read(site: str):
    page = read(f"{site}/2022/09/13/page")
    assert isinstance(page, Document)
    assert page.text == PROSE
    assert (page.published.value, page.published.basis) == ("2022-09-13", "url")


def test_a_redirect_leads_to_the_page_and_its_own_address(site: str):
    page = read(f"{site}/to-page")
    assert page.url == f"{site}/2022/09/13/page"


def test_what_the_server_says_tells_kind_and_encoding(site: str):
    assert read(f"{site}/plain").text.startswith("“Stop,” he said.")
    assert read(f"{site}/bulletin").text == "Two soldiers were killed in the night, the army said."


def test_the_host_keeps_its_name(site: str):
    port = site.rsplit(":", 1)[1]
    assert f"Host: localhost:{port}" in read(f"http://localhost:{port}/host", kind="text").text


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("to-file", "forbidden_address"),
        ("to-itself", "too_many_redirects"),
        ("gone", "missing"),
        ("missing", "missing"),
        ("locked", "http_error"),
        ("broken", "http_error"),
    ],
)
def test_answers_that_are_no_report_are_refused(site: str, path: str, reason: str):
    found = read(f"{site}/{path}")
    assert isinstance(found, Refused)
    assert found.refusal.reason == reason
    assert found.origin == f"{site}/{path}"
    assert found.remedy


def test_an_endless_answer_is_cut_off(site: str):
    assert read(f"{site}/endless", max_bytes=50_000).refusal.reason == "too_large"


def test_a_slow_answer_is_given_up(site: str):
    began = time.monotonic()
    assert read(f"{site}/slow", timeout=0.5).refusal.reason == "timeout"
    assert time.monotonic() - began < 3


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost:8080/a",
        "http://[::1]/",
        "http://10.1.2.3/",
        "http://192.168.1.1/",
        "http://172.16.0.9/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0.0.0.0/",
        "http://[::ffff:127.0.0.1]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://100.64.0.1/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://224.0.0.1/",
    ],
)
def test_addresses_that_are_not_public_are_refused(address: str):
    found = read(address, allow_private=False, timeout=60)  # no clock decides here, however busy the machine
    assert isinstance(found, Refused)
    assert found.refusal.reason in {"forbidden_address", "missing"}
    assert "127" not in address or found.refusal.reason == "forbidden_address"


def test_a_redirect_into_the_private_network_is_refused(site: str, monkeypatch: pytest.MonkeyPatch):
    """The first hop is public as far as the resolver says; the second is not."""
    from sayso.intake import address

    port = int(site.rsplit(":", 1)[1])
    asked: list[str] = []
    check = address._check_public

    def check_all_but_the_site(found: object, url: object) -> None:
        asked.append(str(found))
        if str(found) != "127.0.0.1":
            check(found, url)

    monkeypatch.setattr(address, "_check_public", check_all_but_the_site)
    found = read(f"http://127.0.0.1:{port}/to-metadata", allow_private=False)
    assert found.refusal.reason == "forbidden_address"
    assert asked == ["127.0.0.1", "169.254.169.254"]


def test_a_name_is_resolved_once_and_that_address_is_connected_to(site: str, monkeypatch: pytest.MonkeyPatch):
    """A resolver that changes its answer (DNS rebinding) is not asked a second time."""
    port, resolve, asked = int(site.rsplit(":", 1)[1]), socket.getaddrinfo, []

    def first_here_then_elsewhere(host, *rest, **more):
        if host == "rebinding.example":
            asked.append(host)
            return resolve("127.0.0.1" if len(asked) == 1 else "192.0.2.1", *rest, **more)
        return resolve(host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", first_here_then_elsewhere)
    found = read(f"http://rebinding.example:{port}/host", kind="text")
    assert "Host: rebinding.example" in found.text
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ftp://news.example/a", "forbidden_address"),
        ("file:///etc/passwd", "forbidden_address"),
        ("gopher://a/", "forbidden_address"),
        ("http://", "forbidden_address"),
        ("http://no-such-host.invalid/", "missing"),
        ("http://127.0.0.1:1/", "missing"),
        ("http://exa mple/", "missing"),
    ],
)
def test_addresses_that_lead_nowhere_are_refused(address: str, reason: str):
    found = read(address, timeout=3)
    assert isinstance(found, Refused)
    assert found.refusal.reason == reason


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("http://a", True),
        ("HTTPS://a", True),
        ("ftp://a", True),
        ("a/b.txt", False),
        ("C:\\a", False),
        ("-", False),
        ("a://b", True),
    ],
)
def test_what_counts_as_an_address(words: str, yes: bool):
    assert is_address(words) is yes
