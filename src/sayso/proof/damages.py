"""What can be found wrong, kind by kind: a test plants each of them and sees that it is found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

# Of each kind what is wrong. All are damages but those of `NOTES`.
KINDS: Mapping[str, str] = {
    "file": "the database's own file is broken",
    "table": "a table, column or index is not there",
    "reference": "a row refers to something that is not there",
    "original": "the bytes are not those of the SHA-256 under which they are kept",
    "record": "a report's record, brief or reading is not there or cannot be read",
    "text": "the text that is searched is not the text of the record",
    "span": "words do not stand where they are said to",
    "part": "a part of a record refers to what is not in it, or its bounds are exchanged",
    "id": "an id is not the digest of what it names",
    "row": "what is searched and counted is not what the record or the finding says",
    "position": "what a report gives to linking is not what its figure says",
    "standing": "the record is not what the machine's reading and people's judgements give",
    "incident": "what is kept of an incident cannot be read, or holds reports or events that are not there",
    "question": "what is kept of a question cannot be read, or its incident is not there",
    "answer": "an answer stands on a claim, report or position that is not there",
    "waiting": "what waits for a judgement is not there",
    "judgement": "a judgement is not what was decided, by its id or its columns",
    "refusal": "a refusal is not what was refused, by its id or its words",
    "index": "the index of words does not hold the words of a report or claim",
    "changes": "the count of changes is not one row",
}
# Nothing is broken, but somebody may want to know.
NOTES: Mapping[str, str] = {
    "text_now": "the text is not what this version reads from the original",
    "id_now": "a report that was read again has the id of what was published first",
    "brief_now": "this version makes another brief of the record",
    "astray": "a judgement's target is not found any more",
    "outside": "a bundle names a report that it does not hold, as one of a part of a store may",
    "unstamped": "an authority is named, but the bundle has no time stamp",
}

# Of a bundle, besides `span`, `id`, `standing`, `judgement` and the notes.
OF_BUNDLES: Mapping[str, str] = {
    "bag": "a file that makes the folder a bundle is not there or cannot be read",
    "missing": "a file that the manifests tell is not there",
    "added": "a file is there that the manifests do not tell",
    "changed": "a file's bytes are not those of its digest in a manifest",
    "line": "a line of the records cannot be read, or its report or original is not there",
    "prov": "the provenance is not that of the judgements",
    "stamp": "the time stamp is not one of this bundle by that authority",
}


# What any kind means.
MEANING: Mapping[str, str] = {**KINDS, **NOTES, **OF_BUNDLES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """One thing that is wrong.

    Attributes:
        kind: a key of `KINDS` or `NOTES`. id: of what is wrong.
        where: the report, by where it came from; None where it is of no one report.
        what: which value, in words. expected, found: what should be there, and what is; "" where there is nothing.
    """

    kind: str
    id: str
    what: str
    expected: str = ""
    found: str = ""
    where: str | None = None

    @property
    def note(self) -> bool:
        """Whether nothing is broken."""
        return self.kind in NOTES


@dataclass(slots=True)
class Looked:
    """What was looked at: how many of each, and how many were wrong."""

    at: Counter[str] = field(default_factory=Counter)
    damages: int = 0
    notes: int = 0


def short(value: object) -> str:
    """A value in a line; a long one by its beginning and length."""
    told = value if isinstance(value, str) else repr(value)
    return told if len(told) <= 120 else f"{told[:100]}... ({len(told)} characters)"
