"""Mentions of persons, offices, institutions, forces, parties, outlets and groups."""

from sayso.extraction.actors.find import find_actors

__all__ = ["find_actors"]
