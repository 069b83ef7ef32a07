"""`kill -9` of the window again and again, while somebody works in it by keys: what it said was saved is there."""

from __future__ import annotations

import json
import random
import re
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.annotator import Annotator
from reader.config.identity import identities
from tests.qt.suggestions_kit import make_votes
from tests.qt.window_kit import TEXT
from tests.torture.kill_kit import Ended, Server, compiled, drafts_of, facts_of, hold_to_promises

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")
THINGS = 12


@dataclass(frozen=True)
class Desk:
    """A library that somebody works on, and the server of windows."""

    folder: Path
    library: Path
    server: Server
    who: Annotator


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("kills")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSGLOSS_SETTINGS", str(folder / "settings"))
        who = identities("Researcher").current
        library = folder / "whole.newsgloss"
        make_votes(library)
        _mark(library, who)
        with Server(folder, folder / "settings", compiled(folder), "window") as server:
            yield Desk(folder, library, server, who)


def _mark(path: Path, who: Annotator) -> None:
    """Two names wherever they stand in one article, so that they are suggested in another."""
    with Library.open_to_write(path, who, doing="test") as library:
        codes = {code.name: code.uuid for code in library.codebook.all().values()}
        article = library.articles.find("ferry.txt").uuid
        new = [
            NewAnnotation("mention", article, ((found.start(), found.end()),), codes[label])
            for words, label in (("Ingrid Solheim", "Person"), ("Port Alder", "Place"))
            for found in re.finditer(words, TEXT)
        ]
        add_annotations(library.session, new)


@dataclass
class Known:
    """What is known of a library between two windows.

    Attributes:
        facts: what is in it.
        drafts: what was being typed when the window was killed.
        reading: the article that was read last; empty where that was not said.
        before: what the window before said.
    """

    facts: Counter[str]
    drafts: list[str] = field(default_factory=list)
    reading: str = ""
    before: str = ""

    def follow(self, library: Path, ended: Ended, *, whole: Counter[str]) -> None:
        """Hold what is there to what the window said, and know that."""
        said = [json.loads(line) for line in ended.lines]
        assert not [one for one in said if "wrong" in one], ended.out
        aim, partly, draft = self.facts, False, ""
        possible = [self.facts]
        for one in said:
            if "begun" in one:
                self._begun(one)
                possible = [self.facts]
            elif "doing" in one:
                aim, partly = Counter(one["doing"]), one.get("partly", False)
                possible = [self.facts, aim]
                if one["what"] in {"accept", "review", "import", "undo"}:
                    # These lead to other articles by themselves.
                    self.reading = ""
            elif "kept" in one:
                self.facts = Counter(one["kept"])
                possible, draft, partly = [self.facts], "", False
            elif "draft" in one:
                draft = one["draft"]
            elif "going" in one:
                self.reading = ""
            elif "reading" in one:
                self.reading = one["reading"]
        if not any("begun" in one for one in said):
            # It may have made notes of what was being typed, before it said anything.
            possible += [self.facts + Counter([f"note {body}"]) for body in self.drafts]
        now = whole
        assert now in possible or (partly and self.facts <= now <= aim), (
            f"there {now - self.facts}, gone {self.facts - now}, under way {aim - self.facts}\n{ended.out}"
        )
        self.facts, self.drafts, self.before = now, drafts_of(library), ended.out
        if draft:
            assert any(draft in one for one in [*self.drafts, *now]), f"what was typed is gone: {draft}"

    def _begun(self, said: dict[str, object]) -> None:
        begun = Counter(said["begun"])
        assert self.facts <= begun, f"lost at the start: {self.facts - begun}"
        made = begun - self.facts
        assert all(one.startswith("note ") and one[5:] in self.drafts for one in made.elements()), made
        if self.reading:
            assert said["article"] == self.reading, f"another article is shown than was read last\n{self.before}"
        self.facts = begun


def kill_window(desk: Desk, random_: random.Random, kills: int) -> None:
    """Kill the window at random moments of work, of starting and of closing."""
    done, calls = 0, 0
    while done < kills:
        # A test that failed may have left the log of the library that stood here.
        for left in desk.folder.glob("study.newsgloss-*"):
            left.unlink()
        library = Path(shutil.copy(desk.library, desk.folder / "study.newsgloss"))
        with Library.open(library) as opened:
            known = Known(Counter(facts_of(opened)))
        for _ in range(12):
            ended = _killed(desk, library, random_, calls)
            calls = ended.calls or calls
            if random_.random() < 0.6:
                hold_to_promises(library, desk.who)
            with Library.open(library) as opened:
                assert opened.check() == []
                whole = Counter(facts_of(opened))
            known.follow(library, ended, whole=whole)
            done += ended.killed
            if done >= kills:
                break
        for copy in desk.folder.glob("copy*.newsgloss"):
            with Library.open(copy) as opened:
                assert opened.check() == []
            copy.unlink()
        hold_to_promises(library, desk.who)


def _killed(desk: Desk, library: Path, random_: random.Random, calls: int) -> Ended:
    server, arguments = desk.server, (library, desk.folder, random_.randrange(2**32), THINGS)
    if calls and random_.random() < 0.4:
        server.start(*arguments, call=random_.randrange(1, calls))
        return server.end()
    server.start(*arguments)
    server.wait_told(random_.choice((0, *range(1, 2 * THINGS))))
    server.sleep(random_.random() ** 2 * 0.5)
    return server.kill()


def test_a_window_that_is_killed_leaves_all_it_said_was_saved_and_what_was_typed(desk, chance):
    kill_window(desk, chance(), 3)


@pytest.mark.torture
@pytest.mark.parametrize("part", range(4))
def test_a_window_that_is_killed_again_and_again(desk, part, chance):
    kill_window(desk, chance(), 50)
