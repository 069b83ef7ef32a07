"""The history of a library: what was done, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from annotations.facade.held import Held
from annotations.model.errors import NotFound
from annotations.store import annotators, history
from annotations.store.articles import ArticleRow
from annotations.store.history import ActionRow, Reviewed

if TYPE_CHECKING:
    from annotations.model.moment import Moment, Restoring
    from annotations.model.past_action import Effect, Touched, Wanted


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

    def undo_earlier(self, annotator_uuids: Sequence[str], uuid: str, *, others: bool = False) -> ActionRow:
        """Take back one change, whatever was done since; see `annotations.commands.undo.undo_earlier`."""
        from annotations.commands import undo as undoing

        return undoing.undo_earlier(self._library.session, annotator_uuids, uuid, others=others)

    def why_not_undo(self, uuid: str) -> str:
        """Return why one change cannot be taken back; see `annotations.commands.undo.why_not_undo`."""
        from annotations.commands import undo as undoing

        return undoing.why_not_undo(self._library.session, uuid)

    def changed_since(self, action: ActionRow) -> str:
        """Return what of an action was changed since; see `annotations.store.revert.changed_since`."""
        from annotations.store.revert import changed_since

        return changed_since(self._library.db, action.id)

    def can_undo(self, action: ActionRow) -> bool:
        """Whether an action is one that undo could take back, if nothing stands in the way."""
        return history.can_undo(self._library.db, action)

    def find(self, uuid: str) -> ActionRow:
        """Return one action.

        Raises:
            NotFound: there is none of this UUID.
        """
        found = history.by_uuid(self._library.db, uuid)
        if found is None:
            raise NotFound(f"There is no action {uuid} in this library.")
        return found

    def annotator_of(self, action: ActionRow) -> str:
        """Return the UUID of whose action it is; empty for the program's own."""
        return history.annotator_uuid_of(self._library.db, action.id)

    def wanted(self, wanted: Wanted, before: int | None = None) -> Iterator[ActionRow]:
        """Yield some of the actions, newest first; see `annotations.store.history_pages.wanted_actions`."""
        from annotations.store.history_pages import wanted_actions

        return wanted_actions(self._library.db, wanted, before)

    def days(self, limit: int = 400) -> list[tuple[str, int]]:
        """Return the days on which something was done; see `annotations.store.history_pages.days`."""
        from annotations.store.history_pages import days

        return days(self._library.db, limit)

    def articles_of(self, actions: Sequence[ActionRow]) -> dict[int, Touched]:
        """Return which articles actions changed; see `annotations.store.history_pages.articles_of`."""
        from annotations.store.history_pages import articles_of

        return articles_of(self._library.db, actions)

    def effect(self, action: ActionRow) -> Effect:
        """Return what an action changed; see `annotations.store.history_effect.effect_of`."""
        from annotations.store.history_effect import effect_of

        return effect_of(self._library.db, action.id)

    def article(self, name: str) -> tuple[str, str]:
        """Return (UUID, file name) of an article, which may be deleted by now.

        Raises:
            NotFound, Ambiguous: there is none, and none was deleted; or the name stands for several.
        """
        from annotations.facade.articles import Articles
        from annotations.store.restoring_article import former_article

        try:
            row = Articles(self._library).find(name)
        except NotFound:
            former = former_article(self._library.db, name)
            if former is None:
                raise
            return former
        return row.uuid, row.name

    def what_would_change(
        self, moment: Moment, article: str | None = None, cancelled: Callable[[], bool] | None = None
    ) -> Restoring:
        """Return what going back would change; see `annotations.commands.restoring.what_would_change`."""
        from annotations.commands.restoring import what_would_change

        return what_would_change(self._library.db, moment, article, cancelled)

    def restore(
        self, moment: Moment, article: str | None = None, progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Restoring:  # fmt: skip
        """Go back to a moment; see `annotations.commands.restoring.restore`."""
        from annotations.commands.restoring import restore

        return restore(self._library.session, moment, article, progress, cancelled)

    def redo(self, annotator_uuids: Sequence[str]) -> ActionRow:
        """Do again what undo took back last; see `annotations.commands.undo.redo`."""
        from annotations.commands import undo as undoing

        return undoing.redo(self._library.session, annotator_uuids)
