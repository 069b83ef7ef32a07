"""A small library with something in every table: what tests begin with that look at all of it."""

from __future__ import annotations

from pathlib import Path

from annotations.commands import codebook, entities
from annotations.commands.outlets import load
from annotations.commands.works import set_state
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.entity import Alias
from annotations.model.field import Field
from annotations.model.outlet_rule import OutletRule
from tests.store.making import ANA, BEN, TEXT, in_the_name_of, incoming, made, mention, rows, take
from tests.store.merging import PERSON, edit

BOT = Annotator("33333333-3333-4333-8333-333333333333", "Rules", "machine")
RAIN = "Regen in Köln\n\nVon Ada Beispiel\n\nDer Rhein stieg. 👩‍👩‍👧 standen am Ufer, sagte José Antonio Kast."


def rich_library(path: Path) -> Path:
    """Make a library in which Ana, Ben and a program did one of everything, and some of it was undone or deleted."""
    with made(path) as library:
        title = Field("title", "Kast visits Milei", 0, 17, 0.9)
        one, two, gone = take(
            library,
            incoming("press/a.txt", TEXT, fields=[title]),
            incoming("press/b.txt", RAIN, fields=[Field("author", "Ada Beispiel", 19, 31, 0.5)]),
            incoming("c.txt", "Gone tomorrow. Nobody misses it."),
        )
        mayor = codebook.add_code(library.session, "label", "Mayor", parent=PERSON)
        codebook.define_code(library.session, mayor, "Runs a town.", "", "Of a city.", '["A."]')
        kast = entities.add_entity(library.session, "José Antonio Kast", mayor, [Alias("Kast")])
        other = entities.add_entity(library.session, "J. A. Kast", mayor, [])
        library.entities.merge([other], kast)
        library.entities.set_fields(kast, [("Party", "Republicanos")])
        ben, bot = in_the_name_of(BEN, library), in_the_name_of(BOT, library)
        library.annotations.add(rows(
            mention(one, "Javier Milei", entity="Javier Milei", note="Spoke."), mention(one, "Monday"),
            {"kind": "topic", "article": one, "topic": "Politics/Visits"},
            {"kind": "note", "article": two, "note": f"See [Kast](newsgloss:entity/{kast}) and *more*."},
            mention(two, "Rhein", text=RAIN),
        ))  # fmt: skip
        ben.annotations.add(rows(mention(one, "José Antonio Kast", entity="José Antonio Kast")))
        bot.annotations.add(rows(mention(two, "Ufer", text=RAIN)))
        edit(library, one, "stayed", "remained")
        edit(library, one, "Javier Milei", "him")
        ben.articles.set_field_of_many([one, two], "outlet", "Der Kai")
        load(ben.session, [OutletRule("Der Kai", "der kai", "title", "never", {"words": "Regen in Köln"})])
        set_state(ben.session, [one], "done")
        library.articles.delete([gone])
        library.annotations.add(rows(mention(one, "Buenos Aires")))
        library.history.undo([ANA.uuid])
        _decide(library)
        with library.session.writer.transaction():
            library.db.execute("INSERT INTO draft VALUES (NULL, ?, 'x', 'half a note', 1)", (ANA.uuid,))
    return path


def _decide(library: Library) -> None:
    """Reject a suggestion as a person does."""
    from annotations.store.tables import DECISION
    from annotations.store.things import Image, values_of

    session = library.session
    article, code, entity = (
        library.db.execute(f"SELECT min(id) FROM {table}").fetchone()[0] for table in ("article", "code", "entity")
    )
    with session.action("Reject “Kast”") as action:
        columns = {
            "id": session.writer.journal.new_id("decision"), "uuid": "01a20000-0000-7000-8000-000000000001",
            "article_id": article, "annotator_id": session.annotator_id(), "code_id": code, "entity_id": entity,
            "quote": "Kast", "occurrence": 0, "verdict": "rejected", "decided_at": 1_800_000_000_000,
        }  # fmt: skip
        session.writer.journal.insert(action, DECISION, [Image(values_of(DECISION, columns))])
