"""The schema of a library, step by step, and what marks a file as one. docs/library-format.md explains it."""

from __future__ import annotations

APPLICATION_ID = 0x4E47_4C53
"""`NGLS`, at byte 68 of the file: what tells a library from any other SQLite file."""

SCHEMA_VERSION = 3
MINIMUM_SQLITE = (3, 40, 0)

FIRST_SCHEMA = """
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE annotator (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'machine'))
) STRICT;

CREATE TABLE original (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    packed BLOB NOT NULL
) STRICT;

CREATE TABLE revision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL,
    parent_id INTEGER REFERENCES revision,
    kind TEXT NOT NULL CHECK (kind IN ('decoded', 'edited', 'replaced')),
    encoding TEXT,
    text TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    edits TEXT,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX revision_article ON revision (article_id);
CREATE INDEX revision_sha256 ON revision (sha256);

CREATE TABLE block (
    revision_id INTEGER NOT NULL REFERENCES revision,
    ord INTEGER NOT NULL,
    role TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL CHECK (0 <= start AND start < end),
    status TEXT NOT NULL CHECK (status IN ('detected', 'confirmed', 'changed')),
    PRIMARY KEY (revision_id, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    original_id INTEGER NOT NULL REFERENCES original,
    locator TEXT NOT NULL,
    name TEXT NOT NULL,
    revision_id INTEGER NOT NULL REFERENCES revision,
    added_at INTEGER NOT NULL,
    UNIQUE (original_id, locator)
) STRICT;
CREATE INDEX article_name ON article (name);
CREATE INDEX article_revision ON article (revision_id);

CREATE TABLE field (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article,
    name TEXT NOT NULL,
    ord INTEGER NOT NULL,
    value TEXT NOT NULL,
    confidence REAL CHECK (confidence BETWEEN 0 AND 1),
    status TEXT NOT NULL CHECK (status IN ('detected', 'confirmed', 'changed', 'absent')),
    annotator_id INTEGER REFERENCES annotator
) STRICT;
CREATE INDEX field_article ON field (article_id);
CREATE INDEX field_listed ON field (name, article_id, ord, id, status, value);
CREATE INDEX field_value ON field (name, value, article_id, status);

CREATE TABLE code (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('label', 'topic')),
    parent_id INTEGER REFERENCES code,
    name TEXT NOT NULL,
    sign TEXT,
    key TEXT,
    colour TEXT,
    retired_at INTEGER,
    merged_into INTEGER REFERENCES code
) STRICT;
CREATE INDEX code_name ON code (name);
CREATE INDEX code_parent ON code (parent_id);

CREATE TABLE code_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    code_id INTEGER NOT NULL REFERENCES code,
    n INTEGER NOT NULL,
    definition TEXT NOT NULL,
    when_to_use TEXT NOT NULL,
    when_not TEXT NOT NULL,
    examples TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (code_id, n)
) STRICT;

CREATE TABLE entity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    code_id INTEGER REFERENCES code,
    description TEXT NOT NULL,
    external_ids TEXT NOT NULL,
    merged_into INTEGER REFERENCES entity
) STRICT;
CREATE INDEX entity_name ON entity (name);
CREATE INDEX entity_code ON entity (code_id) WHERE code_id IS NOT NULL;

CREATE TABLE alias (
    entity_id INTEGER NOT NULL REFERENCES entity,
    ord INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('name', 'description')),
    PRIMARY KEY (entity_id, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_text ON alias (text);

CREATE TABLE annotation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('mention', 'topic', 'note')),
    article_id INTEGER REFERENCES article,
    annotator_id INTEGER NOT NULL REFERENCES annotator,
    code_id INTEGER REFERENCES code,
    code_version_id INTEGER REFERENCES code_version,
    entity_id INTEGER REFERENCES entity,
    body TEXT,
    target_kind TEXT CHECK (target_kind IN ('article', 'annotation', 'entity', 'code', 'field')),
    target_uuid TEXT,
    layer TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('manual', 'accepted', 'imported', 'rule')),
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;
CREATE INDEX annotation_article ON annotation (article_id, kind, code_id);
CREATE INDEX annotation_code ON annotation (code_id) WHERE code_id IS NOT NULL;
CREATE INDEX annotation_entity ON annotation (entity_id) WHERE entity_id IS NOT NULL;
CREATE INDEX annotation_target ON annotation (target_uuid) WHERE target_uuid IS NOT NULL;

CREATE TABLE anchor (
    owner TEXT NOT NULL CHECK (owner IN ('annotation', 'field')),
    owner_id INTEGER NOT NULL,
    ord INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('span', 'evidence', 'speaker', 'cue')),
    revision_id INTEGER NOT NULL REFERENCES revision,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL CHECK (0 <= start AND start < end),
    quote TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ok', 'review', 'lost')),
    PRIMARY KEY (owner, owner_id, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article,
    annotator_id INTEGER NOT NULL REFERENCES annotator,
    code_id INTEGER REFERENCES code,
    entity_id INTEGER REFERENCES entity,
    quote TEXT NOT NULL,
    occurrence INTEGER NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected')),
    decided_at INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_article ON decision (article_id);

CREATE TABLE work (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article,
    annotator_id INTEGER NOT NULL REFERENCES annotator,
    layer TEXT,
    state TEXT NOT NULL CHECK (state IN ('unread', 'reading', 'done')),
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX work_article ON work (article_id);

CREATE TABLE suggestion (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    revision_id INTEGER NOT NULL REFERENCES revision,
    kind TEXT NOT NULL,
    code_id INTEGER REFERENCES code ON DELETE CASCADE,
    entity_id INTEGER REFERENCES entity ON DELETE CASCADE,
    start INTEGER,
    end INTEGER,
    confidence REAL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX suggestion_article ON suggestion (article_id);

CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    annotator_uuid TEXT NOT NULL,
    target TEXT NOT NULL,
    body TEXT NOT NULL,
    typed_at INTEGER NOT NULL,
    UNIQUE (annotator_uuid, target)
) STRICT;

CREATE TABLE import_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    action_uuid TEXT,
    started_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;

CREATE TABLE import_item (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES import_run,
    path TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('taken', 'same', 'refused')),
    reason TEXT NOT NULL,
    encoding TEXT NOT NULL,
    article_uuid TEXT
) STRICT;
CREATE INDEX import_item_run ON import_item (run_id);

CREATE TABLE action (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo', 'program', 'barrier')),
    name TEXT NOT NULL,
    annotator_id INTEGER REFERENCES annotator,
    target_id INTEGER REFERENCES action,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'interrupted')),
    undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    first_change INTEGER,
    last_change INTEGER,
    changes INTEGER NOT NULL,
    closed INTEGER UNIQUE,
    chain TEXT
) STRICT;
CREATE INDEX action_annotator ON action (annotator_id, id);

CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL REFERENCES action,
    tbl TEXT NOT NULL,
    row_uuid TEXT NOT NULL,
    old TEXT,
    new_hash BLOB
) STRICT;

CREATE VIRTUAL TABLE article_text USING fts5 (
    text,
    content = '',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
"""

MENDING_AND_OUTLETS = """
ALTER TABLE revision ADD COLUMN original_id INTEGER REFERENCES original;
ALTER TABLE revision ADD COLUMN locator TEXT;

ALTER TABLE field ADD COLUMN rule_uuid TEXT;
CREATE INDEX field_rule ON field (rule_uuid, article_id) WHERE rule_uuid IS NOT NULL;

CREATE TABLE outlet_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    outlet TEXT NOT NULL,
    outlet_key TEXT NOT NULL,
    settles TEXT NOT NULL,
    kind TEXT NOT NULL,
    params TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('on', 'off')),
    annotator_id INTEGER REFERENCES annotator,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX outlet_rule_outlet ON outlet_rule (outlet_key);

CREATE TABLE likeness (
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    revision_id INTEGER NOT NULL,
    body INTEGER NOT NULL,
    words INTEGER NOT NULL,
    digest BLOB NOT NULL,
    marks BLOB NOT NULL,
    compared INTEGER NOT NULL CHECK (compared IN (0, 1))
) STRICT;

CREATE TABLE alike (
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('same', 'near', 'copy')),
    own REAL NOT NULL,
    others REAL NOT NULL,
    PRIMARY KEY (article_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX alike_other ON alike (other_id);
"""
"""What version 2 adds. A column that is added to a table of things must also be named in `tables.Thing.later`, or the
hashes of all rows that are there would be wrong; and all of it in `older`, for those who read a file of version 1."""

OWN_FIELDS_OF_ENTITIES = """
ALTER TABLE entity ADD COLUMN fields TEXT;

DROP TABLE suggestion;
"""
"""What version 3 changes: entities have fields of their own. Suggestions are made anew whenever they are asked for, so
nothing is kept of them; no program ever wrote any."""

STEPS: dict[int, tuple[str, str]] = {
    1: ("0001_first_schema", FIRST_SCHEMA),
    2: ("0002_mending_and_outlets", MENDING_AND_OUTLETS),
    3: ("0003_own_fields_of_entities", OWN_FIELDS_OF_ENTITIES),
}
"""The step that leads to each version: its name, which each library keeps, and its statements."""


def statements(script: str) -> list[str]:
    """Return the statements of a step, one by one: `executescript` would commit the transaction round it."""
    return [statement for statement in script.split(";\n") if statement.strip()]
