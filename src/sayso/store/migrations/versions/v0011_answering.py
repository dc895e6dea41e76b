"""Who answers the questions of an incident, and what else a page of incidents or of the audit is told by."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKey, PrimaryKeyConstraint, text

from sayso.store.columns import Words

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table and the indexes, and fills it from what is there."""
    for name, table, columns in (
            ("ix_questions_of_incident", "questions", ["incident", "status", "topic", "measure", "origins", "id"]),
            ("ix_judgements_undone_at_id", "judgements", ["undone_at", "id"]),
            ("ix_judgements_author_at_id", "judgements", ["author", "at", "id"])):
        op.create_index(name, table, columns)
    op.create_index("ix_positions_wider", "positions", ["document", "id"], sqlite_where=text("scope IS NOT NULL"),
                    postgresql_where=text("scope IS NOT NULL"))
    key = ForeignKey("incidents.id", name=op.f("fk_incident_origins_incident"), ondelete="CASCADE")
    op.create_table(
        "incident_origins", Column("incident", Words(), key, nullable=False),
        *(Column(name, Words(), nullable=False) for name in ("wider", "origin")),
        PrimaryKeyConstraint("incident", "wider", "origin", name=op.f("pk_incident_origins")))
    op.create_index("ix_incident_origins_wider", "incident_origins", ["wider"])
    connection = op.get_bind()
    connection.execute(text(f"{_INTO} SELECT DISTINCT q.incident, '', a.origin {_FROM} "
                            "JOIN incidents ON incidents.id = q.incident"))
    connection.execute(text(
        f"{_INTO} SELECT DISTINCT h.incident, q.id, a.origin {_FROM} "
        "JOIN answer_positions AS b ON b.question = a.question AND b.answer = a.id "
        "JOIN positions AS p ON p.id = b.position JOIN incident_documents AS h ON h.document = p.document "
        "WHERE q.incident IS NULL"))


_INTO = "INSERT INTO incident_origins (incident, wider, origin)"
_FROM = "FROM questions AS q JOIN answers AS a ON a.question = q.id"


def downgrade() -> None:
    """There is no way back: a store only goes forward."""
    raise NotImplementedError("a store only goes forward")
