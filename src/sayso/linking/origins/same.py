"""Origins of several reports that are one, though one report tells less of them than another.

A key is made from one report alone. So "Vane" and "Nora Vane", "the Defense Ministry" of a report that names no
party, or one name in two spellings have several keys, and only the other reports on the same matter tell that they are
one. After the sieves of Lee et al. 2013 across documents: precise ones alone, and none that two candidates fit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from rapidfuzz.distance import Levenshtein

from sayso.records.brief import Origin

# Spellings of one word of a name differ by a letter in words of so many letters ("Zelensky", "Zelenskyy"); in shorter
# ones such a difference mostly tells two people apart (as in grounding.actors.names).
LONG_WORD = 7
_POLICE = "body::police@"


def same_origin(origins: Iterable[Origin]) -> Mapping[str, Origin]:
    """For each key of these origins, the one origin that stands for it.

    A pure function of the set: neither the order nor how often an origin is given matters. Two are joined only where
    one tells less than the other and nothing else in the set fits it. Two people of one surname stay apart, and a
    surname that both could bear stays with neither.

    Returns:
        An origin of the set for each key; that of a joined key is the one which tells most.
    """
    known: dict[str, Origin] = {}
    for one in sorted(origins, key=_fullness):
        known.setdefault(one.key, one)
    upward = {key: _fuller(one, known) for key, one in known.items()}
    return {key: known[_top(key, upward)] for key in sorted(known)}


def _fullness(one: Origin) -> tuple[bool, bool, bool, int, str, str]:
    """The one that tells most comes first: a body itself before one who speaks for it."""
    return (one.office is not None, one.party is None, not one.offices, -len(one.name), one.name,
            one.party.id if one.party else "")


def _top(key: str, upward: Mapping[str, str | None]) -> str:
    seen = {key}
    while (above := upward[key]) is not None and above not in seen:
        seen.add(above)
        key = above
    return key


def _fuller(one: Origin, known: Mapping[str, Origin]) -> str | None:
    """The key of the only origin that is this one told more fully; None if there is none, or more than one."""
    kind, _, rest = one.key.partition(":")
    fits = _FITS.get(kind)
    if fits is None:
        return None
    others = [other for other in known.values() if other.key != one.key and _agree(one, other)]
    fitting = [other for other in others if fits(rest, one, other)]
    # Two spellings of one full name are no two candidates.
    first = min(fitting, key=lambda other: (-len(_words(other)), other.key), default=None)
    if first is None:
        return _unspecific(one, others)
    return first.key if all(_one_person(first, other) for other in fitting) else None


def _unspecific(one: Origin, others: Iterable[Origin]) -> str | None:
    """ "The police" of several reports on one matter, of whom no report tells which: they are the same ones."""
    if not one.key.startswith(_POLICE):
        return None
    return min((other.key for other in others if other.key.startswith(_POLICE) and other.key < one.key), default=None)


def _person(rest: str, one: Origin, other: Origin) -> bool:
    """A surname of a full name, a given name of one, or a full name told more fully or spelt otherwise."""
    if not other.key.startswith("person:"):
        return False
    mine, its = tuple(rest.partition(":")[0].split()), _words(other)
    if len(mine) == 1:
        return (len(its) > 1 and (_alike(mine[0], its[-1]) or mine[0] == its[0])) or _same_words(mine, its, one, other)
    if len(its) < 2 or not _alike(mine[-1], its[-1]) or not _given(mine[:-1], its[:-1]):
        return False
    return (len(its), other.key) > (len(mine), one.key)


def _same_words(mine: tuple[str, ...], its: tuple[str, ...], one: Origin, other: Origin) -> bool:
    """One surname with and without its party."""
    return mine == its and one.party is None and other.party is not None


def _office(rest: str, one: Origin, other: Origin) -> bool:
    """The prime minister of a party, the mayor of a town: the only person there who is called so."""
    return other.key.startswith("person:") and rest.rpartition(":")[2] in other.offices


def _body(rest: str, one: Origin, other: Origin) -> bool:
    """A ministry of which no party is told, and the only one of its kind; a name and the beginning of a longer one."""
    if not other.key.startswith("body:") or "@" in other.key:
        return False
    told, its = rest.partition("@")[0], other.key.removeprefix("body:")
    kind, tail = told.partition(":")[2], its.partition(":")[2]
    if ":" in told and tail.startswith("police:") and kind == "police":
        return True  # of all bodies of one kind, police is the one that each town has of its own
    if told.startswith(":"):
        return not its.startswith(":") and tail == kind
    return ":" not in told + its and its.startswith(f"{told} ")


_FITS: Mapping[str, Callable[[str, Origin, Origin], bool]] = {"person": _person, "office": _office, "body": _body}


def _words(one: Origin) -> tuple[str, ...]:
    return tuple(one.key.partition(":")[2].partition(":")[0].split())


def _one_person(one: Origin, other: Origin) -> bool:
    """Whether two candidates are one: the same, or a full name in two forms."""
    if one.key == other.key:
        return True
    mine, its = _words(one), _words(other)
    if not (one.key.startswith("person:") and other.key.startswith("person:")) or not _agree(one, other):
        return False
    if len(its) == 1:
        return _alike(its[0], mine[-1])
    return _alike(mine[-1], its[-1]) and _given(mine[:-1], its[:-1])


def _agree(one: Origin, other: Origin) -> bool:
    return one.party is None or other.party is None or one.party.id == other.party.id


def _given(mine: tuple[str, ...], its: tuple[str, ...]) -> bool:
    """Whether given names can be one person's: the same, an initial, or one among several."""
    few, many = sorted((mine, its), key=len)
    return all(any(_alike(word, full) or (min(len(word), len(full)) == 1 and word[0] == full[0]) for full in many)
               for word in few)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) >= LONG_WORD and one[0] == other[0] and Levenshtein.distance(
        one, other, score_cutoff=1) <= 1
