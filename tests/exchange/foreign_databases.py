"""Small projects of other programs, made by hand as several of their versions make them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

TAGUETTE = {
    # The first versions had no direction of the text, and no file name had to be there.
    "old": """
        CREATE TABLE projects (id INTEGER PRIMARY KEY, name VARCHAR(200), description TEXT, created DATETIME);
        CREATE TABLE documents (id INTEGER PRIMARY KEY, name VARCHAR(200), description TEXT, filename VARCHAR(200),
            created DATETIME, project_id INTEGER, contents TEXT);
        CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path VARCHAR(200), description TEXT);
        CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER,
            end_offset INTEGER, snippet TEXT);
        CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER, PRIMARY KEY (highlight_id, tag_id));
        """,
    "new": """
        CREATE TABLE users (login VARCHAR(30) NOT NULL PRIMARY KEY, created DATETIME, hashed_password VARCHAR(192));
        CREATE TABLE projects (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL,
            description TEXT NOT NULL, created DATETIME NOT NULL);
        CREATE TABLE documents (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL,
            description TEXT NOT NULL, filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL,
            project_id INTEGER NOT NULL, text_direction VARCHAR(13) NOT NULL, contents TEXT NOT NULL);
        CREATE TABLE commands (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, date DATETIME NOT NULL,
            user_login VARCHAR(30) NOT NULL, project_id INTEGER NOT NULL, document_id INTEGER, payload TEXT NOT NULL);
        CREATE TABLE tags (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL,
            path VARCHAR(200) NOT NULL, description TEXT NOT NULL, parent_id INTEGER REFERENCES tags (id));
        CREATE TABLE highlights (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL,
            start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, snippet TEXT NOT NULL);
        CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL, tag_id INTEGER NOT NULL,
            PRIMARY KEY (highlight_id, tag_id));
        """,
}

QUALCODER = {
    # Version 1: a coding has no number, nothing is important, and there are no sub-codes, references or graphs.
    "v1": """
        CREATE TABLE project (databaseversion text, date text, memo text, about text);
        CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text,
            date text, unique(name));
        CREATE TABLE code_text (cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text,
            date text, memo text, unique(cid, fid, pos0, pos1, owner));
        CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text,
            color text, unique(name));
        CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text,
            supercatid integer, unique(name));
        """,
    "v17": """
        CREATE TABLE project (databaseversion text, date text, memo text, about text, bookmarkfile integer,
            bookmarkpos integer, codername text, recently_used_codes text);
        CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text,
            date text, av_text_id integer, risid integer, unique(name));
        CREATE TABLE code_image (imid integer primary key, id integer, x1 integer, y1 integer, width integer,
            height integer, cid integer, memo text, date text, owner text, important integer, pdf_page integer);
        CREATE TABLE code_av (avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer,
            memo text, date text, owner text, important integer);
        CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text,
            owner text, date text, unique(fid, pos0, pos1, owner));
        CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer,
            date text, owner text, unique(name, attr_type, id));
        CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer,
            owner text, date text, memo text);
        CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text);
        CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text,
            supercatid integer, unique(name));
        CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer,
            pos1 integer, owner text, date text, memo text, avid integer, important integer,
            unique(cid, fid, pos0, pos1, owner));
        CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text,
            color text, supercid integer, unique(name));
        CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text, unique(name));
        CREATE TABLE stored_sql (title text, description text, grouper text, ssql text, unique(title));
        CREATE TABLE graph (grid integer primary key, name text, description text);
        CREATE TABLE ris (risid integer, tag text, longtag text, value text);
        CREATE TABLE coder_names (name TEXT UNIQUE NOT NULL, visibility INTEGER NOT NULL DEFAULT 1);
        CREATE VIEW code_text_visible AS SELECT t.* FROM code_text t WHERE NOT EXISTS
            (SELECT 1 FROM coder_names c WHERE c.name = t.owner AND c.visibility = 0);
        """,
}

Rows = Mapping[str, Sequence[Mapping[str, object]]]


def make(path: Path, schema: str, rows: Rows) -> Path:
    """Make a database with rows, by table and column; columns that a version does not have are left out."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(schema)
        for table, each in rows.items():
            known = {row[1]: row[3] for row in connection.execute(f"PRAGMA table_info({table})")}
            for row in each:
                values = {**{name: "" for name, needed in known.items() if needed and name != "id"}, **row}
                values = {name: value for name, value in values.items() if name in known}
                places = ", ".join("?" * len(values))
                if values:
                    connection.execute(
                        f"INSERT INTO {table} ({', '.join(values)}) VALUES ({places})", tuple(values.values())
                    )
    return path
