"""People who may sign in, their sessions and tokens, and how often signing in failed."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Double, ForeignKey, Integer, PrimaryKeyConstraint, UniqueConstraint

from sayso.store.columns import Words

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def _text(name: str, *, null: bool = False) -> Column[str]:
    return Column(name, Words(), nullable=null)


def _of_user(table: str) -> Column[str]:
    key = ForeignKey("users.id", name=op.f(f"fk_{table}_user"), ondelete="CASCADE")
    return Column("user", Words(), key, nullable=False)


def upgrade() -> None:
    """Makes the tables, empty."""
    op.create_table(
        "users", *(_text(name) for name in ("id", "name", "folded", "role", "password", "made_at", "made_by")),
        _text("disabled_at", null=True), _text("signed_in_at", null=True),
        PrimaryKeyConstraint("id", name=op.f("pk_users")), UniqueConstraint("folded", name=op.f("uq_users_folded")))
    op.create_table(
        "sessions", _text("key"), _of_user("sessions"), _text("made_at"), _text("seen_at"), _text("ends_at"),
        PrimaryKeyConstraint("key", name=op.f("pk_sessions")))
    op.create_index("ix_sessions_user", "sessions", ["user"])
    op.create_index("ix_sessions_ends_at", "sessions", ["ends_at"])
    op.create_table(
        "tokens", _text("id"), _text("key"), _of_user("tokens"), _text("name"), _text("role"), _text("made_at"),
        *(_text(name, null=True) for name in ("ends_at", "used_at", "revoked_at")),
        PrimaryKeyConstraint("id", name=op.f("pk_tokens")), UniqueConstraint("key", name=op.f("uq_tokens_key")))
    op.create_index("ix_tokens_user_made_at", "tokens", ["user", "made_at"])
    op.create_table(
        "attempts", _text("key"), Column("tried", Integer(), nullable=False),
        Column("last", Double(), nullable=False), Column("known", Double(), nullable=True),
        PrimaryKeyConstraint("key", name=op.f("pk_attempts")))
    op.create_index("ix_attempts_last", "attempts", ["last"])


def downgrade() -> None:
    """There is no way back: a store only goes forward."""
    raise NotImplementedError("a store only goes forward")
