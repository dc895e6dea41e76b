"""The command that shows a store in a browser: `serve`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.commands.options import MEMORY, STORE, Memory, StorePath

commands = typer.Typer()
PANEL = "Seeing what reports give together"


@commands.command(rich_help_panel=PANEL)
def serve(  # noqa: PLR0913 - each option of the command is a parameter
    store: StorePath = STORE,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Listen at this address; beyond this machine accounts "
                                      "are needed.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", min=1, max=65535, help="Listen at this port.")] = 8000,
    person: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who judges where nobody signs in; else "
                                               "the login name.")] = None,
    tiles: Annotated[str | None, typer.Option(metavar="ORIGIN", help="Map tiles of yours, https://tiles.example.org; "
                                              "without it nothing is loaded from elsewhere.")] = None,
    fetch: Annotated[bool, typer.Option("--fetch/--no-fetch", help="Fetch an address when a user asks for it.")] = True,
    browse: Annotated[bool, typer.Option("--open", help="Open it in a browser.")] = False,
    accounts: Annotated[bool, typer.Option("--accounts", help="Have people sign in on this machine too.")] = False,
    certificate: Annotated[Path | None, typer.Option(metavar="FILE", help="Serve https with this certificate "
                                                     "(PEM).")] = None,
    key: Annotated[Path | None, typer.Option(metavar="FILE", help="Its private key (PEM).")] = None,
    behind_proxy: Annotated[str | None, typer.Option(
        metavar="ADDRESS", help="A proxy at this address gives on what others ask, and is believed when it says "
                                "from whom; browsers reach it by https.")] = None,
    memory: Memory = MEMORY,
    plain: Annotated[bool, typer.Option("--plain", help="Serve others without encryption: whoever is on the way "
                                        "reads passwords and reports.")] = False,
) -> None:
    """Serve a store as a page and an interface (docs/api.md), on this machine alone unless told otherwise."""
    from sayso.cli.serving import Request, serve_and_print

    sys.exit(serve_and_print(Request(
        store=store, host=host, port=port, person=person, tiles=tiles, fetch=fetch, browse=browse, accounts=accounts,
        certificate=certificate, key=key, proxy=behind_proxy, memory=memory, plain=plain)))
