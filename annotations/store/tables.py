"""The tables a person's work lives in, as the journal sees them: whole things, each under one UUID.

A thing is a row with the rows that are part of it (an annotation and its anchors). The journal keeps one
entry for a changed thing, and its hash covers the parts too.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """Rows that belong to a thing and are written and hashed with it.

    Attributes:
        table: their table.
        columns: what is kept of each, in order; the first orders them.
        owner: the condition that finds those of one thing, by its internal id.
        fixed: columns and values that all of them share, beside the owner's id.
    """

    table: str
    columns: tuple[str, ...]
    owner_column: str
    fixed: tuple[tuple[str, str], ...] = ()

    @property
    def condition(self) -> str:
        """The WHERE condition for the parts of one owner; takes the owner's id."""
        fixed = "".join(f"{column} = '{value}' AND " for column, value in self.fixed)
        return f"{fixed}{self.owner_column} = ?"


@dataclass(frozen=True, slots=True)
class Thing:
    """What the journal keeps an entry for.

    Attributes:
        table: the table of its row; its columns begin with `id`.
        columns: all that is hashed and restored.
        part: the rows that belong to it, if any.
        key: the column that identifies it across files.
        bulk: a column that the hash does not read, since another column holds its SHA-256.
        kept: never deleted by undo: rows that are only ever referred to (originals, revisions).
        refers: (column, table, what a person calls the row) for each reference to another thing.
        later: how many of the columns, at the end, came with a later version of the schema. Those of them that are
            NULL up to the end are no part of the hash, so that it stays what an earlier version wrote.
    """

    table: str
    columns: tuple[str, ...]
    part: Part | None = None
    key: str = "uuid"
    bulk: str | None = None
    kept: bool = False
    refers: tuple[tuple[str, str], ...] = ()
    later: int = 0


_ANCHOR_COLUMNS = ("ord", "role", "revision_id", "start", "end", "quote", "state")

ANNOTATOR = Thing("annotator", ("id", "uuid", "name", "kind"))
ORIGINAL = Thing("original", ("id", "sha256", "size"), key="sha256", bulk="packed", kept=True)
REVISION = Thing(
    "revision",
    (
        "id", "uuid", "article_id", "parent_id", "kind", "encoding", "sha256", "edits", "created_at", "original_id",
        "locator",
    ),
    part=Part("block", ("ord", "role", "start", "end", "status"), "revision_id"),
    bulk="text",
    kept=True,
    refers=(("original_id", "original"),),
    later=2,
)  # fmt: skip
ARTICLE = Thing(
    "article",
    ("id", "uuid", "original_id", "locator", "name", "revision_id", "added_at"),
    refers=(("original_id", "original"), ("revision_id", "revision")),
)
FIELD = Thing(
    "field",
    ("id", "uuid", "article_id", "name", "ord", "value", "confidence", "status", "annotator_id", "rule_uuid"),
    part=Part("anchor", _ANCHOR_COLUMNS, "owner_id", (("owner", "field"),)),
    refers=(("article_id", "article"), ("annotator_id", "annotator")),
    later=1,
)
CODE = Thing(
    "code",
    ("id", "uuid", "kind", "parent_id", "name", "sign", "key", "colour", "retired_at", "merged_into"),
    refers=(("parent_id", "code"), ("merged_into", "code")),
)
CODE_VERSION = Thing(
    "code_version",
    ("id", "uuid", "code_id", "n", "definition", "when_to_use", "when_not", "examples", "created_at"),
    refers=(("code_id", "code"),),
)
ENTITY = Thing(
    "entity",
    ("id", "uuid", "name", "code_id", "description", "external_ids", "merged_into", "fields"),
    part=Part("alias", ("ord", "text", "kind"), "entity_id"),
    refers=(("code_id", "code"), ("merged_into", "entity")),
    later=1,
)
ANNOTATION = Thing(
    "annotation",
    (
        "id", "uuid", "kind", "article_id", "annotator_id", "code_id", "code_version_id", "entity_id", "body",
        "target_kind", "target_uuid", "layer", "origin", "created_at", "modified_at",
    ),
    part=Part("anchor", _ANCHOR_COLUMNS, "owner_id", (("owner", "annotation"),)),
    refers=(
        ("article_id", "article"), ("annotator_id", "annotator"), ("code_id", "code"),
        ("code_version_id", "code_version"), ("entity_id", "entity"),
    ),
)  # fmt: skip
DECISION = Thing(
    "decision",
    (
        "id", "uuid", "article_id", "annotator_id", "code_id", "entity_id", "quote", "occurrence", "verdict",
        "decided_at",
    ),
    refers=(
        ("article_id", "article"), ("annotator_id", "annotator"), ("code_id", "code"), ("entity_id", "entity"),
    ),
)  # fmt: skip
WORK = Thing(
    "work",
    ("id", "uuid", "article_id", "annotator_id", "layer", "state", "changed_at"),
    refers=(("article_id", "article"), ("annotator_id", "annotator")),
)
OUTLET_RULE = Thing(
    "outlet_rule",
    ("id", "uuid", "outlet", "outlet_key", "settles", "kind", "params", "state", "annotator_id", "created_at"),
    refers=(("annotator_id", "annotator"),),
)

THINGS: dict[str, Thing] = {
    thing.table: thing
    for thing in (
        ANNOTATOR, ORIGINAL, REVISION, ARTICLE, FIELD, CODE, CODE_VERSION, ENTITY, ANNOTATION, DECISION, WORK,
        OUTLET_RULE,
    )
}  # fmt: skip

TARGET_KINDS: tuple[str, ...] = ("article", "annotation", "entity", "code", "field")
"""What a note can be about besides words; `annotation.target_kind` names the table."""
