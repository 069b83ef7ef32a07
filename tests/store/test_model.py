"""The store against a plain model: two people, any order of changes, restarts, dead programs, undo and redo.

After each step every thing is what the model says, by raw rows and by the public readers, and all contracts hold.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from annotations.library import Library
from annotations.model.errors import InvalidInput, NothingToUndo, UndoBlocked
from annotations.text.edits import Edit
from tests.store import foretell
from tests.store.drawn import (
    blocks_of,
    fields_of,
    files,
    people,
    pieces,
)
from tests.store.driving import TwoAtOneLibrary
from tests.store.making import ANA, BEN, Annotator, made, rows
from tests.store.mirror import of, with_notes
from tests.store.proof import Thing, broken, things
from tests.store.seen import seen, should_be_seen


class LibraryMachine(TwoAtOneLibrary):
    """What people do to a library, what happens to programs, and what must hold after each step."""

    # What people do

    @rule(who=people, data=st.data())
    def import_files(self, who: Annotator, data: st.DataObject) -> None:
        run = self.as_(who).articles.begin_import()
        action = self.import_into(run, who, data, None)
        run.finish()
        if action:
            action.state = "done"

    @precondition(lambda self: self.run is None)
    @rule(who=people)
    def begin_import(self, who: Annotator) -> None:
        self.run = (who, self.as_(who).articles.begin_import(), None)

    @precondition(lambda self: self.run is not None)
    @rule(data=st.data())
    def go_on_with_import(self, data: st.DataObject) -> None:
        who, run, action = self.run
        self.run = (who, run, self.import_into(run, who, data, action))

    @precondition(lambda self: self.run is not None)
    @rule(complete=st.booleans())
    def end_import(self, complete: bool) -> None:
        _, run, action = self.run
        run.finish(complete=complete)
        if action:
            action.state = "done" if complete else "interrupted"
        self.run = None

    @precondition(lambda self: self.has("article"))
    @rule(who=people, strict=st.booleans(), data=st.data())
    def annotate(self, who: Annotator, strict: bool, data: st.DataObject) -> None:
        foretold = foretell.Annotating(self.mirror.state, who.name)
        wanted = [self.a_row(data) for _ in range(data.draw(st.integers(1, 4)))]
        wanted = [row for row in wanted if "topic" not in row or foretold.is_one(row["topic"])]
        for row in wanted:
            foretold.take(row)
        report = self.as_(who).annotations.add(rows(*wanted), strict=strict)
        assert len(report.errors) == foretold.wrong
        if (strict and foretold.wrong) or not foretold.new:
            assert things(self.library.db) == self.mirror.state
            return
        assert (sum(report.added.values()), report.skipped) == (
            sum(thing[0] == "annotation" for thing in foretold.new), foretold.skipped,
        )  # fmt: skip
        self.changed(who, new=foretold.new)

    # Twice as often as other changes: marks are what all the rest is about.
    annotate_more = annotate

    @precondition(lambda self: self.has("annotation"))
    @rule(who=people, data=st.data())
    def delete_annotations(self, who: Annotator, data: st.DataObject) -> None:
        keys = data.draw(st.lists(self.some("annotation"), min_size=1, max_size=3))
        self.as_(who).annotations.delete(keys)
        self.changed(who, gone=with_notes(self.mirror.state, [("annotation", key) for key in keys]))

    @precondition(lambda self: self.has("article"))
    @rule(who=people, data=st.data())
    def delete_article(self, who: Annotator, data: st.DataObject) -> None:
        key = data.draw(self.some("article"))
        number = self.mirror.state["article", key]["id"]
        owned = [
            (table, k) for table in ("field", "annotation") for k, _ in of(self.mirror.state, table, article_id=number)
        ]
        self.as_(who).articles.delete([key])
        self.changed(who, gone=with_notes(self.mirror.state, [("article", key), *owned]))

    @precondition(lambda self: self.has("article"))
    @rule(who=people, data=st.data())
    def edit_text(self, who: Annotator, data: st.DataObject) -> None:
        article = self.mirror.state["article", data.draw(self.some("article"))]
        text = self.text_of(article)
        cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=4)))
        edits = [
            Edit(start, end, data.draw(pieces | st.just(""))) for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        ]
        edits = [edit for edit in edits if edit.start < edit.end or edit.replacement]
        new_text = text
        for edit in reversed(edits):
            new_text = new_text[: edit.start] + edit.replacement + new_text[edit.end :]
        if not new_text.strip():
            with pytest.raises(InvalidInput, match="leave no text"):
                self.as_(who).articles.edit_text(article["uuid"], edits)
            return
        revision = self.as_(who).articles.edit_text(article["uuid"], edits)
        number = things(self.library.db)["revision", revision]["id"]
        self.changed(
            who,
            new=[("revision", "edited", new_text, "utf-8", None)],
            changed=foretell.edited(self.mirror.state, article, edits, number),
        )

    @precondition(lambda self: self.has("article"))
    @rule(who=people, name=st.sampled_from(["title", "author", "eigenes"]), data=st.data())
    def set_field(self, who: Annotator, name: str, data: st.DataObject) -> None:
        article = self.mirror.state["article", data.draw(self.some("article"))]
        text, sha256 = self.text_of(article), self.revision_of(article)["sha256"]
        values = data.draw(fields_of(text, name))
        before = self.mirror.state
        old = of(before, "field", article_id=article["id"], name=name)
        self.as_(who).articles.set_field(article["uuid"], name, values)
        after = of(things(self.library.db), "field", article_id=article["id"], name=name)
        heirs = foretell.heirs(old, [one for one in after if one[0] not in dict(old)])
        self.changed(
            who,
            new=[foretell.field_plain(article["name"], value, who.name, text, sha256) for value in values],
            gone={("field", key) for key in heirs}
            | with_notes(before, [("field", key) for key, _ in old if key not in heirs]),
            changed={
                ("annotation", key): Thing({**note.row, "target_uuid": heirs[note["target_uuid"]]}, note.parts)
                for key, note in of(before, "annotation")
                if note["target_uuid"] in heirs
            },
        )

    @precondition(lambda self: self.has("article"))
    @rule(who=people, data=st.data())
    def set_blocks(self, who: Annotator, data: st.DataObject) -> None:
        article = self.mirror.state["article", data.draw(self.some("article"))]
        revision = self.revision_of(article)
        blocks = data.draw(blocks_of(revision["text"]))
        self.as_(who).articles.set_blocks(article["uuid"], blocks)
        parts = tuple((i, b.role, b.start, b.end, b.status) for i, b in enumerate(blocks))
        self.changed(who, changed={("revision", revision["uuid"]): Thing(revision.row, parts)})

    @rule(data=st.data())
    def undo(self, data: st.DataObject, who: Annotator | None = None) -> None:
        who = who or data.draw(self.somebody_who_can(self.mirror.to_undo))
        action = self.mirror.to_undo(who.uuid)
        after = self.mirror.undone(action) if action else None
        if self.reverted(lambda: self.as_(who).history.undo([who.uuid]), action, after):
            self.mirror.note_undo(action, after)

    @rule(data=st.data())
    def redo(self, data: st.DataObject) -> None:
        who = data.draw(self.somebody_who_can(self.mirror.to_redo))
        action = self.mirror.to_redo(who.uuid)
        after = self.mirror.redone(action) if action else None
        if self.reverted(lambda: self.as_(who).history.redo([who.uuid]), action, after):
            self.mirror.note_redo(action, after)

    @precondition(lambda self: self.has("article"))
    @rule(people=st.permutations([ANA, BEN]), data=st.data())
    def get_in_each_other_s_way(self, people: list[Annotator], data: st.DataObject) -> None:
        """One changes an article, the other changes it too, and the first wants to take the change back."""
        self.focus = data.draw(self.some("article"))
        for who in people:
            doing: list[Callable[[], None]] = [
                lambda who=who: self.annotate(who, False, data),
                lambda who=who: self.edit_text(who, data),
                lambda who=who: self.set_field(who, "title", data),
                lambda who=who: self.set_blocks(who, data),
            ]
            data.draw(st.sampled_from(doing))()
        self.focus = None
        self.undo(data, people[0])

    # What happens to programs

    @rule(data=st.data(), how=st.sampled_from(["closed", "killed", "killed in the middle"]))
    def end_the_program(self, how: str, data: st.DataObject) -> None:
        if how == "closed":
            self.restart()
        elif how == "killed" or not self.has("article"):
            self.leave_behind()
            self.go_on_from_what_is_left()
        else:
            self.die_doing_something(data)

    def restart(self) -> None:
        self.library.close()
        assert [file.name for file in self.path.parent.glob("*newsgloss*")] == [self.path.name]
        self.interrupt_import()
        with Library.open(self.path) as reading:
            assert things(reading.db) == self.mirror.state
        self.library = made(self.path)

    def die_doing_something(self, data: st.DataObject) -> None:
        """Die at some statement, or at the latest just before what was being done would have lasted."""
        who, key = data.draw(people), data.draw(self.some("article"))
        statement = data.draw(st.integers(1, 60))
        row = {"article": key, "kind": "note", "note": f"in life {self.lives}"}
        library, file = self.as_(who), data.draw(files(0))
        doing: list[Callable[[], object]] = [
            lambda: library.articles.begin_import().add([file]),
            lambda: library.annotations.add(rows(row)),
            lambda: library.articles.edit_text(key, [Edit(0, 0, "x")]),
            lambda: library.history.undo([who.uuid]),
            lambda: library.history.redo([who.uuid]),
        ]
        counted = 0

        def watch(sql: str) -> None:
            nonlocal counted
            counted += 1
            if counted <= statement and (counted == statement or sql == "COMMIT"):
                counted = statement
                self.leave_behind()

        self.library.db.set_trace_callback(watch)
        with suppress(UndoBlocked, NothingToUndo):
            data.draw(st.sampled_from(doing))()
        self.library.db.set_trace_callback(None)
        if counted < statement:
            # It came to nothing before that.
            self.leave_behind()
        self.go_on_from_what_is_left()

    # What must hold after each step

    @invariant()
    def every_thing_is_what_the_model_says(self) -> None:
        if hasattr(self, "library"):
            assert things(self.library.db) == self.mirror.state
            assert seen(self.library) == should_be_seen(self.mirror.state)

    @invariant()
    def every_contract_holds(self) -> None:
        if hasattr(self, "library"):
            assert broken(self.library.db) == []
            assert self.library.check() == []

    @invariant()
    def the_history_is_told_as_it_was(self) -> None:
        if hasattr(self, "library"):
            told = [a for a in reversed([*self.library.history.actions()]) if a.kind not in {"barrier", "program"}]
            changes = [(a.annotator, a.state, a.undone) for a in told if a.kind == "change"]
            name = {ANA.uuid: ANA.name, BEN.uuid: BEN.name}
            assert changes == [(name[a.annotator], a.state, a.undone) for a in self.mirror.actions]
            assert len(told) == self.mirror.counted


TestLibrary = LibraryMachine.TestCase
TestLibrary.settings = settings(
    max_examples=16, stateful_step_count=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@pytest.mark.torture
class TestLibraryForLong(LibraryMachine.TestCase):
    settings = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
