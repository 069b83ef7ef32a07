"""What of a library a file of own JSON Lines holds: all of it, or what was chosen with all that it needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotations.store.connection import Connection
from annotations.store.export_rows import Choice
from annotations.store.hashing import compact_json

Ids = frozenset[int]

_CHOSEN = (
    "WITH RECURSIVE chosen(id) AS (SELECT annotation.id FROM annotation WHERE TRUE {where} UNION"
    " SELECT target.id FROM chosen CROSS JOIN annotation AS note ON note.id = chosen.id"
    " CROSS JOIN annotation AS target ON target.uuid = note.target_uuid WHERE note.target_kind = 'annotation')"
    " SELECT id FROM chosen"
)
_AMONG = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Needed:
    """What is written, by table and internal id."""

    ids: dict[str, Ids]

    def of(self, table: str) -> Ids:
        """Return what is written of a table."""
        return self.ids[table]


def needed(connection: Connection, choice: Choice) -> Needed:
    """Return what a choice holds, and what that refers to, up to the top of the codebook.

    A note about an annotation brings that annotation, whatever else was chosen.
    """
    where, values = choice.of_annotations()
    annotations = _ids(connection, _CHOSEN.format(where=where), *values)
    decisions = _belonging(connection, choice, "decision") if choice.kinds is None or "mention" in choice.kinds else ()
    if choice.codes is not None:
        decisions = _ids(connection, f"SELECT id FROM decision WHERE id {_AMONG} AND code_id {_AMONG}",
                         compact_json(sorted(decisions)), compact_json(list(choice.codes)))  # fmt: skip
    works = _belonging(connection, choice, "work")
    of_those = compact_json(sorted(annotations)), compact_json(sorted(decisions))
    fields, field_values = choice.of_articles("article_id", "AND")
    rules = _ids(
        connection,
        f"SELECT id FROM outlet_rule WHERE uuid IN (SELECT rule_uuid FROM field WHERE rule_uuid IS NOT NULL {fields})",
        *field_values,
    )
    entities = _entities(connection, of_those)
    codes = _codes(connection, of_those, entities, choice)
    annotators = _ids(
        connection,
        f"SELECT annotator_id FROM annotation WHERE id {_AMONG} UNION SELECT annotator_id FROM decision WHERE id"
        f" {_AMONG} UNION SELECT annotator_id FROM work WHERE id {_AMONG} UNION SELECT annotator_id FROM outlet_rule"
        f" WHERE id {_AMONG} UNION SELECT annotator_id FROM field WHERE annotator_id IS NOT NULL {fields}",
        *of_those, compact_json(sorted(works)), compact_json(sorted(rules)), *field_values,
    )  # fmt: skip
    return Needed(
        {
            "annotation": annotations, "decision": frozenset(decisions), "work": works, "code": codes,
            "entity": entities, "annotator": annotators, "outlet_rule": rules,
        }
    )  # fmt: skip


def article_ids(connection: Connection, choice: Choice) -> list[int]:
    """Return the internal ids of the chosen articles, in the order they were taken."""
    where, values = choice.of_articles("id")
    return [row[0] for row in connection.execute(f"SELECT id FROM article {where} ORDER BY id", values)]


def names(connection: Connection, table: str, key: str) -> dict[int, str]:
    """Return the UUID of each row of a table, or what else identifies it, by internal id."""
    return dict(connection.execute(f"SELECT id, {key} FROM {table}"))


def references_of_articles(connection: Connection, ids: list[int]) -> Iterator[tuple[int, int]]:
    """Yield (article, its original), by internal ids."""
    # Not row by row: a cursor that nobody reads to its end outlives the connection.
    yield from connection.execute(
        f"SELECT id, original_id FROM article WHERE id {_AMONG} ORDER BY id", (compact_json(ids),)
    ).fetchall()


def _belonging(connection: Connection, choice: Choice, table: str) -> Ids:
    where, values = choice.of_articles("article_id", "AND")
    if choice.annotators is not None:
        where += f" AND annotator_id {_AMONG}"
        values = [*values, compact_json(list(choice.annotators))]
    return _ids(connection, f"SELECT id FROM {table} WHERE TRUE {where}", *values)


def _entities(connection: Connection, of_those: tuple[str, str]) -> Ids:
    return _ids(
        connection,
        f"WITH RECURSIVE used(id) AS (SELECT entity_id FROM annotation WHERE id {_AMONG} UNION"
        f" SELECT entity_id FROM decision WHERE id {_AMONG} UNION SELECT entity.id FROM annotation CROSS JOIN entity"
        f" ON entity.uuid = annotation.target_uuid WHERE annotation.id {_AMONG} AND annotation.target_kind = 'entity'"
        " UNION SELECT entity.merged_into FROM used CROSS JOIN entity ON entity.id = used.id)"
        " SELECT id FROM used WHERE id IS NOT NULL",
        *of_those, of_those[0],
    )  # fmt: skip


def _codes(connection: Connection, of_those: tuple[str, str], entities: Ids, choice: Choice) -> Ids:
    return _ids(
        connection,
        f"WITH RECURSIVE used(id) AS (SELECT code_id FROM annotation WHERE id {_AMONG} UNION"
        f" SELECT code_id FROM decision WHERE id {_AMONG} UNION SELECT code.id FROM annotation CROSS JOIN code"
        f" ON code.uuid = annotation.target_uuid WHERE annotation.id {_AMONG} AND annotation.target_kind = 'code'"
        f" UNION SELECT code_version.code_id FROM annotation CROSS JOIN code_version"
        f" ON code_version.id = annotation.code_version_id WHERE annotation.id {_AMONG}"
        f" UNION SELECT code_id FROM entity WHERE id {_AMONG} UNION SELECT value FROM json_each(?)"
        " UNION SELECT above.value FROM used CROSS JOIN code ON code.id = used.id"
        " CROSS JOIN json_each(json_array(code.parent_id, code.merged_into)) AS above)"
        " SELECT id FROM used WHERE id IS NOT NULL",
        *of_those, of_those[0], of_those[0], compact_json(sorted(entities)), compact_json(list(choice.codes or ())),
    )  # fmt: skip


def _ids(connection: Connection, statement: str, *values: str) -> Ids:
    return frozenset(row[0] for row in connection.execute(statement, values))
