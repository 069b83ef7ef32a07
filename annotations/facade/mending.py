"""Mending the texts of a library: edits, newer versions, other encodings, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotations.facade.held import Held
from annotations.model.errors import NotFound
from annotations.store import articles, revisions, versions
from annotations.store.articles import ArticleRow
from annotations.store.versions import Version
from annotations.text.edits import Edit, Edits

if TYPE_CHECKING:
    from annotations.commands.mending import Mended, Preview
    from annotations.model.article import NewArticle


@dataclass(frozen=True, slots=True)
class Source:
    """What a text was made of.

    Attributes:
        data: the bytes.
        name: of the article.
        locator: where in the bytes it stands; empty for all of them.
        encoding: what they were decoded with.
    """

    data: bytes
    name: str
    locator: str
    encoding: str | None


class Mending:
    """Mending texts. An article is named by its UUID, a revision too."""

    def __init__(self, library: Held) -> None:
        self._library = library

    def edit(self, article: str, edits: Sequence[Edit]) -> Mended:
        """Give an article a new text by edits of the current one; see `annotations.commands.mending.edit`."""
        from annotations.commands import mending

        return mending.edit(self._library.session, article, edits)

    def set_text(self, article: str, new_text: str) -> Mended:
        """Give an article a text that was edited; see `annotations.commands.mending.set_text`."""
        from annotations.commands import mending

        return mending.set_text(self._library.session, article, new_text)

    def preview(self, article: str, new_text: str) -> Preview:
        """Return what a text would make of what stands on the current one; nothing is changed."""
        from annotations.commands import mending

        return mending.preview(self._library.db, self._article(article), new_text)

    def replace(self, article: str, new: NewArticle) -> Mended:
        """Give an article the text of a newer version; see `annotations.commands.versions.replace_text`."""
        from annotations.commands import versions

        return versions.replace_text(self._library.session, article, new)

    def decode_again(self, article: str, new: NewArticle) -> Mended:
        """Give an article its text in another encoding; see `annotations.commands.versions.decode_again`."""
        from annotations.commands import versions

        return versions.decode_again(self._library.session, article, new)

    def go_back(self, article: str, revision: str) -> Mended:
        """Give an article an earlier text again; see `annotations.commands.versions.go_back`."""
        from annotations.commands import versions

        return versions.go_back(self._library.session, article, revision)

    def source(self, article: str) -> Source:
        """Return the bytes that the current text of an article was made of, to be read again."""
        from annotations.commands.versions import source_of

        row = self._article(article)
        sha256, locator = source_of(self._library.db, row)
        return Source(articles.original(self._library.db, sha256), row.name, locator, row.encoding)

    def revisions(self, article: str) -> list[Version]:
        """Return all texts an article ever had, newest first, those that were taken back too."""
        row = self._article(article)
        return versions.versions(self._library.db, row.id, row.revision_id)

    def revision_text(self, revision: str) -> str:
        """Return the text of a revision.

        Raises:
            NotFound: there is none.
        """
        return articles.text(self._library.db, self._revision(revision))

    def edits_between(self, revision: str, other: str) -> Edits:
        """Return what differs between two texts, word by word, as edits that make the other out of the first."""
        from annotations.text.layered import compared

        return compared(self.revision_text(revision), self.revision_text(other)).bare

    def _article(self, uuid: str) -> ArticleRow:
        found = articles.by_uuid(self._library.db, uuid)
        if found is None:
            raise NotFound(f"There is no article {uuid} in this library.")
        return found

    def _revision(self, uuid: str) -> int:
        found = revisions.by_uuid(self._library.db, uuid)
        if found is None:
            raise NotFound(f"There is no text {uuid} in this library.")
        return found.id
