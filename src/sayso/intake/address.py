"""Addresses: what was named is fetched, and nothing else.

Only http and https. Every hop, redirects included, is resolved here, each of its addresses is checked,
and the connection goes to the very address that was checked, so that a name which changes its answer
between check and connection (DNS rebinding) gains nothing. Loopback, private, link-local and other
addresses that are not public are refused unless allowed. Proxies, cookies and credentials of the
environment are not used.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from urllib.parse import urljoin

import httpx

from sayso.intake.kinds import Kind, kind_of_media_type
from sayso.intake.material import Material
from sayso.intake.options import IntakeOptions
from sayso.records.errors import ForbiddenAddress, MissingInput, UnreadableReport

MOST_HOPS = 6  # the address and five redirects; browsers give up at 20, news sites need two or three
_REDIRECTS = {301, 302, 303, 307, 308}
_HEADERS = {
    "User-Agent": "sayso/0.1 (reads one report that its user named)",
    "Accept": "text/html,application/xhtml+xml,text/plain,application/pdf,application/x-ndjson;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "identity",
    "Accept-Language": "en",
}
# NAT64 carries an IPv4 address in its last 32 bits (RFC 6052).
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address gave: the bytes, and the kind its server says they are (None if untold)."""

    material: Material
    kind: Kind | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one request gave, and what was sent, as both went over the line.

    Attributes:
        url: what was asked. peer: the network address that answered.
        protocol, status, reason, headers: the head of the answer as received (RFC 9112).
        target, sent: what stood in the request's first line, and its headers.
        raw: the body as received, without the chunks it came in; empty where the status is not 2xx.
        body: the same without its Content-Encoding. charset: that the server names, None if it names none.
    """

    url: str
    peer: str
    protocol: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    target: str
    sent: tuple[tuple[str, str], ...]
    raw: bytes
    body: bytes
    charset: str | None

    def header(self, name: str) -> str | None:
        """The value of a header, by its name in any case; None where it is missing."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    @property
    def onward(self) -> str | None:
        """The address that a redirect leads to; None where the answer is none."""
        location = self.header("location")
        return urljoin(self.url, location) if self.status in _REDIRECTS and location else None


class Caller:
    """Asks addresses, one hop at a time; several threads may share one. Close it, or use it in `with`."""

    def __init__(self, options: IntakeOptions, *, agent: str | None = None) -> None:
        """Args: options: limits. agent: as which it presents itself; else as one who reads a single report."""
        self._options = options
        self._headers = {**_HEADERS, **({"User-Agent": agent} if agent else {})}
        self._client = httpx.Client(transport=_CheckedTransport(options), follow_redirects=False, trust_env=False)

    def __enter__(self) -> Caller:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of what connections need."""
        self._client.close()

    def ask(self, url: str, *, named: str | None = None, headers: Mapping[str, str] | None = None,
            deadline: float | None = None, content: bytes | None = None) -> Answer:
        """One hop; a redirect is an answer, and is not followed.

        Args:
            named: the address that the user knows, for messages.
            headers: to send besides.
            deadline: of `time.monotonic`, by which the whole answer must be there; else the options' time from now.
            content: to hand over (POST); else nothing is (GET).

        Raises:
            ForbiddenAddress: another scheme, or a host that is not public.
            MissingInput: no such host, or no answer. UnreadableReport: "timeout" or "too_large".
        """
        by = time.monotonic() + self._options.timeout if deadline is None else deadline
        try:
            return self._ask(url, {**self._headers, **(headers or {})}, by, content)
        except httpx.TimeoutException:
            raise _too_slow(named or url, self._options) from None
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            raise MissingInput(
                f"address '{named or url}' does not answer ({type(error).__name__}: {error}).",
                remedy="Check the address and the network.",
            ) from None

    def _ask(self, url: str, headers: Mapping[str, str], deadline: float, content: bytes | None) -> Answer:
        left = deadline - time.monotonic()
        if left <= 0:
            raise httpx.ReadTimeout("no time left")
        method = "GET" if content is None else "POST"
        with self._client.stream(method, url, headers=headers, content=content, timeout=left) as response:
            kept = response.stream
            body = self._body(response, url, deadline) if response.is_success else b""
            told = response.extensions
            return Answer(
                url=url, peer=told.get("peer", ""), status=response.status_code, reason=response.reason_phrase,
                protocol=response.http_version, headers=_told(response.headers), sent=_told(response.request.headers),
                target=response.request.url.raw_path.decode("ascii"), body=body, charset=response.charset_encoding,
                raw=bytes(kept.received) if isinstance(kept, _Kept) else body,
            )

    def _body(self, response: httpx.Response, url: str, deadline: float) -> bytes:
        data = bytearray()
        for chunk in response.iter_bytes():
            data += chunk
            if len(data) > self._options.max_bytes:
                raise UnreadableReport(
                    f"address '{url}' gives more than {self._options.max_bytes} bytes.",
                    reason="too_large",
                    remedy="Raise the limit, or give the report alone.",
                )
            if time.monotonic() > deadline:
                raise httpx.ReadTimeout("too slow")
        return bytes(data)


def fetch(address: str, options: IntakeOptions) -> Fetched:
    """The body behind an address.

    Raises:
        ForbiddenAddress: another scheme, or a host that is not public.
        MissingInput: no such host, no answer, 404 or 410.
        UnreadableReport: "http_error", "timeout", "too_large", "too_many_redirects".
    """
    url = address
    with Caller(options) as caller:
        # The clock starts here: setting the client up reads certificates, which is no fault of the address.
        deadline = time.monotonic() + options.timeout
        for _ in range(MOST_HOPS):
            answer = caller.ask(url, named=address, deadline=deadline)
            if answer.onward is None:
                return fetched(answer)
            url = answer.onward
    raise too_many_redirects(address)


def fetched(answer: Answer) -> Fetched:
    """What the last answer of a chain gave.

    Raises:
        MissingInput: 404 or 410. UnreadableReport: "http_error", for another status than 2xx.
    """
    _check_status(answer.status, answer.url)
    return Fetched(
        material=Material(origin=answer.url, data=answer.body, url=answer.url, charset=answer.charset),
        kind=kind_of_media_type(answer.header("content-type") or ""),
    )


def too_many_redirects(address: str) -> UnreadableReport:
    """The error for a chain that has no end."""
    return UnreadableReport(
        f"address '{address}' redirects more than {MOST_HOPS - 1} times.",
        reason="too_many_redirects",
        remedy="Give the address at the end of the chain.",
    )


def _told(headers: httpx.Headers) -> tuple[tuple[str, str], ...]:
    """Headers with their names as they were written; latin-1 keeps every byte."""
    return tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in headers.raw)


def _check_status(status: int, url: str) -> None:
    if status in (404, 410):
        raise MissingInput(f"address '{url}' has no page (HTTP {status}).", remedy="Check the address.")
    if not 200 <= status < 300:
        raise UnreadableReport(
            f"address '{url}' answers HTTP {status}.",
            reason="http_error",
            remedy="Save the page with a browser and give the file.",
        )


def _too_slow(address: str, options: IntakeOptions) -> UnreadableReport:
    return UnreadableReport(
        f"address '{address}' has not answered wholly within {options.timeout:g} seconds.",
        reason="timeout",
        remedy="Try again, or raise the time limit.",
    )


class _Kept(httpx.SyncByteStream):
    """A body that is kept as it came, beside what httpx makes of it."""

    def __init__(self, inner: httpx.SyncByteStream) -> None:
        self._inner, self.received = inner, bytearray()

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._inner:
            self.received += chunk
            yield chunk

    def close(self) -> None:
        """Gives the connection back."""
        self._inner.close()


class _CheckedTransport(httpx.BaseTransport):
    """Connects each request to an address that was checked just before."""

    def __init__(self, options: IntakeOptions) -> None:
        self._allow_private = options.allow_private
        # No connection is kept: one that was made to a host's address is never used for another host there.
        self._inner = httpx.HTTPTransport(retries=0, trust_env=False,
                                          limits=httpx.Limits(max_keepalive_connections=0))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        host = request.url.raw_host.decode("ascii")
        if request.url.scheme not in ("http", "https"):
            raise ForbiddenAddress(
                f"address '{request.url}' is of the scheme {request.url.scheme!r}.", remedy="Give http or https."
            )
        checked = _resolve(host, request.url.port or (443 if request.url.scheme == "https" else 80))
        if not self._allow_private:
            for address in checked:
                _check_public(address, request.url)
        request.extensions = {**request.extensions, "sni_hostname": host}
        for address in checked[:-1]:
            try:
                return self._connect(request, address)
            except httpx.ConnectError:  # no way to this one; a host's addresses are equals
                continue
        return self._connect(request, checked[-1])

    def _connect(self, request: httpx.Request, address: _Address) -> httpx.Response:
        """Sends the request to one address; the Host header keeps the name."""
        request.url = request.url.copy_with(host=str(address))
        response = self._inner.handle_request(request)
        assert isinstance(response.stream, httpx.SyncByteStream)
        return httpx.Response(response.status_code, headers=response.headers, stream=_Kept(response.stream),
                              extensions={**response.extensions, "peer": str(address)})

    def close(self) -> None:
        self._inner.close()


def _resolve(host: str, port: int) -> list[_Address]:
    """All addresses of a host, in the resolver's order."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpx.ConnectError(f"the host {host!r} is not known: {error}") from None
    return [ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]


def _check_public(address: _Address, url: httpx.URL) -> None:
    """Refuses an address that is not public, and one that carries such an address within it."""
    inner: list[_Address | None] = [address]
    if isinstance(address, ipaddress.IPv6Address):
        teredo = address.teredo
        inner += [address.ipv4_mapped, address.sixtofour, teredo[1] if teredo else None]
        if address in _NAT64:
            inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
            inner.remove(address)
    if any(each is not None and (not each.is_global or each.is_multicast) for each in inner):
        raise ForbiddenAddress(
            f"address '{url}' leads to {address}, which is not public.",
            remedy="Allow private addresses if you trust this one.",
        )
