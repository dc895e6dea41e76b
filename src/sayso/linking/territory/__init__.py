"""What ground changed hands: who says so, from whom to whom, how much, and who will not say."""

from sayso.linking.territory.positions import territory_positions
from sayso.linking.territory.questions import territory_questions

__all__ = ["territory_positions", "territory_questions"]
