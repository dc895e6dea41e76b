"""Where an incident is, in columns, so that a map and what is near a point are asked of the database."""

from __future__ import annotations

import json
import zlib

from alembic import op
from sqlalchemy import Column, Double, text

from sayso.store.columns import Words

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NAMES = ("place", "gazetteer_id", "country", "admin1", "lat", "lon", "precision")


def upgrade() -> None:
    """Makes the columns, fills them from what is kept of each incident, and makes the indexes."""
    for name in _NAMES:
        op.add_column("incidents", Column(name, Double() if name in ("lat", "lon") else Words(), nullable=True))
    connection = op.get_bind()
    put = text("UPDATE incidents SET " + ", ".join(f"{name} = :{name}" for name in _NAMES) + " WHERE id = :id")
    ids = connection.scalars(text("SELECT id FROM incidents ORDER BY id")).all()
    for one in ids:
        body = connection.scalar(text("SELECT body FROM incidents WHERE id = :id"), {"id": one})
        place = json.loads(zlib.decompress(body)).get("place")
        if place is not None:
            connection.execute(put, {"id": one, "place": place["name"], **{name: place[name] for name in _NAMES[1:]}})
    op.create_index("ix_incidents_lat_lon", "incidents", ["lat", "lon"])
    op.create_index("ix_places_lat_lon", "places", ["lat", "lon"])


def downgrade() -> None:
    """There is no way back: a store only goes forward."""
    raise NotImplementedError("a store only goes forward")
