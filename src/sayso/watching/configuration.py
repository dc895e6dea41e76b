"""What is to be watched, and how: a TOML file that a person writes, checked before anything is asked."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from sayso.records.errors import BadSetting
from sayso.watching.instants import span_of

_REMEDY = "docs/watching.md tells every setting."


def _seconds(value: object) -> float:
    if not isinstance(value, str):
        raise ValueError("write a span of time in quotes, as 90s, 15m, 6h, 2d or 1w")
    return span_of(value)


def _web(value: str) -> str:
    scheme, _, rest = value.partition("://")
    if scheme.lower() not in ("http", "https") or not rest:
        raise ValueError("give an address of http or https")
    return value


Seconds = Annotated[float, BeforeValidator(_seconds)]
Address = Annotated[str, AfterValidator(_web)]


class _Settings(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Manner(_Settings):
    """How all sources are watched: the table `[watch]`.

    Attributes:
        every: seconds from one time that a source is asked to the next.
        look_again: ages of an article, in seconds, at which it is looked at again for changes.
        pace: seconds from the end of one request to a host to the next.
        threads: requests to different hosts at a time.
        timeout: seconds in which an answer must be there wholly. max_bytes: of one answer, file or message.
        most: new things that one answer of a source may tell of; what is beyond is told and left.
        originals: folder of the WARC files; beside the store where it is not told.
        contact: an address or page of whoever watches, told to each server.
    """

    every: Annotated[Seconds, Field(ge=10)] = 900.0
    look_again: tuple[Seconds, ...] = (3600.0, 6 * 3600.0, 86_400.0, 3 * 86_400.0, 7 * 86_400.0)
    pace: Annotated[Seconds, Field(ge=0)] = 2.0
    threads: Annotated[int, Field(ge=1, le=64)] = 4
    timeout: Annotated[Seconds, Field(gt=0)] = 20.0
    max_bytes: Annotated[int, Field(ge=1)] = 20_000_000
    most: Annotated[int, Field(ge=1)] = 1_000
    originals: str | None = None
    contact: Annotated[str, Field(pattern=r"^[\x20-\x7e]*$")] = ""


class Source(_Settings):
    """What every source may say of itself.

    Attributes:
        name: by which it is told, and known from one run to the next.
        publisher: of its reports, in the place of what they say themselves.
        every: as in `Manner`, for this one.
    """

    name: Annotated[str, Field(min_length=1)]
    publisher: str | None = None
    every: Annotated[Seconds, Field(ge=10)] | None = None


class Feed(Source):
    """RSS or Atom: `[[feed]]`."""

    url: Address


class Sitemap(Source):
    """A sitemap, a news sitemap, or an index of them: `[[sitemap]]`.

    Attributes:
        within: only pages told to be changed within so many seconds; None for all.
        only: only addresses that hold these words.
    """

    url: Address
    within: Seconds | None = 2 * 86_400.0
    only: str = ""


class Folder(Source):
    """A folder on this machine, with those in it: `[[folder]]`."""

    path: str


class Mailbox(Source):
    """A mailbox that is read by IMAP, and left as it is: `[[mailbox]]`.

    Attributes:
        password_env, password_file: the environment's variable, or the file, that holds the password; one of both.
        security: `tls` from the start, `starttls`, or `none`, for this machine alone.
    """

    host: Annotated[str, Field(min_length=1)]
    user: Annotated[str, Field(min_length=1)]
    port: Annotated[int, Field(ge=1, le=65_535)] | None = None
    folder: str = "INBOX"
    password_env: str | None = None
    password_file: str | None = None
    security: Literal["tls", "starttls", "none"] = "tls"


class Watching(_Settings):
    """All that a file says."""

    watch: Manner = Manner()
    feed: tuple[Feed, ...] = ()
    sitemap: tuple[Sitemap, ...] = ()
    folder: tuple[Folder, ...] = ()
    mailbox: tuple[Mailbox, ...] = ()

    @property
    def sources(self) -> tuple[Feed | Sitemap | Folder | Mailbox, ...]:
        """All sources, in one order."""
        return (*self.feed, *self.sitemap, *self.folder, *self.mailbox)


def read_configuration(path: Path) -> Watching:
    """The settings in a file; paths within it are seen from where the file is.

    Raises:
        BadSetting: there is no such file, it is no TOML, or a setting makes no sense; the message names file, line or
            key, and value.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadSetting(f"{path} cannot be read ({error.strerror}).", remedy="Correct the path.") from None
    except UnicodeDecodeError:
        raise BadSetting(f"{path} is no UTF-8.", remedy="Save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise BadSetting(f"{path} is no TOML: {error}.", remedy="Correct that line.") from None
    try:
        found = Watching.model_validate(told)
    except ValidationError as error:
        raise BadSetting(_wrong(path, told, error), remedy=_REMEDY) from None
    _check(path, found)
    return _from(path.absolute().parent, found)


def _wrong(path: Path, told: dict[str, Any], error: ValidationError) -> str:
    """Each wrong setting by its key and value; a source by its name."""
    lines = []
    for one in error.errors():
        place = list(one["loc"])
        named = ""
        if len(place) > 1 and isinstance(place[1], int):
            given = told[str(place[0])][place[1]]
            name = given.get("name") if isinstance(given, dict) else None
            named = f" of {name!r}" if name else f" {place[1] + 1}"
            del place[1]
        key, value = ".".join(map(str, place)), one.get("input")
        what = {"extra_forbidden": "is no setting", "missing": "is missing"}.get(one["type"])
        reason = what or f"is {value!r}: {one['msg'].removeprefix('Value error, ')}"
        lines.append(f"{key}{named} {reason}")
    return f"{path}: {'; '.join(lines)}."


def _check(path: Path, found: Watching) -> None:
    """What one setting alone does not show."""
    if not found.sources:
        raise BadSetting(f"{path} names no source.", remedy="Add a [[feed]], [[sitemap]], [[folder]] or [[mailbox]].")
    twice = [name for name, count in Counter(one.name for one in found.sources).items() if count > 1]
    if twice:
        raise BadSetting(f"{path}: the name {twice[0]!r} is given to several sources.", remedy="Give each its own.")
    for box in found.mailbox:
        if (box.password_env is None) == (box.password_file is None):
            raise BadSetting(f"{path}: mailbox {box.name!r} must tell where its password is, in one way.",
                             remedy="Give password_env, the name of a variable, or password_file.")
        if box.security == "none" and box.host not in ("localhost", "127.0.0.1", "::1"):
            raise BadSetting(f"{path}: mailbox {box.name!r} would send its password to {box.host} unprotected.",
                             remedy="Set security to tls or starttls.")


def _from(base: Path, found: Watching) -> Watching:
    """The settings with paths as they are from anywhere."""
    def at(told: str) -> str:
        return str(base / Path(told).expanduser())

    watch = found.watch if found.watch.originals is None else found.watch.model_copy(
        update={"originals": at(found.watch.originals)})
    return found.model_copy(update={
        "watch": watch,
        "folder": tuple(one.model_copy(update={"path": at(one.path)}) for one in found.folder),
        "mailbox": tuple(one.model_copy(update={"password_file": at(one.password_file)}) if one.password_file else one
                         for one in found.mailbox)})
