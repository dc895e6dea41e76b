"""What ground changed hands: who says so, from whom to whom, how much, and who will not say."""

from sayso.linking.territory.positions import territory_positions

__all__ = ["territory_positions"]
