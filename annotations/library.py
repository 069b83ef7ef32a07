"""The library: one SQLite file, opened to read or held to write, with everything that can be done to it by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from annotations.facade.annotations import Annotations
from annotations.facade.articles import Articles
from annotations.facade.codebook import Codebook
from annotations.model.annotator import Annotator
from annotations.model.errors import InvalidInput, Refused
from annotations.store import annotators
from annotations.store.connection import Connection, data_version, library_uuid, open_reader, snapshot, stop_when

if TYPE_CHECKING:
    # What only some need is imported when it is called for: a window shows its article sooner without.
    from annotations.commands.anonymous import Pseudonym, Wanted
    from annotations.commands.merge.report import MergeReport
    from annotations.commands.session import Session
    from annotations.facade.alike import Alike
    from annotations.facade.bin import Bin
    from annotations.facade.bringing import Bringing
    from annotations.facade.checking import Checking
    from annotations.facade.entities import Entities
    from annotations.facade.history import History
    from annotations.facade.listing import Listing
    from annotations.facade.mending import Mending
    from annotations.facade.outlets import Outlets
    from annotations.facade.purging import Purging
    from annotations.facade.review import Review
    from annotations.facade.suggestions import Suggestions
    from annotations.facade.topics import Topics
    from annotations.model.place import Place
    from annotations.search.find import Found
    from annotations.store.check import Finding, Progress
    from annotations.store.lock import Holder


class Library:
    """A library that is open. Use it as a context manager, or call `close`.

    Attributes:
        articles, checking, listing, annotations, codebook, entities, history, review, suggestions, mending, alike,
            bringing, topics, outlets, bin, purging: what is in it and what can be done, by subject.
    """

    def __init__(self, path: Path, connection: Connection, session: Session | None) -> None:
        self._path, self._db = path, connection
        self._session = session
        self.articles = Articles(self)
        self.annotations = Annotations(self)
        self.codebook = Codebook(self)

    @cached_property
    def listing(self) -> Listing:
        """The articles as a list."""
        from annotations.facade.listing import Listing

        return Listing(self)

    @cached_property
    def checking(self) -> Checking:
        """Which articles want a look, and the answers."""
        from annotations.facade.checking import Checking

        return Checking(self)

    @cached_property
    def entities(self) -> Entities:
        """Who and what the articles speak of."""
        from annotations.facade.entities import Entities

        return Entities(self)

    @cached_property
    def history(self) -> History:
        """What was done, and the way back."""
        from annotations.facade.history import History

        return History(self)

    @cached_property
    def review(self) -> Review:
        """Candidates, and what is decided of them."""
        from annotations.facade.review import Review

        return Review(self)

    @cached_property
    def suggestions(self) -> Suggestions:
        """What is suggested, and what was learned for it."""
        from annotations.facade.suggestions import Suggestions

        return Suggestions(self)

    @cached_property
    def mending(self) -> Mending:
        """Mending texts, and what came of it."""
        from annotations.facade.mending import Mending

        return Mending(self)

    @cached_property
    def alike(self) -> Alike:
        """Which articles look alike."""
        from annotations.facade.alike import Alike

        return Alike(self)

    @cached_property
    def bringing(self) -> Bringing:
        """Files of other programs, on their way in."""
        from annotations.facade.bringing import Bringing

        return Bringing(self)

    @cached_property
    def bin(self) -> Bin:
        """What was deleted, and putting it back."""
        from annotations.facade.bin import Bin

        return Bin(self)

    @cached_property
    def purging(self) -> Purging:
        """Taking data away for good."""
        from annotations.facade.purging import Purging

        return Purging(self)

    @cached_property
    def topics(self) -> Topics:
        """Topics that articles may have."""
        from annotations.facade.topics import Topics

        return Topics(self)

    @cached_property
    def outlets(self) -> Outlets:
        """The rules of outlets, made of corrections."""
        from annotations.facade.outlets import Outlets

        return Outlets(self)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a library to read it; others may write meanwhile.

        Raises:
            NotFound, NotALibrary, Damaged, Refused: it cannot be opened; the text says why.
        """
        return cls(path, open_reader(path), None)

    @classmethod
    def open_to_write(cls, path: Path, annotator: Annotator, *, doing: str, create: bool = False) -> Self:
        """Hold a library for writing.

        Args:
            path: its file.
            annotator: who acts.
            doing: what for, in a word; others that want to write meanwhile are told.
            create: make it if it is not there.

        Raises:
            LibraryBusy: another program holds it.
            NotFound, NotALibrary, NewerLibrary, Damaged, Refused: it cannot be opened; the text says why.
        """
        from annotations.commands.session import Session
        from annotations.store.writer import Writer

        writer = Writer(path, doing=doing, create=create)
        return cls(path, writer.db, Session(writer, annotator))

    @property
    def session(self) -> Session:
        """Through which changes go.

        Raises:
            InvalidInput: it was opened to read only.
        """
        if self._session is None:
            raise InvalidInput(f"{self.path.name} is open for reading only.")
        return self._session

    @property
    def path(self) -> Path:
        """Its file; another one after `go_on_at`."""
        return self._path if self._session is None else self._session.writer.path

    @property
    def db(self) -> Connection:
        """The connection; another one once the file was lost and found."""
        return self._db if self._session is None else self._session.writer.db

    @property
    def uuid(self) -> str:
        """The UUID of the library itself."""
        return library_uuid(self.db)

    @property
    def interrupted(self) -> int:
        """How many actions a program that died had left open here."""
        return self._session.writer.interrupted if self._session else 0

    @property
    def data_version(self) -> int:
        """A number that is another one once somebody else has changed the library; not inside a snapshot."""
        return data_version(self.db)

    @staticmethod
    def holder(path: Path) -> Holder | None:
        """Return who holds a library for writing; see `annotations.store.lock.holder_of`."""
        from annotations.store.lock import holder_of

        return holder_of(path)

    def rename_annotator(self, annotator: Annotator) -> bool:
        """Give an annotator another name; see `annotations.commands.annotators.rename_annotator`."""
        from annotations.commands.annotators import rename_annotator

        return rename_annotator(self.session, annotator)

    def stop_when(self, wanted: Callable[[], bool]) -> None:
        """Have questions end once nobody waits for the answer; see `annotations.store.connection.stop_when`."""
        stop_when(self.db, wanted)

    def snapshot(self) -> AbstractContextManager[None]:
        """Read all that a block reads from one moment, whatever others write meanwhile."""
        return snapshot(self.db)

    def annotators(self) -> list[tuple[str, str]]:
        """Return (UUID, name) of all annotators."""
        return [(one.uuid, one.name) for one in annotators.all_annotators(self.db).values()]

    def annotator_uuids(self, name: str) -> list[str]:
        """Return the UUIDs of all annotators of this name."""
        from annotations.text.canonical import clean_value

        return [uuid for _, uuid in annotators.by_name(self.db, clean_value(name))]

    def search(self, typed: str, limit: int = 20) -> Found:
        """Find articles by their words; see `annotations.search.query` for what can be typed."""
        from annotations.search.find import search

        return search(self.db, typed, limit)

    def merge(self, others: Sequence[Path], *, dry_run: bool = False) -> MergeReport:
        """Merge other libraries into this one as one action; see `annotations.commands.merge.run.merge`."""
        from annotations.commands.merge.run import merge

        return merge(self.session, others, dry_run=dry_run)

    def copy_to(
        self,
        target: Path,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Write a checked copy to another file; see `annotations.store.backup.copy_library`."""
        from annotations.store.backup import copy_library

        copy_library(self.db, target, progress, cancelled)

    def anonymise(
        self,
        wanted: Wanted,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> list[Pseudonym]:
        """Write it anew without the names of its annotators; see `annotations.commands.anonymous.write_anonymous`."""
        from annotations.commands.anonymous import write_anonymous

        return write_anonymous(self.db, wanted, progress, cancelled)

    def go_on_at(self, target: Path) -> None:
        """Write a whole copy and go on there; see `annotations.store.writer.Writer.go_on_at`."""
        self.session.writer.go_on_at(target)

    @property
    def taken_up(self) -> int:
        """How often a library held for writing was opened anew; see `annotations.store.writer.Writer`."""
        return self.session.writer.taken_up

    def in_words(self, error: Exception) -> Exception:
        """Return an error in words for a person, where it is one of the disk."""
        from annotations.store.disk import in_words

        return in_words(self.path, error)

    def place(self) -> Place:
        """Return where the library lies, and what versions of it lie beside; see `annotations.store.placing`."""
        from annotations.store.placing import told_place

        return told_place(self.path, self.uuid)

    def whereabouts(self) -> str:
        """Return what became of the file of a library held for writing; see `annotations.store.writer`."""
        return self.session.writer.whereabouts()

    def check(self, progress: Progress | None = None) -> list[Finding]:
        """Prove that everything is as it must be; see `annotations.store.check`."""
        from annotations.store.check import check_library

        return check_library(self.db, progress)

    def close(self) -> None:
        """Close it; after writing, so that the one file is whole."""
        if self._session is None:
            self.db.close()
        else:
            if self._session.standing is not None:
                from annotations.commands.standing import finish_standing

                # A full disk leaves it to the writer, which tells that it was interrupted; one hiccup does not.
                for _ in range(2):
                    with suppress(Refused):
                        finish_standing(self._session)
            self._session.writer.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
