"""Libraries with something of everything, written as own JSON Lines, and what must be the same after."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from annotations.commands import codebook, entities, outlets
from annotations.commands.lines.take import TakenLines, take_own_lines
from annotations.commands.works import set_state
from annotations.exchange.export import export
from annotations.exchange.registry import FORMATS
from annotations.exchange.selection import EVERYTHING, Selection
from annotations.library import Library
from annotations.model.entity import Alias
from annotations.model.field import Field
from annotations.model.ids import new_uuid
from annotations.model.outlet_rule import OutletRule
from annotations.store.tables import ARTICLE, DECISION, REVISION
from annotations.store.things import Image
from annotations.suggest.outlet_key import outlet_key
from tests.store.making import BEN, incoming, take
from tests.store.merging import PERSON, PLACE, POLITICS, edit, mark, note, opened, said_by


def written(library: Library, path: Path, selection: Selection = EVERYTHING) -> Path:
    """Export as own JSON Lines."""
    with library.snapshot():
        export(library.db, FORMATS["jsonl"], path, selection=selection)
    return path


def lines_of(path: Path) -> list[dict[str, Any]]:
    """The lines of a file, as the manual says that they are read."""
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]


def put(path: Path, lines: list[Any]) -> Path:
    """Write lines into a file; text as it is, other things as JSON."""
    raw = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    path.write_bytes("".join(f"{line}\n" for line in raw).encode())
    return path


def work_said(library: Library) -> dict[str, set[Any]]:
    """All a library says, without what is only left of articles that are gone."""
    found = said_by(library.db)
    articles = {values[0] for values in found["article"]}
    # Values stand without the internal id.
    owner, made_from = (REVISION.columns.index(name) - 1 for name in ("article_id", "original_id"))
    found["revision"] = {one for one in found["revision"] if one[owner] in articles}
    originals = {one[made_from] for one in found["revision"]}
    originals |= {one[ARTICLE.columns.index("original_id") - 1] for one in found["article"]}
    found["original"] = {one for one in found["original"] if one[0] in originals}
    return found


def taken_into(path: Path, lines: Path, annotator=BEN) -> TakenLines:
    """Take a file into a library that is made if it is not there, and see that it is whole after."""
    with opened(path, annotator) as library:
        report = take_own_lines(library.session, lines)
        assert library.check() == []
        return report


def reject(library: Library, article: str, words: str) -> None:
    """Note that words are no place, as a review does."""
    db, writer = library.db, library.session.writer
    number, code = (
        db.execute(f"SELECT id FROM {table} WHERE uuid = ?", (uuid,)).fetchone()[0]
        for table, uuid in (("article", article), ("code", PLACE))
    )
    with library.session.action(f"Reject {words}") as action:
        row = (writer.journal.new_id("decision"), new_uuid(), number, library.session.annotator_id(), code, None)
        writer.journal.insert(action, DECISION, [Image((*row, words, 0, "rejected", 5))])


KAST = "Kast visits\n\nKast met Milei in Buenos Aires 👩‍👩‍👧 and stayed.\n"


def fill(library: Library) -> list[str]:
    """Put something of everything into a library; return the articles."""
    title = Field("title", "Kast visits", 0, 11, 0.5)
    uuids = take(library, incoming("a.txt", KAST, fields=[title]), incoming("b\u2028c.txt", "One line.\n\u2028 Two."))
    library.articles.set_field(uuids[0], "author", [Field("author", "Ana", 0, 4, status="confirmed")])
    entity = entities.add_entity(library.session, "Kast", PERSON)
    entities.change_entity(
        library.session, entity, aliases=[Alias("the Chilean"), Alias("winner", "description")],
        external_ids={"wikidata": "Q5"}, description="A \u2028 politician", fields=[("party", "none")],
    )  # fmt: skip
    one = mark(library, uuids[0], "Kast", entity=entity)
    note(library, uuids[0], "Really?\n\u2028\u0085 \u2029 “👩‍👩‍👧”", target=one)
    note(library, None, "About him.", target=entity)
    mark(library, uuids[0], None, POLITICS, kind="topic")
    edit(library, uuids[0], "Milei", "Javier Milei 👋")
    codebook.define_code(library.session, PERSON, "Whoever", "always", "never", "[]")
    set_state(library.session, [uuids[1]], "done")
    reject(library, uuids[0], "Buenos Aires")
    rule = OutletRule("The Bay", outlet_key("The Bay"), "author", "label", {"label": "By"})
    outlets.remember(library.session, rule)
    return uuids


def some(values: Any) -> st.SearchStrategy[frozenset[str]]:
    """Some of several things."""
    values = sorted(values)
    return st.frozensets(st.sampled_from(values)) if values else st.just(frozenset())
