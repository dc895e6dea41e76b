"""Addresses of articles: one article, one address, however it is linked to."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

# Parameters that tell a site where its reader comes from, and change nothing of the page (those that the large
# trackers add by themselves; ClearURLs' list of global rules names these and more).
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src|ocid|cmpid|at_\w+|ns_\w+)",
                       re.IGNORECASE)
_PORTS = {"http": ":80", "https": ":443"}
_EDITIONS = ("www.", "m.", "mobile.", "amp.")


def plain(url: str) -> str:
    """An address without its fragment, its usual port and what tells where the reader comes from."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url  # it is no address, which is told when it is asked
    scheme, host = parts.scheme.lower(), parts.netloc.lower().removesuffix(_PORTS.get(parts.scheme.lower(), "\0"))
    query = urlencode([pair for pair in parse_qsl(parts.query, keep_blank_values=True)
                       if not _TRACKING.fullmatch(pair[0])]) if _tracks(parts.query) else parts.query
    return urlunsplit((scheme, host, parts.path or "/", query, ""))


def article_at(url: str, stated: str | None) -> str:
    """The address of the article on a page.

    What a page states as its own address counts where it is of the same house: a page may not pass itself off as an
    article of another.

    Args:
        url: from which the page came. stated: the address that it states, None if it states none.
    """
    here = plain(url)
    if stated and stated.startswith(("http://", "https://")) and house(stated) == house(url) and _leads(stated):
        return plain(stated)
    return here


def host_of(url: str) -> str:
    """The host of an address, by which requests are paced."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def house(url: str) -> str:
    """The host without the names that editions of one site have (www, mobile)."""
    host = host_of(url)
    return next((host.removeprefix(name) for name in _EDITIONS if host.startswith(name)), host)


def _tracks(query: str) -> bool:
    return any(_TRACKING.fullmatch(pair.partition("=")[0]) for pair in query.split("&"))


def _leads(stated: str) -> bool:
    """Whether a stated address is a page's own: some sites state their front page on every page."""
    parts = urlsplit(stated)  # whose host was told, so that it is an address
    return parts.path not in ("", "/") or bool(parts.query)
