"""Going back against a plain model: after any changes, restarts and undos, what was at a moment is so again."""

from __future__ import annotations

import shutil
from collections import Counter

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from annotations.model.errors import NothingToUndo, UndoBlocked
from annotations.model.moment import Moment, Restoring
from annotations.store.backup import backup_folder, backups
from tests.store.drawn import people
from tests.store.making import Annotator
from tests.store.mirror import Names, of, with_notes
from tests.store.proof import Key, State, things
from tests.store.test_model import LibraryMachine

STAYING = {"annotator", "original", "revision"}


class RestoringMachine(LibraryMachine):
    """What people do to a library, and ways back to what it was after each action.

    Attributes:
        moments: what the library was after an action, by the action's UUID.
    """

    @initialize()
    def remember_nothing(self) -> None:
        self.moments: dict[str, State] = {}

    @invariant()
    def remember_what_it_is(self) -> None:
        if hasattr(self, "moments"):
            row = self.library.db.execute(
                "SELECT uuid FROM action WHERE state <> 'open' AND kind <> 'barrier'"
                " AND last_change = (SELECT max(id) FROM change)"
            ).fetchone()
            if row is not None:
                self.moments.setdefault(row[0], self.mirror.state)

    def a_moment(self) -> st.SearchStrategy[str]:
        return st.sampled_from(list(self.moments))

    @precondition(lambda self: self.moments)
    @rule(who=people, data=st.data())
    def restore_the_library(self, who: Annotator, data: st.DataObject) -> None:
        action, now = data.draw(self.a_moment()), self.mirror.state
        then = self.moments[action]
        # Texts stay where they came later; what was there has the blocks it had.
        expected = {key: then.get(key, thing) if key[0] == "revision" else thing for key, thing in now.items()
                    if key[0] in STAYING}  # fmt: skip
        expected |= {key: thing for key, thing in then.items() if key[0] not in STAYING}
        foretold = self.library.history.what_would_change(Moment(action=action))
        assert bool(foretold) == (expected != now)
        if expected == now:
            with pytest.raises(NothingToUndo, match="as it was then already"):
                self.as_(who).history.restore(Moment(action=action))
            return
        found = self.as_(who).history.restore(Moment(action=action))
        self.taken_back(who, now, found, foretold)
        # The backup that was made before; the model knows of no such folder.
        assert backups(self.path)
        shutil.rmtree(backup_folder(self.path))
        after = self.mirror.state
        assert {key: thing for key, thing in after.items() if key[0] != "annotator"} == {
            key: thing for key, thing in expected.items() if key[0] != "annotator"
        }

    @precondition(lambda self: any(key[0] == "article" for then in self.moments.values() for key in then))
    @rule(who=people, data=st.data())
    def restore_an_article(self, who: Annotator, data: st.DataObject) -> None:
        action, now = data.draw(self.a_moment()), self.mirror.state
        then = self.moments[action]
        there = [key for key, _ in of(then, "article")]
        if not there:
            return
        key = data.draw(st.sampled_from(there))
        article, moment = then["article", key], Moment(action=action)
        same_file = of(now, "article", original_id=article["original_id"], locator=article["locator"])
        if any(other != key for other, _ in same_file):
            with pytest.raises(UndoBlocked, match="made from the same file since"):
                self.as_(who).history.restore(moment, key)
            return
        foretold = self.library.history.what_would_change(moment, key)
        own_then, own_now = owned(then, key, article["id"]), owned(now, key, article["id"])
        if not foretold:
            with pytest.raises(NothingToUndo):
                self.as_(who).history.restore(moment, key)
            after = now
        else:
            found = self.as_(who).history.restore(moment, key)
            self.taken_back(who, now, found, foretold)
            after = self.mirror.state
        own_after = owned(after, key, article["id"])
        texts = {one for one in own_now if one[0] == "revision"}
        assert own_after == own_then | texts
        names, former = Names(after), Names(then)
        assert {one: names.plain(one) for one in own_then} == {one: former.plain(one) for one in own_then}
        assert all(after[one] == then[one] for one in own_then if one[0] in {"article", "field", "revision"})
        # All else is to the byte what it was, but for labels and entities that had to come back.
        others = now.keys() - own_now
        assert {one: after[one] for one in others} == {one: now[one] for one in others}
        came = after.keys() - own_after - others
        assert {table for table, _ in came} <= {"code", "code_version", "entity", "annotator"}

    def taken_back(self, who: Annotator, before: State, found: Restoring, foretold: Restoring) -> None:
        """Take a restore over as an action like any other, which undo takes back as such."""
        after = things(self.library.db)
        action = self.mirror.begin(who.uuid)
        self.mirror.adopt(action, after)
        action.state = "done"
        assert (found.gone, found.back, found.changed) == (foretold.gone, foretold.back, foretold.changed)
        gone = Counter(key[0] for key in before.keys() - after.keys())
        assert tables(found.gone) == gone
        if not found.needed:
            back = Counter(key[0] for key in after.keys() - before.keys() if key[0] != "annotator")
            assert tables(found.back) == back
        assert found.actions.total() == foretold.actions.total()


def tables(kinds: Counter[str]) -> Counter[str]:
    """Count by table what is counted by kind."""
    found: Counter[str] = Counter()
    for kind, number in kinds.items():
        table = {"mention": "annotation", "tagging": "annotation", "note": "annotation", "label": "code",
                 "topic": "code"}.get(kind, kind)  # fmt: skip
        found[table] += number
    return found


def owned(state: State, key: str, number: int) -> set[Key]:
    """What belongs to an article."""
    found = {one for one, thing in state.items() if thing.row.get("article_id") == number}
    found |= {("article", key)} & state.keys()
    return with_notes(state, found)


TestRestoring = RestoringMachine.TestCase
TestRestoring.settings = settings(
    max_examples=7, stateful_step_count=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@pytest.mark.torture
class TestRestoringForLong(RestoringMachine.TestCase):
    settings = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
