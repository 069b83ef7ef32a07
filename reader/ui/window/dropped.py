"""What is dropped on the list or the page, told apart by kind: some files are no articles."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, SignalInstance

from annotations.library import Library
from reader.state import State

Take = Callable[[Sequence[Path]], None]


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that is no article.

    Attributes:
        suffixes: that such files may have, small, with the full stop; others are not looked into.
        is_one: looks into a file, on the thread that reads.
        take: does what is done with such files.
    """

    suffixes: Collection[str]
    is_one: Callable[[Path], bool]
    take: Take


class Dropped(QObject):
    """Hands files that were dropped to whoever takes their kind; what is of no kind goes where articles go.

    Attributes:
        kinds: that are told apart; the first that fits has a file.
    """

    def __init__(self, parent: QObject, state: State) -> None:
        super().__init__(parent)
        self._state = state
        self.kinds: list[FileKind] = []

    def follow(self, dropped: SignalInstance, articles: Take) -> None:
        """Take what a `files_dropped` signal brings; articles are given to `articles`."""
        dropped.connect(lambda found: self.take(found.paths, articles))

    def take(self, paths: Sequence[Path], articles: Take) -> None:
        """Take files and folders; what is no kind of its own is given to `articles`, with the others as they came."""
        asked = {path: [kind for kind in self.kinds if path.suffix.lower() in kind.suffixes] for path in paths}
        if not any(asked.values()):
            articles(paths)
            return

        def question(_: Library) -> dict[Path, FileKind]:
            found = {path: next((one for one in kinds if one.is_one(path)), None) for path, kinds in asked.items()}
            return {path: kind for path, kind in found.items() if kind is not None}

        def answer(found: dict[Path, FileKind]) -> None:
            for kind in self.kinds:
                if ones := [path for path in paths if found.get(path) is kind]:
                    kind.take(ones)
            if others := [path for path in paths if path not in found]:
                articles(others)

        self._state.reading.ask(question, answer, lambda _: articles(paths))
