"""Toponyms to places: candidates, context, and the decision that none of them is meant."""

from sayso.grounding.places.hints import publisher_country
from sayso.grounding.places.place_index import PlaceIndex
from sayso.grounding.places.resolution import resolve_places

__all__ = ["PlaceIndex", "publisher_country", "resolve_places"]
