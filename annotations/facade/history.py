"""The history of a library: what was done, and the way back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotations.facade.held import Held
from annotations.store import annotators, history
from annotations.store.articles import ArticleRow
from annotations.store.history import ActionRow, Reviewed


class History:
    """The history of a library."""

    def __init__(self, library: Held) -> None:
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

    def undo(self, annotator_uuids: Sequence[str], *, only: str | None = None) -> ActionRow:
        """Take back the newest change of these annotators; see `annotations.commands.undo.undo`."""
        from annotations.commands import undo as undoing

        return undoing.undo(self._library.session, annotator_uuids, only=only)

    def reviews(self, annotator_uuids: Sequence[str]) -> list[Reviewed]:
        """Return the reviews of these annotators that can be taken back, newest first."""
        return history.reviews(self._library.db, self._known(annotator_uuids))

    def undo_earlier(self, annotator_uuids: Sequence[str], uuid: str) -> ActionRow:
        """Take back one change, whatever was done since; see `annotations.commands.undo.undo_earlier`."""
        from annotations.commands import undo as undoing

        return undoing.undo_earlier(self._library.session, annotator_uuids, uuid)

    def redo(self, annotator_uuids: Sequence[str]) -> ActionRow:
        """Do again what undo took back last; see `annotations.commands.undo.redo`."""
        from annotations.commands import undo as undoing

        return undoing.redo(self._library.session, annotator_uuids)
