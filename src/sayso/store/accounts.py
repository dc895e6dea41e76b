"""All that a store holds of people who may sign in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sayso.store.attempts import Attempts
from sayso.store.signing import Signing
from sayso.store.users import Users


class Accounts:
    """Users, what opens the door for them, and how often it was tried in vain."""

    def __init__(self, reading: Callable[[], Any], writing: Callable[[], Any]) -> None:
        self.users = Users(reading, writing)
        self.signing = Signing(reading, writing)
        self.attempts = Attempts(writing)
