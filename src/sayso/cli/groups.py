"""The groups of commands as one, of which each command is made when it is asked for.

Making the options of all of them took 50 ms of a processor, half of what a command that lists took.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from functools import partial
from typing import Any

from typer import Typer
from typer.core import TyperGroup
from typer.main import get_command_from_info, get_command_name, get_group_from_info
from typer.models import TyperInfo

# A command as Typer makes it, of a class that it does not give away.
Command = Any


class Made(MutableMapping[str, Command]):
    """Commands by their names, each made when it is first looked up."""

    def __init__(self, makers: dict[str, Callable[[], Command]]) -> None:
        self._makers = makers
        self._made: dict[str, Command] = {}

    def __getitem__(self, name: str) -> Command:
        if name not in self._made:
            self._made[name] = self._makers[name]()
        return self._made[name]

    def __setitem__(self, name: str, command: Command) -> None:
        self._makers[name] = lambda: command
        self._made[name] = command

    def __delitem__(self, name: str) -> None:
        del self._makers[name]
        self._made.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


def group_of(rooms: list[Typer], named: list[TyperInfo]) -> type[TyperGroup]:
    """The class of a group with the commands of all rooms, and groups that have a name of their own."""

    class Group(TyperGroup):
        """All commands of Sayso."""

        def __init__(self, *, rich_markup_mode: Any, **told: Any) -> None:
            as_told = {"rich_markup_mode": rich_markup_mode, "pretty_exceptions_short": True}
            makers: dict[str, Callable[[], Command]] = {}
            for info in (one for room in rooms for one in room.registered_commands):
                name = info.name or get_command_name(getattr(info.callback, "__name__", ""))
                makers[name] = partial(get_command_from_info, info, **as_told)
            for group in named:
                makers[str(group.name)] = partial(get_group_from_info, group, suggest_commands=True, **as_told)
            super().__init__(rich_markup_mode=rich_markup_mode, **{**told, "commands": Made(makers)})

    return Group
