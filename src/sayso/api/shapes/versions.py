"""Articles that are watched, and what changed in them after publication."""

from __future__ import annotations

from pydantic import BaseModel, Field

from sayso.watching.history import Captured


class ArticleVersions(BaseModel):
    """One article, by its address, with its versions."""

    article: str = Field(examples=["https://herald.example/world/varden"])
    versions: list[Captured] = Field(
        description="In the order of their capture. `difference` is what changed since the version before; `silent`: a "
                    "figure is another one, appeared or vanished, and the text tells of no correction or update.")
