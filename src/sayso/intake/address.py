"""Addresses: one page fetched because the user named it, and nothing else.

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
from dataclasses import dataclass
from urllib.parse import urljoin

import httpx

from sayso.intake.kinds import Kind, kind_of_media_type
from sayso.intake.material import Material
from sayso.intake.options import IntakeOptions
from sayso.records.errors import ForbiddenAddress, MissingInput, UnreadableReport

_MOST_HOPS = 6  # the address and five redirects; browsers give up at 20, news sites need two or three
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


def fetch(address: str, options: IntakeOptions) -> Fetched:
    """The body behind an address.

    Raises:
        ForbiddenAddress: another scheme, or a host that is not public.
        MissingInput: no such host, no answer, 404 or 410.
        UnreadableReport: "http_error", "timeout", "too_large", "too_many_redirects".
    """
    url = address
    with httpx.Client(transport=_CheckedTransport(options), follow_redirects=False, trust_env=False) as client:
        # The clock starts here: setting the client up reads certificates, which is no fault of the address.
        deadline = time.monotonic() + options.timeout
        for _ in range(_MOST_HOPS):
            try:
                answer = _ask(client, url, deadline, options)
            except httpx.TimeoutException:
                raise _too_slow(address, options) from None
            except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
                raise MissingInput(
                    f"address '{address}' does not answer ({type(error).__name__}: {error}).",
                    remedy="Check the address and the network.",
                ) from None
            if isinstance(answer, Fetched):
                return answer
            url = answer
    raise UnreadableReport(
        f"address '{address}' redirects more than {_MOST_HOPS - 1} times.",
        reason="too_many_redirects",
        remedy="Give the address at the end of the chain.",
    )


def _ask(client: httpx.Client, url: str, deadline: float, options: IntakeOptions) -> Fetched | str:
    """One hop: the body, or the address to go on to."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpx.ReadTimeout("no time left")
    with client.stream("GET", url, headers=_HEADERS, timeout=left) as response:
        if response.status_code in _REDIRECTS and "location" in response.headers:
            return urljoin(url, response.headers["location"])
        _check_status(response.status_code, url)
        data = _body(response, url, deadline, options)
    return Fetched(
        material=Material(origin=url, data=data, url=url, charset=response.charset_encoding),
        kind=kind_of_media_type(response.headers.get("content-type", "")),
    )


def _check_status(status: int, url: str) -> None:
    if status in (404, 410):
        raise MissingInput(f"address '{url}' has no page (HTTP {status}).", remedy="Check the address.")
    if not 200 <= status < 300:
        raise UnreadableReport(
            f"address '{url}' answers HTTP {status}.",
            reason="http_error",
            remedy="Save the page with a browser and give the file.",
        )


def _body(response: httpx.Response, url: str, deadline: float, options: IntakeOptions) -> bytes:
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > options.max_bytes:
            raise UnreadableReport(
                f"address '{url}' gives more than {options.max_bytes} bytes.",
                reason="too_large",
                remedy="Raise the limit, or give the report alone.",
            )
        if time.monotonic() > deadline:
            raise httpx.ReadTimeout("too slow")
    return bytes(data)


def _too_slow(address: str, options: IntakeOptions) -> UnreadableReport:
    return UnreadableReport(
        f"address '{address}' has not answered wholly within {options.timeout:g} seconds.",
        reason="timeout",
        remedy="Try again, or raise the time limit.",
    )


class _CheckedTransport(httpx.BaseTransport):
    """Connects each request to an address that was checked just before."""

    def __init__(self, options: IntakeOptions) -> None:
        self._allow_private = options.allow_private
        self._inner = httpx.HTTPTransport(retries=0, trust_env=False)

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
        return self._inner.handle_request(request)

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
