"""What finding in a big store stands on: counts of claims by day, places once each, links across incidents, indexes."""

from __future__ import annotations

from typing import Any

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Double,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    false,
    text,
)

from sayso.records.identity import content_id, incident_id
from sayso.store.columns import Words

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_SITE = ("gazetteer_id", "folded", "country", "lat", "lon", "precision")
_DROPPED = ("ix_claims_said_document_start", "ix_figures_measure_document", "ix_places_lat_lon", "ix_refusals_reason")
_MADE = (
    ("documents", ("publisher", "day", "id")), ("documents", ("names",)), ("readings", ("sound", "document")),
    ("figures", ("measure", "population", "document", "claim")), ("places", ("site", "document")),
    ("refusals", ("reason", "origin", "id")))


def upgrade() -> None:
    """Makes the tables, columns and indexes, and fills them from what is there."""
    connection = op.get_bind()
    op.add_column("documents", Column("names", Words(), nullable=True))
    op.add_column("readings", Column("sound", Boolean(), nullable=True))
    op.add_column("links", Column("across", Boolean(), nullable=False, server_default=false()))
    _make_tables()
    _name_incidents(connection)
    _fill_sites(connection)
    for kind, value, day, fits in (("", "''", "substr(said, 1, 10)", ""), ("act", "act", "substr(said, 1, 10)", ""),
                                   ("party", "party", "substr(said, 1, 10)", "WHERE party <> ''"),
                                   ("voice", "CAST(voice AS TEXT)", "''", "")):
        connection.execute(text(f"INSERT INTO tallies (kind, value, day, n) SELECT '{kind}', {value}, {day}, count(*) "
                                f"FROM claims {fits} GROUP BY 2, 3"))
    connection.execute(text("INSERT INTO tallies (kind, value, day, n) SELECT 'site', site, '', "
                            "count(DISTINCT document) FROM places GROUP BY site"))
    connection.execute(text(_ACROSS))
    _order_places(connection)
    for name in _DROPPED:
        op.execute(f"DROP INDEX IF EXISTS {name}")
    for table, columns in _MADE:
        op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))
    op.create_index("ix_claims_in_order", "claims", [
        "said", "document", "start", "act", "polarity", "certainty", "form", "party", "voice"])
    op.create_index("ix_links_across", "links", ["score", "one", "other"], sqlite_where=text("across"),
                    postgresql_where=text("across"))


_ACROSS = ("UPDATE links SET across = true WHERE EXISTS (SELECT 1 FROM incident_documents AS here "
           "JOIN incident_documents AS there ON there.incident <> here.incident "
           "WHERE here.document = links.one AND there.document = links.other)")


def _make_tables() -> None:
    op.create_table(
        "tallies", *(Column(name, Words(), nullable=False) for name in ("kind", "value", "day")),
        Column("n", BigInteger().with_variant(Integer(), "sqlite"), nullable=False),
        PrimaryKeyConstraint("kind", "value", "day", name=op.f("pk_tallies")), sqlite_with_rowid=False)
    op.create_table(
        "sites", Column("id", Words(), nullable=False), Column("name", Words(), nullable=False),
        Column("folded", Words(), nullable=False), Column("gazetteer_id", Words(), nullable=True),
        Column("country", Words(), nullable=True), Column("lat", Double(), nullable=True),
        Column("lon", Double(), nullable=True), Column("precision", Words(), nullable=False),
        PrimaryKeyConstraint("id", name=op.f("pk_sites")))
    for columns in (["folded"], ["gazetteer_id"], ["lat", "lon"]):
        op.create_index(f"ix_sites_{'_'.join(columns)}", "sites", columns)


def _order_places(connection: Connection) -> None:
    """Makes what claims tell of a place anew, under a key in which it comes in the order of what was said."""
    op.rename_table("claim_places", "claim_places_before")
    op.execute("DROP INDEX ix_claim_places_claim")
    if connection.dialect.name == "postgresql":
        for name in ("pk_claim_places", "fk_claim_places_claim"):
            op.execute(f"ALTER TABLE claim_places_before DROP CONSTRAINT {name}")
    key = ForeignKey("claims.number", name=op.f("fk_claim_places_claim"), ondelete="CASCADE")
    op.create_table(
        "claim_places", Column("claim", BigInteger().with_variant(Integer(), "sqlite"), key, nullable=False),
        Column("place", Words(), nullable=False), Column("said", Words(), nullable=False),
        PrimaryKeyConstraint("place", "said", "claim", name=op.f("pk_claim_places")), sqlite_with_rowid=False)
    connection.execute(text(
        "INSERT INTO claim_places (claim, place, said) SELECT held.claim, held.place, claims.said "
        "FROM claim_places_before AS held JOIN claims ON claims.number = held.claim ORDER BY 2, 3, 1"))
    op.drop_table("claim_places_before")
    op.create_index("ix_claim_places_claim_place", "claim_places", ["claim", "place"])


def _name_incidents(connection: Connection) -> None:
    rows = [{"id_": one, "name_": incident_id(one)} for one in connection.scalars(text("SELECT id FROM documents"))]
    if rows:
        connection.execute(text("UPDATE documents SET names = :name_ WHERE id = :id_"), rows)


def _fill_sites(connection: Connection) -> None:
    """Puts in each place once, and has the places of reports lead to it."""
    told = ", ".join(_SITE)
    rows: list[dict[str, Any]] = [
        {**row._mapping, "id": content_id("sit", *(row._mapping[name] for name in _SITE))}
        for row in connection.execute(text(f"SELECT {told}, min(name) AS name FROM places GROUP BY {told}"))]
    if rows:
        names = ("id", "name", *_SITE)
        told, given = ", ".join(names), ", ".join(f":{one}" for one in names)
        connection.execute(text(f"INSERT INTO sites ({told}) VALUES ({given})"), rows)
    same = " AND ".join(f"(sites.{one} = places.{one} OR (sites.{one} IS NULL AND places.{one} IS NULL))"
                        for one in _SITE if one != "folded")
    found = f"(SELECT min(id) FROM sites WHERE sites.folded = places.folded AND {same})"
    op.add_column("places", Column("site", Words(), nullable=True))
    connection.execute(text(f"UPDATE places SET site = {found}"))


def downgrade() -> None:
    """There is no way back: a store only goes forward."""
    raise NotImplementedError("a store only goes forward")
