"""Mending the texts of a library: edits, newer versions, other encodings, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotations.facade.held import Held
from annotations.model.astray import LOST, PLACED, Astray, Settlement
from annotations.model.errors import NotFound
from annotations.model.span import Span
from annotations.store import articles, places, revisions, versions
from annotations.store.articles import ArticleRow
from annotations.store.versions import Version
from annotations.text.edits import Edit, Edits

if TYPE_CHECKING:
    from annotations.commands.mending import Mended, Preview
    from annotations.commands.resettle import Settled
    from annotations.exchange.errata import Erratum
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

    def astray(
        self, article: str | None = None, *, lost: bool = False, cancelled: Callable[[], bool] = lambda: False
    ) -> Iterator[Astray]:
        """Yield what waits since its words were changed; see `annotations.search.astray.astray`."""
        from annotations.search.astray import astray

        row = None if article is None else self._article(article)
        return astray(self._library.db, row, lost=lost, cancelled=cancelled)

    def waiting(self, keys: Sequence[str]) -> set[str]:
        """Return those of the UUIDs of annotations and fields that wait since their words were changed."""
        return places.waiting(self._library.db, keys)

    def settle(self, what: str, settlements: Sequence[Settlement]) -> list[Settled]:
        """Take decisions in the one action of a sitting, which stays open; see `annotations.commands.resettle`.

        Args:
            what: the name of the article, or of the library: it names the action.
            settlements: what was decided.
        """
        from annotations.commands.resettle import settle

        return settle(self._library.session, what, settlements)

    def finish(self) -> None:
        """End the sitting: from then on one undo takes all its decisions back."""
        from annotations.commands.standing import finish_standing

        finish_standing(self._library.session)

    def resettle(self, uuid: str, spans: Sequence[Span]) -> Settled:
        """Say where an annotation or a field belongs in the current text, as one action.

        Raises:
            InvalidInput: a span is wrong.
        """
        return self._settle_one(Settlement(uuid, PLACED, tuple(spans)))

    def mark_lost(self, uuid: str) -> Settled:
        """Say that the words of an annotation or a field are gone, as one action; it stays, on the text before."""
        return self._settle_one(Settlement(uuid, LOST))

    def _settle_one(self, one: Settlement) -> Settled:
        from annotations.commands.resettle import settle_at_once

        return settle_at_once(self._library.session, self._library.path.name, [one])[0]

    def errata(self, wanted: Sequence[str] | None = None) -> Iterator[Erratum]:
        """Yield each place at which a text was changed; see `annotations.exchange.errata.errata`.

        Args:
            wanted: UUIDs of articles; None for all.
        """
        from annotations.exchange.errata import errata

        db = self._library.db
        rows = articles.all_articles(db) if wanted is None else iter([self._article(uuid) for uuid in wanted])
        return errata(db, rows)

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
