"""Sketches, which linking makes of reports and keeps; those of reports linked before are made when they are met.

Reports of which there are several versions are linked anew: which of them stands was not looked at before.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKey, LargeBinary, PrimaryKeyConstraint

from sayso.store.columns import Words

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table, empty, and has versions linked anew."""
    key = ForeignKey("documents.id", name=op.f("fk_sketches_document"), ondelete="CASCADE")
    op.create_table(
        "sketches", Column("document", Words(), key, nullable=False), Column("form", Words(), nullable=False),
        Column("body", LargeBinary(), nullable=False), PrimaryKeyConstraint("document", name=op.f("pk_sketches")))
    op.execute("UPDATE documents SET linked = false WHERE id IN (SELECT document FROM versions WHERE article IN "
               "(SELECT article FROM versions GROUP BY article HAVING count(*) > 1))")


def downgrade() -> None:
    """There is no way back: a store only goes forward."""
    raise NotImplementedError("a store only goes forward")
