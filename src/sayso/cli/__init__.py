"""The command line. Everything heavy is imported by the command that needs it, so that help is quick."""

from __future__ import annotations


def main() -> None:
    """The `sayso` command."""
    from sayso.cli.app import app

    app()
