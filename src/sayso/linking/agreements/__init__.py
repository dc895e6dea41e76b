"""Ceasefires and agreements as a life cycle: what each report tells of their course, and each side's view."""

from sayso.linking.agreements.positions import agreement_positions

__all__ = ["agreement_positions"]
