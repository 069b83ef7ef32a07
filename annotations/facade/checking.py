"""Checking what came in: which articles want a look, and what a person says of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotations.facade.held import Held

if TYPE_CHECKING:
    from annotations.commands.checking import CheckRun
    from annotations.search.checklist import Checklist, Shared


class Checking:
    """The check of articles: see `annotations.search.checklist` and `annotations.commands.checking`."""

    def __init__(self, library: Held) -> None:
        self._library = library

    def to_check(
        self, ids: Sequence[int] | None = None, run: str | None = None, shared: Shared | None = None
    ) -> Checklist:  # fmt: skip
        """Return articles with what wants a look in each; see `annotations.search.checklist.to_check`."""
        from annotations.search.checklist import to_check

        return to_check(self._library.db, ids, run, shared)

    def accept(self, article_uuids: Sequence[str]) -> int:
        """Confirm all that is detected in articles; see `annotations.commands.checking.check_articles`."""
        from annotations.commands.checking import check_articles

        return check_articles(self._library.session, article_uuids)

    def begin_accepting(self) -> CheckRun:
        """Begin to accept many articles, some at a time; see `CheckRun`."""
        from annotations.commands.checking import begin_accepting

        return begin_accepting(self._library.session)

    def set_role(self, article_uuid: str, start: int, end: int, role: str, *, whole_lines: bool = True) -> int:
        """Give lines another role; see `annotations.commands.roles.set_role_of_lines`."""
        from annotations.commands.roles import set_role_of_lines

        return set_role_of_lines(self._library.session, article_uuid, start, end, role, whole_lines=whole_lines)
