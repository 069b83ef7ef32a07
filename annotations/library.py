"""The library: one SQLite file, opened to read or held to write, with everything that can be done to it by name."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from annotations.commands import articles as article_commands
from annotations.commands import batches, marking, works
from annotations.commands import undo as undoing
from annotations.commands.annotators import rename_annotator
from annotations.commands.imports import ImportRun
from annotations.commands.session import Session
from annotations.exchange.rows import Row
from annotations.facade.codebook import Codebook
from annotations.facade.entities import Entities
from annotations.model.annotator import Annotator
from annotations.model.block import Block
from annotations.model.errors import Ambiguous, InvalidInput, NotFound
from annotations.model.field import Field
from annotations.model.ids import is_uuid
from annotations.search import listing as listings
from annotations.search.find import Found, search
from annotations.search.listing import Facets, Filter, ListRow, Sort
from annotations.store import annotators, articles, history
from annotations.store.articles import ArticleRow
from annotations.store.backup import copy_library
from annotations.store.check import Finding, Progress, check_library
from annotations.store.connection import Connection, data_version, library_uuid, open_reader, snapshot
from annotations.store.desk import NoteRow, note_rows
from annotations.store.history import ActionRow
from annotations.store.listing import total
from annotations.store.lock import Holder, holder_of
from annotations.store.marks import AnnotationReader
from annotations.store.runs import ImportedRun, last_import
from annotations.store.writer import Writer
from annotations.text.canonical import clean_value
from annotations.text.edits import Edit

if TYPE_CHECKING:
    # What only some need is imported when it is called for: a window opens sooner without.
    from annotations.commands.annotate import Report
    from annotations.commands.merge.report import MergeReport


class Library:
    """A library that is open. Use it as a context manager, or call `close`.

    Attributes:
        path: its file.
        articles, listing, annotations, codebook, entities, history: what is in it and what can be done, by subject.
    """

    def __init__(self, path: Path, connection: Connection, session: Session | None) -> None:
        self.path = path
        self.db = connection
        self._session = session
        self.articles = Articles(self)
        self.listing = Listing(self)
        self.annotations = Annotations(self)
        self.codebook = Codebook(self)
        self.entities = Entities(self)
        self.history = History(self)

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
        return holder_of(path)

    def rename_annotator(self, annotator: Annotator) -> bool:
        """Give an annotator another name; see `annotations.commands.annotators.rename_annotator`."""
        return rename_annotator(self.session, annotator)

    def snapshot(self) -> AbstractContextManager[None]:
        """Read all that a block reads from one moment, whatever others write meanwhile."""
        return snapshot(self.db)

    def annotators(self) -> list[tuple[str, str]]:
        """Return (UUID, name) of all annotators."""
        return [(one.uuid, one.name) for one in annotators.all_annotators(self.db).values()]

    def annotator_uuids(self, name: str) -> list[str]:
        """Return the UUIDs of all annotators of this name."""
        return [uuid for _, uuid in annotators.by_name(self.db, clean_value(name))]

    def search(self, typed: str, limit: int = 20) -> Found:
        """Find articles by their words; see `annotations.search.query` for what can be typed."""
        return search(self.db, typed, limit)

    def merge(self, others: Sequence[Path], *, dry_run: bool = False) -> MergeReport:
        """Merge other libraries into this one as one action; see `annotations.commands.merge.run.merge`."""
        from annotations.commands.merge.run import merge

        return merge(self.session, others, dry_run=dry_run)

    def copy_to(self, target: Path) -> None:
        """Write a checked copy to another file; see `annotations.store.backup.copy_library`."""
        copy_library(self.db, target)

    def check(self, progress: Progress | None = None) -> list[Finding]:
        """Prove that everything is as it must be; see `annotations.store.check`."""
        return check_library(self.db, progress)

    def close(self) -> None:
        """Close it; after writing, so that the one file is whole."""
        if self._session is None:
            self.db.close()
        else:
            self._session.writer.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Articles:
    """The articles of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __iter__(self) -> Iterator[ArticleRow]:
        return articles.all_articles(self._library.db)

    def find(self, name: str) -> ArticleRow:
        """Return an article by UUID or original file name.

        Raises:
            NotFound, Ambiguous: there is none, or the name stands for several.
        """
        name = clean_value(name)
        if is_uuid(name):
            found = articles.by_uuid(self._library.db, name.lower())
            if found is not None:
                return found
        named = articles.by_name(self._library.db, name)
        if len(named) > 1:
            raise Ambiguous(f"Several articles are named “{name}”. Use the article's id.")
        if not named:
            raise NotFound(f"There is no article “{name}” in {self._library.path.name}.")
        return named[0]

    def has(self, uuid: str) -> bool:
        """Whether an article is there."""
        return articles.by_uuid(self._library.db, uuid) is not None

    def uuid_of(self, number: int) -> str:
        """Return the UUID of an article known by its internal id.

        Raises:
            NotFound: there is none.
        """
        row = articles.by_id(self._library.db, number)
        if row is None:
            raise NotFound(f"There is no article {number} in {self._library.path.name}.")
        return row.uuid

    def uuids_of(self, numbers: Sequence[int]) -> list[str]:
        """Return the UUIDs of articles known by their internal ids; those that are gone are left out."""
        return articles.uuids_of(self._library.db, numbers)

    def text(self, article: ArticleRow) -> str:
        """Return the current text."""
        return articles.text(self._library.db, article.revision_id)

    def original(self, article: ArticleRow) -> bytes:
        """Return the bytes as imported."""
        return articles.original(self._library.db, article.original_sha256)

    def blocks(self, article: ArticleRow) -> tuple[Block, ...]:
        """Return the blocks of the current text."""
        return articles.blocks(self._library.db, article.revision_id)

    def fields(self, article: ArticleRow) -> tuple[Field, ...]:
        """Return the fields."""
        return articles.fields(self._library.db, article.id)

    def field_uuids(self, article: ArticleRow) -> tuple[str, ...]:
        """Return the UUIDs of the fields, in the order of `fields`."""
        return articles.field_uuids(self._library.db, article.id)

    def field_values(self, names: tuple[str, ...]) -> dict[int, dict[str, str]]:
        """Return the first value of some fields for every article, by internal id."""
        return articles.field_values(self._library.db, names)

    def field_names(self) -> list[str]:
        """Return the names of all fields that any article has."""
        return articles.field_names(self._library.db)

    def common_values(self, name: str, limit: int = 50) -> list[str]:
        """Return the values that a field has most often, the most frequent first."""
        return articles.common_values(self._library.db, name, limit)

    def annotation_counts(self) -> dict[int, int]:
        """Return how many annotations each article has, by internal id."""
        return articles.annotation_counts(self._library.db)

    def begin_import(self) -> ImportRun:
        """Begin to take articles; see `ImportRun`."""
        return ImportRun(self._library.session)

    def last_import(self) -> ImportedRun | None:
        """Return the report of the newest import; None if there was none."""
        return last_import(self._library.db)

    def edit_text(self, article_uuid: str, edits: Sequence[Edit]) -> str:
        """Give an article a new revision; see `annotations.commands.articles.edit_text`."""
        return article_commands.edit_text(self._library.session, article_uuid, edits)

    def set_field(self, article_uuid: str, name: str, values: Sequence[Field]) -> None:
        """Give a field other values; see `annotations.commands.articles.set_field`."""
        article_commands.set_field(self._library.session, article_uuid, name, values)

    def set_field_of_many(self, article_uuids: Sequence[str], name: str, value: str) -> None:
        """Give a field one value in many articles; see `annotations.commands.batches.set_field_of_articles`."""
        batches.set_field_of_articles(self._library.session, article_uuids, name, value)

    def tag(self, article_uuids: Sequence[str], topic: str | None = None, *, new: str = "") -> int:
        """Put a topic on whole articles; see `annotations.commands.batches.tag_articles`."""
        return batches.tag_articles(self._library.session, article_uuids, topic, new=new)

    def set_blocks(self, article_uuid: str, blocks: Sequence[Block]) -> None:
        """Give the current text other blocks; see `annotations.commands.articles.set_blocks`."""
        article_commands.set_blocks(self._library.session, article_uuid, blocks)

    def delete(self, article_uuids: Sequence[str]) -> None:
        """Delete articles with what belongs to them; see `annotations.commands.articles.delete_articles`."""
        article_commands.delete_articles(self._library.session, article_uuids)

    def set_state(self, article_uuids: Sequence[str], state: str) -> int:
        """Say how far the annotator is with articles; see `annotations.commands.works.set_state`."""
        return works.set_state(self._library.session, article_uuids, state)


class Listing:
    """The articles of a library as a list: filtered, in order, page by page, with counts.

    Where an annotator is asked for, it is the UUID of the one whose states of work count; without, all is unread.
    """

    def __init__(self, library: Library) -> None:
        self._library = library

    def total(self) -> int:
        """Return how many articles there are."""
        return total(self._library.db)

    def ids(self, wanted: Filter, sort: Sort, annotator_uuid: str | None = None) -> array[int]:
        """Return internal ids of the articles that fit, in order; see `annotations.search.listing.article_ids`."""
        return listings.article_ids(self._library.db, wanted, sort, self._annotator(annotator_uuid))

    def rows(
        self, ids: Sequence[int], annotator_uuid: str | None = None, wanted: Filter | None = None
    ) -> list[ListRow]:
        """Return the rows of a page; see `annotations.search.listing.rows`."""
        return listings.rows(self._library.db, ids, self._annotator(annotator_uuid), wanted)

    def facets(self, wanted: Filter, annotator_uuid: str | None = None) -> Facets:
        """Return how many articles have which value; see `annotations.search.listing.facets`."""
        return listings.facets(self._library.db, wanted, self._annotator(annotator_uuid))

    def _annotator(self, uuid: str | None) -> int | None:
        return None if uuid is None else annotators.by_uuid(self._library.db, uuid)


class Annotations:
    """The annotations of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def reader(self) -> AnnotationReader:
        """Return what reads annotations with all their names."""
        return AnnotationReader(self._library.db)

    def add(
        self, rows: Iterable[tuple[int, Row | InvalidInput]], *, strict: bool = False, may_create: bool = True
    ) -> Report:
        """Add annotations as one action; see `annotations.commands.annotate.annotate`."""
        from annotations.commands.annotate import annotate

        return annotate(self._library.session, rows, strict=strict, may_create=may_create)

    def notes(self) -> list[NoteRow]:
        """Return all notes, the newest first; see `annotations.store.desk.note_rows`."""
        return note_rows(self._library.db)

    def delete(self, uuids: Sequence[str]) -> None:
        """Delete annotations with the notes about them; see `annotations.commands.marking.delete_annotations`."""
        marking.delete_annotations(self._library.session, uuids)


class History:
    """The history of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def actions(self, limit: int | None = None) -> Iterator[ActionRow]:
        """Yield actions, newest first."""
        return history.actions(self._library.db, limit)

    def of_article(self, article: ArticleRow, limit: int = 500) -> list[ActionRow]:
        """Return the actions that changed an article, newest first."""
        return history.of_article(self._library.db, article.id, limit)

    def next_undo(self, annotator_uuids: Sequence[str]) -> ActionRow | None:
        """Return what undo would take back."""
        return history.to_undo(self._library.db, self._known(annotator_uuids))

    def next_redo(self, annotator_uuids: Sequence[str]) -> ActionRow | None:
        """Return what redo would do again."""
        return history.to_redo(self._library.db, self._known(annotator_uuids))

    def _known(self, uuids: Sequence[str]) -> list[int]:
        found = (annotators.by_uuid(self._library.db, uuid) for uuid in uuids)
        return [number for number in found if number is not None]

    def undo(self, annotator_uuids: Sequence[str]) -> ActionRow:
        """Take back the newest change of these annotators; see `annotations.commands.undo.undo`."""
        return undoing.undo(self._library.session, annotator_uuids)

    def redo(self, annotator_uuids: Sequence[str]) -> ActionRow:
        """Do again what undo took back last; see `annotations.commands.undo.redo`."""
        return undoing.redo(self._library.session, annotator_uuids)
