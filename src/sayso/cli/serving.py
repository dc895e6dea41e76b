"""`sayso serve`: the interface and the page over a store, until the user stops it."""

from __future__ import annotations

import contextlib
import errno
import gc
import ipaddress
import logging
import socket
import ssl
import sys
import webbrowser
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from pydantic import ValidationError
from rich.console import Console

from sayso.accounts import accounts_over
from sayso.api import Settings, create_app
from sayso.api.security.hosts import may_listen
from sayso.bounds import MEGABYTE, MEMORY
from sayso.cli.pages.layout import print_failure, shown
from sayso.records.errors import BadSetting, SaysoError
from sayso.store import open_store

DONE, FAILED = 0, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the user asked for; the fields are the options of `sayso serve`, memory in MB."""

    store: str
    host: str
    port: int
    person: str | None
    tiles: str | None
    fetch: bool
    browse: bool
    accounts: bool = False
    certificate: Path | None = None
    key: Path | None = None
    proxy: str | None = None
    memory: int = MEMORY // MEGABYTE
    plain: bool = False

    @property
    def encrypted(self) -> bool:
        """Whether browsers reach it by https alone."""
        return self.certificate is not None or self.proxy is not None


def serve_and_print(request: Request) -> int:
    """Serves until it is stopped; returns the exit code."""
    say = Console(stderr=True, highlight=False)
    try:
        settings = _settings(request)
        with _listening(request.host, request.port) as listener:
            scheme = "https" if request.certificate else "http"
            address = f"{scheme}://{_shown(request.host)}:{request.port}/"
            say.print(f"Sayso serves {shown(request.store)} at {address} Stop it with Ctrl+C.", markup=False,
                      soft_wrap=True)
            if not (settings.page / "index.html").is_file():
                say.print(f"The page is not built ({settings.page} has no index.html): run `make web`. The interface "
                          f"works meanwhile: {address}api/v1/openapi.json", markup=False, soft_wrap=True)
            _serve(settings, request, listener, address if request.browse else None)
    except SaysoError as error:
        print_failure(say, error)
        return FAILED
    return DONE


def _settings(request: Request) -> Settings:
    """The settings, once it is seen that the store opens and the address may be listened at.

    Raises:
        SaysoError: the store does not open, others could reach it without accounts, or a value makes no sense.
    """
    _see_certificate(request.certificate, request.key)
    _see_proxy(request.proxy)
    with open_store(request.store, create=False) as store:
        admin = accounts_over(store).people.any_admin()
    if request.accounts and not admin:
        raise BadSetting("--accounts: the store has no accounts.",
                         remedy="Make an admin first: sayso users add NAME --role admin")
    may_listen(request.host, admin=admin, proxied=request.proxy is not None,
               encrypted=request.encrypted or request.plain)
    try:
        return Settings(store=request.store, host=request.host, port=request.port, person=request.person,
                        tiles=request.tiles, fetch=request.fetch, memory=request.memory, accounts=request.accounts,
                        proxied=request.proxy is not None, secure=request.encrypted)
    except ValidationError as error:
        first = error.errors()[0]
        raise BadSetting(f"--{first['loc'][0]} {first['input']!r}: {first['msg']}.",
                         remedy="See sayso serve --help.") from None


def _see_certificate(certificate: Path | None, key: Path | None) -> None:
    """Sees that a certificate and its key belong together.

    Raises:
        BadSetting: one of both is not given, cannot be read, or is not the other's.
    """
    if certificate is None and key is None:
        return
    if certificate is None or key is None:
        raise BadSetting(f"--{'key' if certificate is None else 'certificate'} is given alone.",
                         remedy="Give --certificate and --key together.")
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key, password=_no_password)
    except (OSError, ValueError) as error:
        raise BadSetting(f"--certificate {certificate} and --key {key} cannot be used: {error}.", remedy="Give two "
                         "files in PEM form that belong together and that this user may read.") from None


def _see_proxy(addresses: str | None) -> None:
    """Sees that proxies are named by address: whoever is believed can say that others fail to sign in.

    Raises:
        BadSetting: one is not.
    """
    for one in addresses.split(",") if addresses is not None else ():
        try:
            ipaddress.ip_network(one.strip())
        except ValueError:
            raise BadSetting(f"--behind-proxy {one!r} is no address.", remedy="Give the address from which the proxy "
                             "asks, such as 127.0.0.1, or several with commas between.") from None


def _no_password() -> str:
    raise ValueError("the key is kept under a password, which nobody could type when the server starts anew")


@contextlib.contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket that listens there.

    Raises:
        BadSetting: the port is in use, or the address is not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen(128)
        except (OSError, OverflowError) as error:
            raise _refused(host, port, error) from None
        yield listener


def _refused(host: str, port: int, error: Exception) -> BadSetting:
    code = getattr(error, "errno", None)
    if code == errno.EADDRINUSE:
        return BadSetting(f"--port {port} is in use on {host}.", remedy="Stop what listens there, or give another one.")
    if code == errno.EACCES:
        return BadSetting(f"--port {port} may not be listened at by this user.", remedy="Give one above 1023.")
    return BadSetting(f"--host {host} cannot be listened at: {error}.", remedy="Give an address of this machine.")


def _serve(settings: Settings, request: Request, listener: socket.socket, browse: str | None) -> None:
    logging.getLogger("sayso.api").addHandler(logging.StreamHandler(sys.stderr))
    # From whom a request comes is believed of the proxy alone that the user named: attempts are counted by address.
    server = uvicorn.Server(uvicorn.Config(
        create_app(settings), log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=3,
        ssl_certfile=request.certificate, ssl_keyfile=request.key, proxy_headers=request.proxy is not None,
        forwarded_allow_ips=request.proxy or ""))
    # What is loaded by now stays: to look through it for garbage took 110 ms now and then, in the midst of an answer.
    gc.collect()
    gc.freeze()
    if browse:
        webbrowser.open(browse)  # the socket listens already: what the browser asks waits until the app answers
    with contextlib.suppress(KeyboardInterrupt):
        server.run(sockets=[listener])


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
