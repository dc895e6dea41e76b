"""Whether something happened: who says that it did, who denies it, who is not sure."""

from sayso.linking.facts.positions import fact_positions
from sayso.linking.facts.questions import fact_questions

__all__ = ["fact_positions", "fact_questions"]
