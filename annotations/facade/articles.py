"""The articles of a library: their texts, fields and originals, and what can be done with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from annotations.facade.held import Held
from annotations.model.block import Block
from annotations.model.errors import Ambiguous, NotFound
from annotations.model.field import Field
from annotations.model.ids import is_uuid
from annotations.store import articles
from annotations.store.articles import ArticleRow

if TYPE_CHECKING:
    from annotations.commands.imports import ImportRun
    from annotations.store.runs import ImportedRun, RunHead
    from annotations.text.edits import Edit


class Articles:
    """The articles of a library."""

    def __init__(self, library: Held) -> None:
        self._library = library

    def __iter__(self) -> Iterator[ArticleRow]:
        return articles.all_articles(self._library.db)

    def find(self, name: str) -> ArticleRow:
        """Return an article by UUID or original file name, also that of a file with the same bytes.

        Raises:
            NotFound, Ambiguous: there is none, or the name stands for several.
        """
        if not is_uuid(name):
            from annotations.text.canonical import clean_value

            name = clean_value(name)
        if is_uuid(name):
            found = articles.by_uuid(self._library.db, name.lower())
            if found is not None:
                return found
        named = articles.by_name(self._library.db, name) or articles.by_same_file(self._library.db, name)
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
        from annotations.commands.imports import ImportRun

        return ImportRun(self._library.session)

    def last_import(self) -> ImportedRun | None:
        """Return the report of the newest import; None if there was none."""
        from annotations.store.runs import last_import

        return last_import(self._library.db)

    def imports(self) -> list[RunHead]:
        """Return the imports whose reports are kept, the newest first."""
        from annotations.store.runs import all_imports

        return all_imports(self._library.db)

    def import_report(self, uuid: str) -> ImportedRun | None:
        """Return the report of one import by its UUID; None if there is none."""
        from annotations.store.runs import one_import

        return one_import(self._library.db, uuid)

    def edit_text(self, article_uuid: str, edits: Sequence[Edit]) -> str:
        """Give an article a new revision by edits alone, and return its UUID; see `commands.mending.edit`."""
        from annotations.commands.mending import edit

        return edit(self._library.session, article_uuid, edits, search=False).revision

    def set_field(self, article_uuid: str, name: str, values: Sequence[Field]) -> None:
        """Give a field other values; see `annotations.commands.articles.set_field`."""
        from annotations.commands import articles as commands

        commands.set_field(self._library.session, article_uuid, name, values)

    def set_field_of_many(self, article_uuids: Sequence[str], name: str, value: str) -> None:
        """Give a field one value in many articles; see `annotations.commands.batches.set_field_of_articles`."""
        from annotations.commands import batches

        batches.set_field_of_articles(self._library.session, article_uuids, name, value)

    def tag(self, article_uuids: Sequence[str], topic: str | None = None, *, new: str = "") -> int:
        """Put a topic on whole articles; see `annotations.commands.batches.tag_articles`."""
        from annotations.commands import batches

        return batches.tag_articles(self._library.session, article_uuids, topic, new=new)

    def set_blocks(self, article_uuid: str, blocks: Sequence[Block]) -> None:
        """Give the current text other blocks; see `annotations.commands.articles.set_blocks`."""
        from annotations.commands import articles as commands

        commands.set_blocks(self._library.session, article_uuid, blocks)

    def delete(self, article_uuids: Sequence[str]) -> None:
        """Delete articles with what belongs to them; see `annotations.commands.articles.delete_articles`."""
        from annotations.commands import articles as commands

        commands.delete_articles(self._library.session, article_uuids)

    def set_state(self, article_uuids: Sequence[str], state: str) -> int:
        """Say how far the annotator is with articles; see `annotations.commands.works.set_state`."""
        from annotations.commands import works

        return works.set_state(self._library.session, article_uuids, state)
