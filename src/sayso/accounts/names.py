"""Names of users and tokens."""

from __future__ import annotations

import unicodedata

from sayso.records.errors import BadSetting

LONGEST = 60
_MARKS = frozenset(" .-_'@")


def user_name(told: str) -> str:
    """A name as it is shown: composed, and with single spaces.

    Raises:
        BadSetting: it is empty, too long, or holds other signs than names do.
    """
    name = " ".join(unicodedata.normalize("NFC", told).split())
    if not name or len(name) > LONGEST or not name[0].isalnum() \
            or not all(one.isalnum() or one in _MARKS or unicodedata.category(one) in ("Mn", "Mc") for one in name):
        raise BadSetting(f"user name {told[:80]!r} cannot be taken.", remedy=f"Take up to {LONGEST} letters, digits, "
                         "spaces and . - _ ' @, beginning with a letter or digit.")
    return name


def folded(name: str) -> str:
    """A name as it is compared: no two users have names that differ in case or form alone."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def token_name(told: str) -> str:
    """What a token is for.

    Raises:
        BadSetting: nothing is said, or too much.
    """
    name = " ".join(told.split())
    if not name or len(name) > LONGEST or not name.isprintable():
        raise BadSetting(f"token name {told[:80]!r} cannot be taken.",
                         remedy=f"Say in up to {LONGEST} characters what the token is for.")
    return name
