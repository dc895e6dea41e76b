"""The history of the tables leads to what the schema says."""

import dataclasses

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from sayso.linking.agreements import agreement_questions
from sayso.records.judgement import Judgement
from sayso.records.linked import Link
from sayso.store import Relinked, open_store
from sayso.store.migrating import HEAD, MIGRATIONS, VERSION_TABLE
from sayso.store.opening import engine_of
from sayso.store.schema import metadata
from tests.linking.stances import BROKER, NORTH, SCOPE, SOUTH, broke, frame, origin, stance
from tests.store.reports import TARN, brief, incident, original, record


def _ours(_object: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
    """The index of words has tables of the engine's own making."""
    return kind != "table" or (name != VERSION_TABLE and "_words" not in str(name))


def test_the_migrations_make_the_tables_of_the_schema(where: str):
    open_store(where).close()
    with engine_of(where).connect() as connection:
        context = MigrationContext.configure(connection, opts={
            "include_object": _ours, "compare_type": True, "version_table": VERSION_TABLE})
        assert compare_metadata(context, metadata) == []
        assert context.get_current_revision() == HEAD


def test_the_newest_revision_is_the_one_that_is_known():
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    revisions = list(ScriptDirectory.from_config(config).walk_revisions())
    assert revisions[0].revision == HEAD
    assert [one.revision for one in revisions] == sorted((one.revision for one in revisions), reverse=True)


def test_foreign_keys_and_lookups_by_them_are_indexed(where: str):
    """Deleting a report must not read whole tables for what refers to it."""
    open_store(where).close()
    looked = inspect(engine_of(where))
    bare = []
    for table in metadata.tables:
        led = [index["column_names"][0] for index in looked.get_indexes(table)]
        led += [looked.get_pk_constraint(table)["constrained_columns"][0]]
        bare += [(table, key["constrained_columns"][0]) for key in looked.get_foreign_keys(table)
                 if key["constrained_columns"][0] not in led]
    assert bare == []


def test_opening_again_changes_nothing(where: str):
    open_store(where).close()
    before = sorted(inspect(engine_of(where)).get_table_names())
    open_store(where).close()
    assert sorted(inspect(engine_of(where)).get_table_names()) == before


def test_words_are_indexed_by_both_engines(where: str):
    open_store(where).close()
    there = set(inspect(engine_of(where)).get_table_names())
    assert {"texts_words", "claims_words"} <= there


MERGE = Judgement(id="jud_1", kind="merge", left=("doc_a",), right=("doc_b",), author="me", at="2023-05-04T00:00:00Z",
                  reason="one place")


def _before_agreements(connection: Connection) -> None:
    """Takes out what 0012 made."""
    for name in ("ix_questions_begins_id", "ix_questions_day_id_text_origins"):
        connection.execute(text(f"DROP INDEX {name}"))
    connection.execute(text("CREATE INDEX ix_questions_day_id_text ON questions (day, id, text)"))
    connection.execute(text("ALTER TABLE questions DROP COLUMN begins"))
    connection.execute(text("DELETE FROM question_marks WHERE kind = 'party'"))


def _before_finding(connection: Connection) -> None:
    """Takes out what 0009 and those after it made."""
    _before_agreements(connection)
    for name in ("ix_documents_names", "ix_documents_publisher_day_id", "ix_readings_sound_document", "ix_links_across",
                 "ix_places_site_document", "ix_claims_in_order", "ix_refusals_reason_origin_id",
                 "ix_figures_measure_population_document_claim", "ix_claim_places_claim_place",
                 "ix_questions_of_incident", "ix_judgements_undone_at_id", "ix_judgements_author_at_id",
                 "ix_positions_wider"):
        connection.execute(text(f"DROP INDEX {name}"))
    connection.execute(text("CREATE INDEX ix_claim_places_claim ON claim_places (claim)"))
    for table, column in (("documents", "names"), ("readings", "sound"), ("places", "site"), ("links", "across")):
        connection.execute(text(f"ALTER TABLE {table} DROP COLUMN {column}"))
    for name in ("tallies", "sites", "sketches", "incident_origins"):
        connection.execute(text(f"DROP TABLE {name}"))


def test_an_older_store_learns_where_its_incidents_are_and_what_is_judged(where: str):
    open_store(where).close()
    with open_store(where) as store:
        store.relink(Relinked(incidents=(incident("a"), dataclasses.replace(incident("b"), place=None))))
        store.judge(MERGE)
    engine = engine_of(where)
    with engine.connect() as connection, connection.begin():
        connection.execute(text("DROP INDEX ix_incidents_lat_lon"))
        _before_finding(connection)
        connection.execute(text("DROP INDEX ix_judgements_kind_at_id"))
        connection.execute(text("ALTER TABLE judgements DROP COLUMN undone_by"))
        connection.execute(text("ALTER TABLE links DROP COLUMN strength"))
        for name in ("ungathered", "versions", "watched_items", "watched_sources", "attempts", "tokens", "sessions",
                     "users", "waiting", "judged", "judgement_documents", "readings"):
            connection.execute(text(f"DROP TABLE {name}"))
        for name in ("place", "gazetteer_id", "country", "admin1", "lat", "lon", "precision"):
            connection.execute(text(f"ALTER TABLE incidents DROP COLUMN {name}"))
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '0002'"))
    engine.dispose()
    with open_store(where) as store:
        assert {one.id: one.place for one in store.overview.incident_points(9)} == {"inc_a": TARN, "inc_b": None}
        assert store.judgements(documents=["doc_b"]) == [MERGE]
        assert store.judgements(documents=["doc_c"]) == []


def test_reports_of_an_older_store_that_have_links_are_linked_anew_once(where: str):
    with open_store(where) as store:
        for name in "abc":
            store.add(record(name), brief(name), original(), version="1")
        link = Link(one="doc_a", other="doc_b", score=0.5, reason="one text")
        store.relink(Relinked(linked=("doc_a", "doc_b", "doc_c"), links=(link,)))
    engine = engine_of(where)
    with engine.connect() as connection, connection.begin():
        _before_finding(connection)
        connection.execute(text("ALTER TABLE links DROP COLUMN strength"))
        connection.execute(text("DROP TABLE ungathered"))
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '0007'"))
    engine.dispose()
    with open_store(where) as store:
        assert store.unlinked() == ["doc_a", "doc_b"]
        assert store.links_of(["doc_a"]) == [link]
        assert store.ungathered() == {}
        assert store.counts()["claims"] == 6
        assert store.overview.days_of_claims()[0] == {"2023-05-01": 6}
        assert [(one.claims, one.kind) for one in store.overview.voices("", 9)] == [(3, "speaker"), (3, "report")]
        assert [one.reports for one in store.overview.places("", 9)] == [3]
        assert len(list(store.claims(place="geonames:7"))) == store.overview.count_claims(place="geonames:7") == 6


_AGREED = ("SELECT id, begins, kind, value FROM questions JOIN question_marks ON question = id "
           "ORDER BY id, kind, value")


def test_agreements_of_an_older_store_come_by_when_they_begin(where: str):
    told = [broke(SOUTH, origin("Northern ministry", NORTH)), stance("accepted", origin("Brokeria", BROKER), by=NORTH)]
    asked = [dataclasses.replace(one, scope=SCOPE) for one in agreement_questions(frame(told))]
    with open_store(where) as store:
        store.add(record("a"), dataclasses.replace(brief("a"), positions=tuple(told)), original(), version="1")
        store.relink(Relinked(linked=("doc_a",), questions=tuple(asked)))
        before = {side.id: list(store.overview.agreements(side.id)) for side in (NORTH, SOUTH, BROKER)}
    engine = engine_of(where)
    with engine.connect() as connection, connection.begin():
        rows = connection.execute(text(_AGREED)).all()
        _before_agreements(connection)
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '0011'"))
    engine.dispose()
    with open_store(where) as store:
        assert {one: list(store.overview.agreements(one)) for one in before} == before
        assert all(before.values())
    with engine.connect() as connection:
        assert connection.execute(text(_AGREED)).all() == rows
    engine.dispose()
