"""The library and its mirror in the property test of the store: how they are opened, compared, and killed."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize

from annotations.commands.imports import ImportRun
from annotations.library import Library
from annotations.model.errors import NothingToUndo, UndoBlocked
from tests.store import drawn, foretell
from tests.store.making import ANA, BEN, Annotator, in_the_name_of, made
from tests.store.mirror import Action, Mirror, Names, of
from tests.store.proof import Key, State, Thing, things


class TwoAtOneLibrary(RuleBasedStateMachine):
    """A real library on disk and its mirror.

    Attributes:
        run: the import that is going on: whose, and its action once it took a file.
        focus: the article that changes are about for the time being; None for any.
    """

    @initialize(data=st.data())
    def make(self, data: st.DataObject) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="newsgloss-model-"))
        self.path = self.folder / "library.newsgloss"
        self.library = made(self.path)
        self.mirror = Mirror(things(self.library.db))
        self.run: tuple[Annotator, ImportRun, Action | None] | None = None
        self.files = 0
        self.lives = 0
        self.focus: str | None = None
        run = self.as_(ANA).articles.begin_import()
        action = self.import_into(run, ANA, data, None)
        run.finish()
        assert action
        action.state = "done"

    def teardown(self) -> None:
        if hasattr(self, "library"):
            self.library.close()
            shutil.rmtree(self.folder)

    def as_(self, who: Annotator) -> Library:
        return in_the_name_of(who, self.library)

    def has(self, table: str) -> bool:
        return any(key[0] == table for key in self.mirror.state)

    def some(self, table: str) -> st.SearchStrategy[str]:
        """One of the things of a table, mostly of the oldest, so that changes meet."""
        if table == "article" and self.focus is not None:
            return st.just(self.focus)
        keys = [key for key, _ in of(self.mirror.state, table)]
        return st.sampled_from([*keys[:2] * 4, *keys])

    def somebody_who_can(self, find: Callable[[str], Action | None]) -> st.SearchStrategy[Annotator]:
        """Mostly one of the people for whom there is something to undo or redo."""
        able = [who for who in (ANA, BEN) if find(who.uuid)]
        return st.sampled_from([*able * 4, ANA, BEN])

    def revision_of(self, article: Thing) -> Thing:
        return of(self.mirror.state, "revision", id=article["revision_id"])[0][1]

    def text_of(self, article: Thing) -> str:
        return self.revision_of(article)["text"]

    def import_into(self, run: ImportRun, who: Annotator, data: st.DataObject, action: Action | None) -> Action | None:
        articles = []
        for _ in range(data.draw(st.integers(1, 2))):
            self.files += 1
            articles.append(data.draw(drawn.files(self.files)))
        foretold = foretell.imported(self.mirror.state, articles)
        items = run.add(articles)
        assert [item.outcome for item in items] == ["taken" if new else "same" for new in foretold]
        if not any(foretold):
            return action
        action = action or self.mirror.begin(who.uuid)
        self.verified(action, who, [thing for new in foretold for thing in new], set(), {})
        return action

    def a_row(self, data: st.DataObject) -> dict[str, Any]:
        article = self.mirror.state["article", data.draw(self.some("article"))]
        text = self.text_of(article)
        kind = data.draw(st.sampled_from(["mention", "mention", "topic", "note", "on"]))
        if kind == "on":
            tables = [t for t in ("article", "annotation", "entity", "code", "field") if self.has(t)]
            on = data.draw(self.some(data.draw(st.sampled_from(tables))))
            return {"kind": "note", "on": on, "note": data.draw(drawn.some_notes)}
        row: dict[str, Any] = {"article": article["name"], "kind": kind}
        if kind == "mention" or data.draw(st.booleans()):
            spans = data.draw(st.lists(drawn.spans_in(text), min_size=1, max_size=2))
            row["spans"] = sorted(spans) if data.draw(st.integers(0, 4)) else spans
            row |= data.draw(st.sampled_from([{}, {}, {"quote": text[slice(*spans[0])]}]))
        if kind == "mention":
            row["label"] = data.draw(st.sampled_from(drawn.LABELS))
            row |= data.draw(st.sampled_from([{}, *({"entity": name} for name in drawn.ENTITIES)]))
        if kind == "topic":
            row["topic"] = data.draw(st.sampled_from(drawn.TOPICS))
        if kind == "note" or data.draw(st.booleans()):
            row["note"] = data.draw(drawn.some_notes)
        return row

    def changed(
        self, who: Annotator, *, new: Iterable[foretell.Plain] = (), gone: Iterable[Key] = (),
        changed: dict[Key, Thing] | None = None,
    ) -> None:  # fmt: skip
        """Hold what was done to what was foretold, and take it over."""
        action = self.mirror.begin(who.uuid)
        self.verified(action, who, new, set(gone), changed or {})
        action.state = "done"

    def verified(
        self, action: Action, who: Annotator, new: Iterable[foretell.Plain], gone: set[Key], changed: dict[Key, Thing]
    ) -> None:
        before, after = self.mirror.state, things(self.library.db)
        names = Names(after)
        annotator = [] if ("annotator", who.uuid) in before else [("annotator", who.uuid, who.name, who.kind)]
        appeared = Counter(names.plain(key) for key in after.keys() - before.keys())
        assert appeared == Counter([*new, *annotator])
        assert before.keys() - after.keys() == gone
        assert {key: after[key] for key in before.keys() & after.keys()} == {
            key: changed.get(key, thing) for key, thing in before.items() if key not in gone
        }
        self.mirror.adopt(action, after)

    def reverted(self, do: Callable[[], object], action: Action | None, after: State | None) -> bool:
        """Undo or redo, and say whether it was done; where it must not be, nothing at all has changed."""
        if after is not None:
            do()
            assert things(self.library.db) == after
            return True
        told = [*self.library.history.actions()]
        with pytest.raises(UndoBlocked if action else NothingToUndo) as caught:
            do()
        assert str(caught.value).endswith(".")
        assert "constraint" not in str(caught.value)
        assert [*self.library.history.actions()] == told
        return False

    def leave_behind(self) -> None:
        """Copy the files as they are now, as a process leaves them that is killed."""
        left = self.folder / f"life {self.lives + 1}"
        left.mkdir()
        for file in self.path.parent.glob("*.newsgloss*"):
            shutil.copy(file, left)

    def go_on_from_what_is_left(self) -> None:
        self.library.close()
        self.lives += 1
        self.path = self.folder / f"life {self.lives}" / self.path.name
        open_before = self.run is not None and self.run[2] is not None
        self.library = made(self.path)
        assert self.library.interrupted == open_before
        self.interrupt_import()

    def interrupt_import(self) -> None:
        if self.run is not None and self.run[2] is not None:
            self.run[2].state = "interrupted"
        self.run = None
