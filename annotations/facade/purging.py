"""Taking data away for good; nothing of this can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotations.facade.held import Held

if TYPE_CHECKING:
    from annotations.model.purge import Lost, Purged


class Purging:
    """What can be purged of a library; see `annotations.commands.purge`."""

    def __init__(self, library: Held) -> None:
        self._library = library

    def deleted_articles(self) -> dict[str, str]:
        """Return the names of the files of articles that were deleted, by UUID: they can be purged too."""
        from annotations.store.purging import deleted_article_names

        return deleted_article_names(self._library.db)

    def lost_of_articles(self, uuids: Sequence[str]) -> Lost:
        """Return what a purge of articles would take away."""
        from annotations.commands import purge

        return purge.lost_of_articles(self._library.db, self._library.path, uuids)

    def lost_of_annotator(self, uuid: str, *, keep: bool) -> Lost:
        """Return what a purge of an annotator would take away; with `keep` their name alone."""
        from annotations.commands import purge

        return purge.lost_of_annotator(self._library.db, self._library.path, uuid, keep=keep)

    def articles(self, uuids: Sequence[str]) -> Purged:
        """Take articles away for good."""
        from annotations.commands import purge

        return purge.purge_articles(self._library.session, uuids)

    def annotator(self, uuid: str, *, keep: bool) -> Purged:
        """Take an annotator away for good."""
        from annotations.commands import purge

        return purge.purge_annotator(self._library.session, uuid, keep=keep)

    def go_on(self) -> bool:
        """Remove what traces an unfinished purge left; return whether none is left."""
        from annotations.commands import purge

        return purge.go_on(self._library.session)
