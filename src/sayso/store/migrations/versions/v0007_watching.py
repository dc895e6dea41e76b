"""What is watched: sources, what they told of, and the versions of articles."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, PrimaryKeyConstraint

from sayso.store.columns import Words

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def _text(name: str, *, null: bool = False) -> Column[str]:
    return Column(name, Words(), nullable=null)


def upgrade() -> None:
    """Makes the tables, empty."""
    op.create_table(
        "watched_sources", *(_text(name) for name in ("name", "kind", "address")),
        *(_text(name, null=True) for name in ("etag", "modified", "asked_at", "due")),
        Column("failures", Integer(), nullable=False), _text("outcome"),
        PrimaryKeyConstraint("name", name=op.f("pk_watched_sources")))
    op.create_table(
        "watched_items", *(_text(name) for name in ("key", "source", "address", "first_at")),
        *(_text(name, null=True) for name in ("due", "told", "dated", "etag", "modified")),
        Column("looks", Integer(), nullable=False), Column("failures", Integer(), nullable=False), _text("outcome"),
        Column("body", LargeBinary(), nullable=True),
        PrimaryKeyConstraint("key", name=op.f("pk_watched_items")))
    op.create_index("ix_watched_items_source_due_key", "watched_items", ["source", "due", "key"])
    document = ForeignKey("documents.id", name=op.f("fk_versions_document"), ondelete="CASCADE")
    op.create_table(
        "versions", _text("article"), Column("number", Integer(), nullable=False),
        Column("document", Words(), document, nullable=False), _text("captured_at"), _text("wording"),
        _text("archive", null=True), _text("record", null=True),
        PrimaryKeyConstraint("article", "number", name=op.f("pk_versions")))
    for columns in (["document"], ["wording"], ["captured_at", "article", "number"]):
        op.create_index(f"ix_versions_{'_'.join(columns)}", "versions", columns)


def downgrade() -> None:
    """There is no way back: a store only goes forward."""
    raise NotImplementedError("a store only goes forward")
