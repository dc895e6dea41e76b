"""Who is meant: mentions become actors with the party they belong to."""

from sayso.grounding.actors.index import ActorIndex
from sayso.grounding.actors.nodes import CountryOfPlace
from sayso.grounding.actors.resolve import resolve_actors
from sayso.grounding.actors.sources import source_kind

__all__ = ["ActorIndex", "CountryOfPlace", "resolve_actors", "source_kind"]
