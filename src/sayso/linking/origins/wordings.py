"""The words by which a report calls a source."""

from __future__ import annotations

from sayso.records.record import Actor, Source

# Longer expressions are clauses about somebody, with others in them.
_MOST_WORDS = 14


def words_for(source: Source, actor: Actor | None) -> tuple[str, ...]:
    """The expressions for a source, those of the claim first."""
    told = [source.span.text] if source.span else []
    told += [one.text for one in actor.mentions] if actor else []
    told.append(source.name)
    return tuple(text for text in dict.fromkeys(told) if len(text.split()) <= _MOST_WORDS)
