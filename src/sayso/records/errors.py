"""What can go wrong, as one tree.

    SaysoError
    |- UnreadableReport      one report cannot be read; becomes a stored refusal, the others go on
    |- MissingInput          a path or address that the user named is not there
    |- ForbiddenAddress      an address that Sayso will not fetch unless it is allowed
    |- BadSetting            an option or setting has a value that makes no sense
    |- ModelUnavailable      the reader's weights, or a spaCy pipeline named instead, cannot be loaded
    |- GazetteerUnavailable  the compiled place index is missing, damaged or of another version
    |- LexiconDamaged        a data file of the lexicon breaks its own rules
    |- GoldDamaged           a file of annotated cases, or of their floors, breaks its own rules
    |- SignInRefused         a name and password do not belong together, or the account is disabled
    |- TriedTooOften         signing in failed so often that one must wait
    |- PipelineMisordered    a stage needs what no stage before it gives
    |- SpanMismatch          a value does not stand where its span says
    |- StoreError            a store cannot be used
       |- StoreMissing       there is none where the user says
       |- StoreForeign       what is there is no store of Sayso
       |- StoreDamaged       it is broken
       |- StoreTooNew        a newer version of Sayso made it
       |- StoreUnavailable   it does not answer, is held by another for too long, or cannot be written
       |- StoreChanged       another process changed it meanwhile; trying again helps
       |- NotKept            it holds nothing of that id

Every message names the thing, the value and the remedy.
"""

from __future__ import annotations

import copyreg
from typing import Any


class SaysoError(Exception):
    """Root of all errors that Sayso raises on purpose.

    Args:
        thing: what is wrong, with its value ("report 'a.pdf'").
        remedy: what the user can do about it.
    """

    def __init__(self, thing: str, *, remedy: str = "") -> None:
        self.thing = thing
        self.remedy = remedy
        super().__init__(f"{thing} {remedy}".strip())

    def __reduce__(self) -> tuple[Any, ...]:
        """How it passes to another process: with all that it says, without being raised anew."""
        return copyreg.__newobj__, (type(self),), {**self.__dict__, "args": self.args}  # type: ignore[attr-defined]


class UnreadableReport(SaysoError):
    """One report cannot be read.

    Args:
        reason: a short code from docs/refusals.md ("empty", "binary", "too_large", "not_english"...).
    """

    def __init__(self, thing: str, *, reason: str, remedy: str = "") -> None:
        self.reason = reason
        super().__init__(thing, remedy=remedy)


class MissingInput(SaysoError):
    """A path or address that the user named does not exist or does not answer."""


class ForbiddenAddress(SaysoError):
    """An address that is not fetched: loopback, private, or of a scheme that is not HTTP."""


class BadSetting(SaysoError):
    """An option or setting has a value that makes no sense."""


class ModelUnavailable(SaysoError):
    """The reader's weights, or a spaCy pipeline named in their place, cannot be loaded."""


class GazetteerUnavailable(SaysoError):
    """The compiled place index is missing, damaged or of another version."""


class LexiconDamaged(SaysoError):
    """A data file of the lexicon breaks its own rules."""


class GoldDamaged(SaysoError):
    """A file of annotated cases, of the parties in them, or of their floors breaks its own rules."""


class SignInRefused(SaysoError):
    """A name and a password do not belong together; which of both is wrong is not told."""


class TriedTooOften(SaysoError):
    """Signing in failed so often that one must wait.

    Args:
        wait: seconds.
    """

    def __init__(self, thing: str, *, wait: float, remedy: str = "") -> None:
        self.wait = wait
        super().__init__(thing, remedy=remedy)


class PipelineMisordered(SaysoError):
    """A stage needs what no stage before it gives."""


class SpanMismatch(SaysoError):
    """A value is not found again, to the letter, where its span says."""


class StoreError(SaysoError):
    """A store cannot be used."""


class StoreMissing(StoreError):
    """There is no store where the user says."""


class StoreForeign(StoreError):
    """What is there is no store of Sayso: another kind of file, or another program's database."""


class StoreDamaged(StoreError):
    """A store is broken: cut off, overwritten, or with parts that contradict each other."""


class StoreTooNew(StoreError):
    """A store was made by a newer version of Sayso, whose tables this one does not know."""


class StoreUnavailable(StoreError):
    """A store does not answer, is held by another for too long, or cannot be written."""


class StoreChanged(StoreError):
    """Another process changed a store while something was worked out from it; nothing was written."""


class NotKept(StoreError):
    """A store holds nothing of the id or origin asked for."""
