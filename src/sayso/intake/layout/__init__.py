"""Which parts of a text are title, dateline, byline, captions and page furniture."""

from sayso.intake.layout.marking import Marks, mark

__all__ = ["Marks", "mark"]
