"""The tables of a store.

What is read is kept whole (`records`, `briefs`, the `body` columns), so that it comes back to the field; the
other columns are what is searched, sorted and counted. Each list has an index that ends in the columns it is
sorted by, so that a page of it is read from the index on, however long it is.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
    false,
    text,
)

from sayso.store.columns import Words

NUMBER = BigInteger().with_variant(Integer(), "sqlite")

metadata = MetaData(naming_convention={
    "ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s",
})


def _text(name: str, *, null: bool = False) -> Column[str]:
    return Column(name, Words(), nullable=null)


def _of_document(*, primary: bool = False) -> Column[str]:
    return Column("document", Words(), ForeignKey("documents.id", ondelete="CASCADE"), primary_key=primary,
                  nullable=False)


originals = Table(
    "originals", metadata,
    Column("sha256", Words(), primary_key=True), Column("size", BigInteger(), nullable=False),
    Column("packed", Boolean(), nullable=False), Column("data", LargeBinary(), nullable=False),
)

documents = Table(
    "documents", metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=True), _text("id"), _text("origin"),
    _text("title", null=True), _text("publisher", null=True), _text("published", null=True), _text("day"),
    _text("url", null=True), _text("language", null=True), _text("version"), _text("added_at"),
    Column("original", Words(), ForeignKey("originals.sha256"), nullable=False), _text("media_type"),
    _text("captured_at"), _text("captured_from"), _text("locator", null=True),
    Column("linked", Boolean(), nullable=False), Column("revision", Integer(), nullable=False),
    # The id of the incident that is named after it, should it be the earliest of one.
    _text("names", null=True), UniqueConstraint("id"), Index(None, "names"), Index(None, "publisher", "day", "id"),
    Index(None, "origin"), Index(None, "day", "id"), Index(None, "linked", "id"),
    Index(None, "version", "id"), Index(None, "original"), sqlite_autoincrement=True,
)

texts = Table(
    "texts", metadata,
    Column("number", NUMBER, ForeignKey("documents.number", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    _text("title"), _text("text"),
)

# Where else a report came from, word for word: the first place stands with the report itself.
captures = Table(
    "captures", metadata, _of_document(), _text("origin"),
    Column("original", Words(), ForeignKey("originals.sha256"), nullable=False), _text("media_type"),
    _text("captured_at"), _text("captured_from"), _text("locator", null=True),
    PrimaryKeyConstraint("document", "origin"), Index(None, "original"),
)

records = Table("records", metadata, _of_document(primary=True), Column("body", LargeBinary(), nullable=False))
briefs = Table("briefs", metadata, _of_document(primary=True), Column("body", LargeBinary(), nullable=False))
# What of a report linking compares with very many others, and by what name it is made so: it makes others anew.
sketches = Table(
    "sketches", metadata, _of_document(primary=True), _text("form"), Column("body", LargeBinary(), nullable=False),
)
# What the machine read, where people's judgements make the record another one.
# `sound`: each judgement finds what it is about; null where that was not looked at when it was written.
readings = Table(
    "readings", metadata, _of_document(primary=True), Column("body", LargeBinary(), nullable=False),
    Column("sound", Boolean()), Index(None, "sound", "document"),
)

keys = Table(
    "keys", metadata, _text("key"), _of_document(),
    PrimaryKeyConstraint("key", "document"), Index(None, "document"), sqlite_with_rowid=False,
)

voices = Table(
    "voices", metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=True), _text("name"), _text("folded"), _text("kind"),
    _text("party"), _text("party_name"), _text("party_folded"), UniqueConstraint("name", "kind", "party"),
    Index(None, "party"), Index(None, "party_folded"),
    sqlite_autoincrement=True,
)

claims = Table(
    "claims", metadata,
    Column("number", NUMBER, primary_key=True, autoincrement=True), _text("id"), _of_document(),
    Column("voice", NUMBER, ForeignKey("voices.number"), nullable=False), _text("party"), _text("relays"),
    _text("act"), _text("polarity"), _text("certainty"), _text("form"), _text("said"),
    Column("start", Integer(), nullable=False), _text("text"),
    # The order of lists, with all that they are filtered by: what is not asked for is passed over within the index.
    Index("ix_claims_in_order", "said", "document", "start", "act", "polarity", "certainty", "form", "party", "voice"),
    Index(None, "id"), Index(None, "voice", "said", "document", "start"),
    Index(None, "party", "said", "document", "start"), Index(None, "act", "said", "document", "start"),
    Index(None, "document", "start"), sqlite_autoincrement=True,
)

# How many claims fall on a day: of all (`kind` ""), of an act, a party. On all days (`day` ""): how many claims are a
# voice's (by its number), how many reports tell of a site.
tallies = Table(
    "tallies", metadata, _text("kind"), _text("value"), _text("day"), Column("n", NUMBER, nullable=False),
    PrimaryKeyConstraint("kind", "value", "day"), sqlite_with_rowid=False,
)

# `said` is the claim's: what tells of a place comes in the order of lists, for it comes together in time.
claim_places = Table(
    "claim_places", metadata,
    Column("claim", NUMBER, ForeignKey("claims.number", ondelete="CASCADE"), nullable=False), _text("place"),
    _text("said"), PrimaryKeyConstraint("place", "said", "claim"), Index(None, "claim", "place"),
    sqlite_with_rowid=False,
)

figures = Table(
    "figures", metadata,
    _text("id"), _of_document(), _text("claim", null=True), _text("measure"), Column("low", Double()),
    Column("high", Double()), _text("party", null=True), _text("population"),
    Column("start", Integer(), nullable=False), _text("text"), PrimaryKeyConstraint("document", "id"),
    Index(None, "id"), Index(None, "measure", "population", "document", "claim"),
)

events = Table(
    "events", metadata,
    _text("id"), _of_document(), _text("claim", null=True), _text("type"), _text("mode", null=True), _text("status"),
    _text("place", null=True), _text("starts", null=True), _text("ends", null=True),
    Column("start", Integer(), nullable=False), _text("trigger"),
    PrimaryKeyConstraint("document", "id"), Index(None, "id"), Index(None, "type", "document"),
)

# Places as reports tell of them, each once: a place of the gazetteer, or a name that is not in it.
sites = Table(
    "sites", metadata, Column("id", Words(), primary_key=True), _text("name"), _text("folded"),
    _text("gazetteer_id", null=True), _text("country", null=True), Column("lat", Double()), Column("lon", Double()),
    _text("precision"), Index(None, "folded"), Index(None, "gazetteer_id"), Index(None, "lat", "lon"),
)

places = Table(
    "places", metadata,
    _text("id"), _of_document(), _text("site", null=True), _text("name"), _text("folded"),
    _text("gazetteer_id", null=True),
    _text("country", null=True), Column("lat", Double()), Column("lon", Double()), _text("precision"),
    Column("start", Integer(), nullable=False),
    PrimaryKeyConstraint("document", "id"), Index(None, "id"), Index(None, "gazetteer_id", "document"),
    Index(None, "folded", "document"), Index(None, "country", "document"), Index(None, "site", "document"),
)

positions = Table(
    "positions", metadata,
    _text("id"), _of_document(), _text("claim"), _text("item", null=True), _text("scope", null=True), _text("topic"),
    _text("measure"), Column("body", LargeBinary()),
    PrimaryKeyConstraint("document", "id"), Index(None, "id"), Index(None, "scope", "document", "id"),
    Index(None, "claim"), Index(None, "item"),
    Index("ix_positions_wider", "document", "id", sqlite_where=text("scope IS NOT NULL"),
          postgresql_where=text("scope IS NOT NULL")),
)

links = Table(
    "links", metadata,
    Column("one", Words(), ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("other", Words(), ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("score", Double(), nullable=False), _text("reason"), Column("strength", Double(), nullable=True),
    # It leads from one incident to another.
    Column("across", Boolean(), nullable=False, server_default=false()),
    PrimaryKeyConstraint("one", "other"), Index(None, "other"),
    Index("ix_links_across", "score", "one", "other", sqlite_where=text("across"), postgresql_where=text("across")),
)

copies = Table(
    "copies", metadata,
    Column("earlier", Words(), ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("later", Words(), ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("share", Double(), nullable=False), _text("kind"),
    PrimaryKeyConstraint("earlier", "later"), Index(None, "later"),
)

incidents = Table(
    "incidents", metadata,
    Column("id", Words(), primary_key=True), _text("title"), _text("day"), _text("ends"),
    Column("size", Integer(), nullable=False), Column("body", LargeBinary(), nullable=False),
    _text("place", null=True), _text("gazetteer_id", null=True), _text("country", null=True),
    _text("admin1", null=True), Column("lat", Double()), Column("lon", Double()), _text("precision", null=True),
    Index(None, "day", "id"), Index(None, "lat", "lon"),
)


def _of_incident() -> Column[str]:
    return Column("incident", Words(), ForeignKey("incidents.id", ondelete="CASCADE"), nullable=False)


incident_documents = Table(
    "incident_documents", metadata, _of_incident(), _of_document(),
    PrimaryKeyConstraint("incident", "document"), Index(None, "document"),
)

incident_marks = Table(
    "incident_marks", metadata, _of_incident(), _text("kind"), _text("value"),
    PrimaryKeyConstraint("kind", "value", "incident"), Index(None, "incident"),
)

questions = Table(
    "questions", metadata,
    Column("id", Words(), primary_key=True), _text("text"), _text("topic"), _text("measure"), _text("status"),
    _text("day"), _text("ends"), _text("incident", null=True), _text("scope"),
    Column("origins", Integer(), nullable=False), Column("body", LargeBinary(), nullable=False),
    # When the agreement begins that it is on; null for a question on something else.
    _text("begins", null=True),
    Index(None, "begins", "id", sqlite_where=text("begins IS NOT NULL"), postgresql_where=text("begins IS NOT NULL")),
    Index(None, "day", "id", "text", "origins"), Index(None, "incident", "day", "id"),
    # What a list tells of an incident's questions.
    Index("ix_questions_of_incident", "incident", "status", "topic", "measure", "origins", "id"),
    Index(None, "scope", "day", "id"), Index(None, "measure", "day", "id"),
    Index(None, "status", "day", "id"),
)


def _of_question() -> Column[str]:
    return Column("question", Words(), ForeignKey("questions.id", ondelete="CASCADE"), nullable=False)


question_marks = Table(
    "question_marks", metadata, _of_question(), _text("kind"), _text("value"),
    PrimaryKeyConstraint("kind", "value", "question"), Index(None, "question"),
)

answers = Table(
    "answers", metadata, _of_question(), _text("id"), Column("at", Integer(), nullable=False), _text("origin"),
    _text("said_at", null=True), _text("relation"), _text("to", null=True),
    PrimaryKeyConstraint("question", "id"), Index(None, "id"), Index(None, "origin"),
)

answer_positions = Table(
    "answer_positions", metadata, _of_question(), _text("answer"), _text("position"),
    PrimaryKeyConstraint("question", "answer", "position"), Index(None, "position"),
)

# Who answers an incident's own questions (`wider` ""), and each wider one that its reports answer.
incident_origins = Table(
    "incident_origins", metadata, _of_incident(), _text("wider"), _text("origin"),
    PrimaryKeyConstraint("incident", "wider", "origin"), Index(None, "wider"),
)

# Reports whose links are made, and whose incidents are to be made anew from them; `anew` where the report itself is
# another one, so that the questions of its incident are asked again even if that holds the same reports.
ungathered = Table("ungathered", metadata, _of_document(primary=True), Column("anew", Boolean(), nullable=False))

# Wider scopes that linking has touched, whose questions are asked again when all reports are linked.
unasked_scopes = Table("unasked_scopes", metadata, Column("scope", Words(), primary_key=True))

# Answers that wait for a judgement; `rank` is the weight, negative, so that the heaviest come first.
waiting = Table(
    "waiting", metadata, _of_question(), _text("answer"), _of_document(), _text("claim"), _text("item", null=True),
    Column("rank", Double(), nullable=False), _text("why"),
    PrimaryKeyConstraint("question", "answer"), Index(None, "rank", "answer", "question"), Index(None, "claim"),
    Index(None, "document"),
)

# One row: how often what linking starts from, or its result, was changed by something else than a new report.
changes = Table("changes", metadata, Column("count", BigInteger(), primary_key=True, autoincrement=False))

judgements = Table(
    "judgements", metadata,
    Column("id", Words(), primary_key=True), _text("kind"), _text("author"), _text("at"),
    _text("undone_at", null=True), _text("undone_by", null=True), Column("body", LargeBinary(), nullable=False),
    Index(None, "at", "id"), Index(None, "kind", "at", "id"), Index(None, "undone_at", "id"),
    Index(None, "author", "at", "id"),
)

judgement_documents = Table(
    "judgement_documents", metadata,
    Column("judgement", Words(), ForeignKey("judgements.id", ondelete="CASCADE"), nullable=False), _text("document"),
    PrimaryKeyConstraint("document", "judgement"), Index(None, "judgement"),
)

# What judgements mean for parts of the records as they stand; `disputed` where another's says otherwise.
judged = Table(
    "judged", metadata, _of_document(),
    Column("judgement", Words(), ForeignKey("judgements.id", ondelete="CASCADE"), nullable=False), _text("part"),
    _text("field"), _text("claim", null=True), _text("author"), Column("disputed", Boolean(), nullable=False),
    PrimaryKeyConstraint("document", "part", "field", "judgement"), Index(None, "judgement"),
    Index(None, "claim", "author"), Index(None, "disputed", "document"),
)

# People who may sign in. `folded` is the name as it is compared; a name once given is never given again.
users = Table(
    "users", metadata,
    Column("id", Words(), primary_key=True), _text("name"), _text("folded"), _text("role"), _text("password"),
    _text("made_at"), _text("made_by"), _text("disabled_at", null=True), _text("signed_in_at", null=True),
    UniqueConstraint("folded"),
)


def _of_user() -> Column[str]:
    return Column("user", Words(), ForeignKey("users.id", ondelete="CASCADE"), nullable=False)


# Of the secrets that a browser or a program holds there is nothing here but SHA-256.
sessions = Table(
    "sessions", metadata,
    Column("key", Words(), primary_key=True), _of_user(), _text("made_at"), _text("seen_at"), _text("ends_at"),
    Index(None, "user"), Index(None, "ends_at"),
)

tokens = Table(
    "tokens", metadata,
    Column("id", Words(), primary_key=True), _text("key"), _of_user(), _text("name"), _text("role"), _text("made_at"),
    _text("ends_at", null=True), _text("used_at", null=True), _text("revoked_at", null=True),
    UniqueConstraint("key"), Index(None, "user", "made_at"),
)

# How often signing in failed, by digests of who tried; `last` and `known` are seconds since 1970. A row whose
# `known` is set stands for a browser that has signed in with that name before.
attempts = Table(
    "attempts", metadata,
    Column("key", Words(), primary_key=True), Column("tried", Integer(), nullable=False),
    Column("last", Double(), nullable=False), Column("known", Double()), Index(None, "last"),
)

# What is watched, as it was last asked; when each thing is due is read from the index on.
watched_sources = Table(
    "watched_sources", metadata,
    Column("name", Words(), primary_key=True), _text("kind"), _text("address"), _text("etag", null=True),
    _text("modified", null=True), _text("asked_at", null=True), _text("due", null=True),
    Column("failures", Integer(), nullable=False), _text("outcome"),
)

watched_items = Table(
    "watched_items", metadata,
    Column("key", Words(), primary_key=True), _text("source"), _text("address"), _text("first_at"),
    _text("due", null=True), _text("told", null=True), _text("dated", null=True), _text("etag", null=True),
    _text("modified", null=True), Column("looks", Integer(), nullable=False),
    Column("failures", Integer(), nullable=False), _text("outcome"), Column("body", LargeBinary(), nullable=True),
    Index(None, "source", "due", "key"),
)

# The reports that one article was, in the order of their capture.
versions = Table(
    "versions", metadata,
    _text("article"), Column("number", Integer(), nullable=False), _of_document(), _text("captured_at"),
    _text("wording"), _text("archive", null=True), _text("record", null=True),
    PrimaryKeyConstraint("article", "number"), Index(None, "document"), Index(None, "wording"),
    Index(None, "captured_at", "article", "number"),
)

refusals = Table(
    "refusals", metadata,
    Column("id", Words(), primary_key=True), _text("origin"),
    Column("document", Words(), ForeignKey("documents.id", ondelete="CASCADE"), nullable=True), _text("stage"),
    _text("reason"), _text("message"), _text("at"),
    Column("original", Words(), ForeignKey("originals.sha256"), nullable=True), Column("start", Integer()),
    _text("words", null=True), Index(None, "origin", "id"), Index(None, "document"),
    Index(None, "reason", "origin", "id"), Index(None, "original"),
)
