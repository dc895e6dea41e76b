"""Origins: who first said it, under one key in all reports."""

from sayso.linking.origins.origin import origin_of
from sayso.linking.origins.same import same_origin

__all__ = ["origin_of", "same_origin"]
