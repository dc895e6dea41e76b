"""Briefs as one HTML page: everything within it, nothing loaded, no script, every text of elsewhere escaped."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files

from sayso.export.brief.telling import Asked, Told, briefs
from sayso.export.losses import Tally
from sayso.export.selecting import Selection

# A footnote's number has a column of its own: set high beside a number it would be read as a part of it.
_HEADS = ("Answer", "Who says it", "When", "Relation", "Words")
# Even if something slipped through, the page may load and run nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write(selection: Selection, tally: Tally) -> Iterator[bytes]:
    """The page, a brief at a time."""
    style = (files("sayso.export") / "brief" / "page.css").read_text(encoding="utf-8")
    yield (f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
           f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
           f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>Incident brief</title>\n'
           f"<style>\n{style}</style>\n</head>\n<body>\n").encode()
    for told in briefs(selection, tally):
        yield "".join(_brief(told)).encode("utf-8", "replace")
    yield b"</body>\n</html>\n"


def _brief(told: Told) -> Iterator[str]:
    name = escape(told.id)
    yield f'<article id="{name}">\n<h1>{escape(told.title)}</h1>\n<dl>\n'
    yield from (f"<div><dt>{key}</dt><dd>{escape(value)}</dd></div>\n" for key, value in told.head)
    yield "</dl>\n"
    for asked in told.asked:
        yield from _asked(asked, name)
    yield "<h2>Words</h2>\n<ol class=\"notes\">\n"
    yield from (f'<li id="{name}-{one.number}"><q>{escape(one.words)}</q> {escape(one.report)} '
                f"<code>{escape(one.id)}</code></li>\n" for one in told.notes)
    yield "</ol>\n<h2>Reports</h2>\n<ul>\n"
    yield from (f"<li>{escape(one)}</li>\n" for one in told.reports)
    yield "</ul>\n<footer>Who says what, in which words; never who is right.</footer>\n</article>\n"


def _asked(asked: Asked, name: str) -> Iterator[str]:
    mark = ' class="disputed"' if asked.disputed else ""
    yield f"<section>\n<h2>{escape(asked.text)}</h2>\n"
    yield f"<p{mark}><b>{escape(asked.stands)}</b> · {escape(asked.status)}</p>\n<table>\n"
    yield f"<thead><tr>{''.join(f'<th>{name}</th>' for name in _HEADS)}</tr></thead>\n<tbody>\n"
    for one in asked.lines:
        yield (f"<tr><td>{escape(one.answer)}</td><td>{escape(one.who)}</td><td>{escape(one.said)}</td>"
               f'<td>{escape(one.relation)}</td><td><a href="#{name}-{one.note}">[{one.note}]</a></td></tr>\n')
    yield "</tbody>\n</table>\n</section>\n"
