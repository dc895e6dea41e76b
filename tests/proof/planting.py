"""Damage done on purpose: one way or more for each kind, on a copy of a store."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, text

from sayso.store.opening import engine_of

Plant = Callable[[Connection], None]
UNJUDGED = "WHERE document NOT IN (SELECT document FROM readings)"


@contextmanager
def unguarded(place: str) -> Iterator[Connection]:
    """A connection on which the engine does not hold foreign keys."""
    engine = engine_of(place)
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            raw: Any = connection.connection.driver_connection
            raw.execute("PRAGMA foreign_keys = OFF")
            connection.rollback()
        else:
            connection.execute(text("SET session_replication_role = replica"))
        yield connection
        connection.commit()
    engine.dispose()


def sql(*statements: str) -> Plant:
    """Damage by statements."""
    def plant(connection: Connection) -> None:
        for one in statements:
            assert connection.execute(text(one)).rowcount != 0, one

    return plant


def body(table: str, change: Callable[[Any], None], *, key: str = "document", where: str = "") -> Plant:
    """Damage within what is kept packed, in the first row for which `change` finds something to change."""
    def plant(connection: Connection) -> None:
        for name, packed in connection.execute(
                text(f"SELECT {key}, body FROM {table} {where} ORDER BY {key}")).all():
            told = json.loads(zlib.decompress(packed))
            before = json.dumps(told)
            change(told)
            if json.dumps(told) != before:
                connection.execute(text(f"UPDATE {table} SET body = :body WHERE {key} = :name"),
                                   {"body": zlib.compress(json.dumps(told).encode()), "name": name})
                return
        raise AssertionError(f"nothing of {table} could be damaged")

    return plant


def misspelt(words: str) -> str:
    """Other words of the same length."""
    return ("x" if words[0] != "x" else "y") + words[1:]


def _span_of(part: str, field: str) -> Callable[[Any], None]:
    def change(record: Any) -> None:
        for one in record[part]:
            spans = one[field] if isinstance(one[field], list) else [one[field]]
            if spans and spans[0]:
                spans[0]["text"] = misspelt(spans[0]["text"])
                return

    return change


def _of_source(record: Any) -> None:
    spans = [source["span"] for claim in record["claims"] for source in claim["sources"] if source["span"]]
    spans[0]["text"] = misspelt(spans[0]["text"])


def _furniture(record: Any) -> None:
    for span in record["document"]["layout"]["furniture"][:1]:
        span["text"] = misspelt(span["text"])


def _dated(record: Any) -> None:
    for span in record["document"]["published"]["evidence"][:1]:
        span["text"] = misspelt(span["text"])


def _exchanged(record: Any) -> None:
    record["figures"][0].update(low=9, high=3)


def _gone(part: str) -> Callable[[Any], None]:
    return lambda record: record[part].clear()


def _renamed(record: Any) -> None:
    claim = next(one for one in record["claims"] if not one["figures"] and not one["events"])
    claim["act"] = "deny" if claim["act"] != "deny" else "say"


def _longer(span: str) -> Callable[[Any], None]:
    def change(record: Any) -> None:
        for one in record["events"][:1]:
            one[span]["end"] += 1

    return change


def _bounds(brief: Any) -> None:
    for one in brief["positions"]:
        if one["topic"] == "figure":
            one.update(low=1234, high=1234)
            return


def _words(brief: Any) -> None:
    for one in brief["positions"][:1]:
        one["words"]["text"] = misspelt(one["words"]["text"])


def _first_answer(**new: Any) -> Callable[[Any], None]:
    def change(question: Any) -> None:
        for name, value in new.items():
            question["answers"][0][name] = value

    return change


def _answer_words(question: Any) -> None:
    words = question["answers"][0]["words"][0]
    words["text"] = misspelt(words["text"])


def both(*plants: Plant) -> Plant:
    """One after the other."""
    def plant(connection: Connection) -> None:
        for one in plants:
            one(connection)

    return plant


def _other_id(table: str, part: str, field: str) -> Plant:
    def change(record: Any) -> None:
        for one in record[part]:
            if field in one and one[field] != "FIGHT":
                one[field] = "FIGHT"
                return

    return body(table, change, where=UNJUDGED)



# Of each kind what is done to a store, by a name for the test.
CASES: dict[str, list[tuple[str, Plant]]] = {
    "table": [("an index is dropped", lambda c: c.execute(text("DROP INDEX ix_links_other")) and None),
              ("a table is dropped", lambda c: c.execute(text("DROP TABLE attempts")) and None),
              ("a column is dropped", lambda c: c.execute(
                  text("ALTER TABLE judgements DROP COLUMN undone_by")) and None)],
    "reference": [
        ("a link's end is gone", sql("UPDATE links SET other = 'doc_zz' WHERE other = (SELECT max(other) FROM links)")),
        ("a copy's end is gone", sql("UPDATE copies SET later = 'doc_zz'")),
        ("an incident's report is gone", sql("UPDATE incident_documents SET document = 'doc_zz' "
                                             "WHERE document = (SELECT max(document) FROM incident_documents)")),
        ("a report's original is gone", sql(
            "DELETE FROM originals WHERE sha256 = (SELECT max(original) FROM documents)")),
        ("a mirror's original is gone", sql("UPDATE captures SET original = 'ff'"))],
    "original": [
        ("bytes of another report", sql("UPDATE originals SET data = (SELECT data FROM originals WHERE packed "
                                        "ORDER BY sha256 LIMIT 1) WHERE packed")),
        ("bytes cut off", sql("UPDATE originals SET data = substr(data, 1, 40) WHERE packed")),
        ("another size", sql("UPDATE originals SET size = size + 1"))],
    "record": [
        ("no record", sql("DELETE FROM records WHERE document = (SELECT min(document) FROM records)")),
        ("a record that cannot be unpacked", sql("UPDATE records SET body = substr(body, 1, 30)")),
        ("no brief", sql("DELETE FROM briefs WHERE document = (SELECT min(document) FROM briefs)")),
        ("a span of another length", body("records", _longer("trigger")))],
    "text": [("words exchanged", sql("UPDATE texts SET text = replace(text, 'the', 'teh')")),
             ("a title changed", sql("UPDATE texts SET title = 'Nothing happened'"))],
    "span": [
        ("a claim's content", body("records", _span_of("claims", "content"))),
        ("a cue", body("records", _span_of("claims", "cue"))), ("a source", body("records", _of_source)),
        ("evidence", body("records", _span_of("claims", "evidence"))),
        ("a figure", body("records", _span_of("figures", "span"))),
        ("an event's trigger", body("records", _span_of("events", "trigger"))),
        ("a place", body("records", _span_of("places", "span"))),
        ("a time", body("records", _span_of("times", "span"))),
        ("an actor's mention", body("records", _span_of("actors", "mentions"))),
        ("furniture", body("records", _furniture)), ("what a date rests on", body("records", _dated)),
        ("the machine's reading", body("readings", _span_of("claims", "content"))),
        ("a position", body("briefs", _words)), ("an answer's words", body("questions", _answer_words, key="id"))],
    "part": [("a time that is gone", body("records", _gone("times"))),
             ("a claim that is gone", body("records", _gone("claims"))),
             ("bounds exchanged", body("records", _exchanged))],
    "id": [
        ("a claim's", body("records", lambda one: one["claims"][0].update(id="clm_0000000000000000"), where=UNJUDGED)),
        ("a figure's", _other_id("records", "figures", "measure")),
        ("an event's", _other_id("records", "events", "type")),
        ("a report's", both(sql("UPDATE documents SET revision = 1"), body(
            "records", lambda one: one["document"].update(publisher="Another"), where=UNJUDGED))),
        ("a place's", body("records", lambda one: one["places"][0].update(gazetteer_id="geonames:1"), where=UNJUDGED)),
        ("a time's", body("records", lambda one: one["times"][0].update(value="1999-01-01"), where=UNJUDGED)),
        ("an answer's", body("questions", _first_answer(id="ans_0000000000000000"), key="id"))],
    "row": [
        ("a claim says more", sql("UPDATE claims SET act = 'deny' WHERE number = (SELECT min(number) FROM claims)")),
        ("a claim is missing", sql("DELETE FROM claims WHERE number = (SELECT max(number) FROM claims)")),
        ("a voice's party", sql("UPDATE voices SET party = 'act_zz'")),
        ("a day counted twice", sql("UPDATE tallies SET n = n + 1 WHERE kind = ''")),
        ("an act not counted", sql("DELETE FROM tallies WHERE kind = 'act'")),
        ("a party counted that says nothing", sql("INSERT INTO tallies (kind, value, day, n) "
                                                  "VALUES ('party', 'zz', '2031-01-01', 1)")),
        ("a voice's claims", sql("UPDATE tallies SET n = n - 1 WHERE kind = 'voice'")),
        ("a site's reports", sql("UPDATE tallies SET n = 7 WHERE kind = 'site'")),
        ("a site moved", sql("UPDATE sites SET lat = 1")),
        ("a site called otherwise", sql("UPDATE sites SET name = 'x'")),
        ("a figure's bound", sql("UPDATE figures SET low = 1000")), ("a place moved", sql("UPDATE places SET lat = 1")),
        ("a figure too many", sql("INSERT INTO figures (id, document, measure, population, start, text) "
                                  "SELECT 'fig_zz', id, 'killed', 'unknown', 0, 'x' FROM documents")),
        ("a key is missing", sql("DELETE FROM keys")),
        ("a report's day", sql("UPDATE documents SET day = '1999-01-01'")),
        ("an incident's title", sql("UPDATE incidents SET title = 'Nothing'")),
        ("an answer's origin", sql("UPDATE answers SET origin = 'nobody'")),
        ("what was judged", sql("DELETE FROM judged")),
        ("a record's act", body("records", _renamed))],
    "position": [("other bounds than its figure", body("briefs", _bounds)),
                 ("no such claim", body(
                     "briefs", lambda one: [p.update(claim="clm_zz") for p in one["positions"][:1]]))],
    "standing": [("the reading is gone", sql("DELETE FROM readings")),
                 ("a judgement's word is changed", body(
                     "records", _exchanged, where="WHERE document IN (SELECT document FROM readings)"))],
    "incident": [("cannot be read", sql("UPDATE incidents SET body = substr(body, 1, 20)")),
                 ("an event that is not there", body(
                     "incidents", lambda one: one["events"].append(["doc_zz", "evt_zz"]), key="id"))],
    "question": [("cannot be read", sql("UPDATE questions SET body = substr(body, 1, 20)")),
                 ("its incident is gone", body("questions", lambda one: one.update(incident="inc_zz"), key="id"))],
    "answer": [("a claim is gone", body("questions", _first_answer(claims=["clm_zz"]), key="id")),
               ("a report is gone", body("questions", _first_answer(documents=["doc_zz"]), key="id")),
               ("a position is gone", body("questions", _first_answer(positions=["pos_zz"]), key="id")),
               ("what it answers to is gone", body("questions", _first_answer(to="ans_zz"), key="id"))],
    "waiting": [("its answer is gone", sql("UPDATE waiting SET answer = 'ans_zz' "
                                           "WHERE answer = (SELECT min(answer) FROM waiting)")),
                ("its claim is gone", sql("UPDATE waiting SET claim = 'clm_zz'"))],
    "judgement": [
        ("another reason", body("judgements", lambda one: one.update(reason="I was told to"), key="id")),
        ("another author", sql("UPDATE judgements SET author = 'somebody'")),
        ("cannot be read", sql("UPDATE judgements SET body = substr(body, 1, 20)"))],
    "refusal": [("another reason", sql("UPDATE refusals SET reason = 'binary'"))],
    "changes": [("counted twice", sql("INSERT INTO changes (count) VALUES (99999)")),
                ("not counted", sql("DELETE FROM changes"))],
    "text_now": [("a letter more", body("records", lambda one: one["document"].update(
        text=one["document"]["text"] + "x"), where=UNJUDGED))],
    "id_now": [("another publisher, of a report that was judged", body(
        "records", lambda one: one["document"].update(publisher="Another"), where=UNJUDGED))],
    "brief_now": [("other terms", body("briefs", lambda one: one.update(terms=[])))],
    "astray": [("a judgement on a report that is gone", sql("UPDATE judgement_documents SET document = 'doc_zz' "
               "WHERE judgement = (SELECT min(id) FROM judgements WHERE kind = 'split') "
               "AND document = (SELECT max(document) FROM judgement_documents)"))],
}


def plant_in_index(connection: Connection, how: str) -> None:
    """Damage to the index of words, which each engine keeps in its own way."""
    if connection.dialect.name == "postgresql":
        statement = {"gone": "DELETE FROM claims_words WHERE number = (SELECT min(number) FROM claims_words)",
                     "other": "UPDATE texts_words SET words = to_tsvector('simple', 'nothing')"}[how]
        connection.execute(text(statement))
        return
    row = connection.execute(text("SELECT number, text FROM claims ORDER BY number LIMIT 1")).one()
    connection.execute(text("INSERT INTO claims_words (claims_words, rowid, text) VALUES ('delete', :number, :text)"),
                       {"number": row.number, "text": row.text})
    if how == "other":
        connection.execute(text("INSERT INTO claims_words (rowid, text) VALUES (:number, 'nothing')"),
                           {"number": row.number})


CASES["index"] = [("a row is gone", lambda connection: plant_in_index(connection, "gone")),
                  ("other words", lambda connection: plant_in_index(connection, "other"))]
