"""Whether something happened: who says that it did, who denies it, who is not sure."""

from sayso.linking.facts.positions import fact_positions

__all__ = ["fact_positions"]
