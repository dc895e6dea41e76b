"""Links are made apart from incidents, and keep how strong they are."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, Double, ForeignKey, PrimaryKeyConstraint, text

from sayso.store.columns import Words

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table and the column; how strong the links are that are there is found by linking the reports anew."""
    key = ForeignKey("documents.id", name=op.f("fk_ungathered_document"), ondelete="CASCADE")
    op.create_table("ungathered", Column("document", Words(), key, nullable=False),
                    Column("anew", Boolean(), nullable=False),
                    PrimaryKeyConstraint("document", name=op.f("pk_ungathered")))
    op.add_column("links", Column("strength", Double(), nullable=True))
    op.execute(text("UPDATE documents SET linked = false "
                    "WHERE id IN (SELECT one FROM links UNION SELECT other FROM links)"))


def downgrade() -> None:
    """There is no way back: a store only goes forward."""
    raise NotImplementedError("a store only goes forward")
