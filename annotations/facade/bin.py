"""What was deleted, and putting it back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from annotations.facade.held import Held
from annotations.model.deleted import Deleted, DeletedWords, PutBack
from annotations.model.errors import NotFound

if TYPE_CHECKING:
    from annotations.store.binned import Deletion


class Bin:
    """The deleted things of a library."""

    def __init__(self, library: Held) -> None:
        self._library = library

    def deleted(self) -> Iterator[list[Deleted]]:
        """Yield what each action deleted that is not there now, the newest action first."""
        from annotations.store.bin_list import deleted

        return deleted(self._library.db)

    def words(self, uuid: str) -> DeletedWords:
        """Return what a deleted thing said, or the words it stood on.

        Raises:
            NotFound: nothing deleted has this UUID.
        """
        from annotations.store.bin_list import words

        return words(self._library.db, self._deletion(uuid))

    def put_back(self, uuids: Sequence[str]) -> PutBack:
        """Put deleted things back as one action; see `annotations.commands.bin.put_back`."""
        from annotations.commands.bin import put_back

        return put_back(self._library.session, uuids)

    def _deletion(self, uuid: str) -> Deletion:
        from annotations.store import binned

        last = binned.latest(self._library.db, [uuid]).get(uuid)
        one = binned.of_actions(self._library.db, [last[1]]).get(uuid) if last else None
        if one is None:
            raise NotFound(f"Nothing that was deleted here has the id {uuid}.")
        return one
