"""What every list says of an article: its title, its outlet and its date."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.store.connection import Connection
from annotations.store.hashing import compact_json


def shown_fields(connection: Connection, article_ids: Iterable[int]) -> dict[int, dict[str, str]]:
    """Return the first value of title, outlet and date_published, as far as there is one, by internal id."""
    fields: dict[int, dict[str, str]] = {}
    for article_id, name, value in connection.execute(
        # The plus keeps SQLite from going through all titles of the library.
        "SELECT field.article_id, field.name, field.value FROM json_each(?) AS wanted"
        " CROSS JOIN field ON field.article_id = wanted.value"
        " WHERE +field.name IN ('title', 'outlet', 'date_published') AND field.status <> 'absent'"
        " ORDER BY field.ord DESC, field.id DESC",
        (compact_json(list(article_ids)),),
    ):
        fields.setdefault(article_id, {})[name] = value
    return fields
