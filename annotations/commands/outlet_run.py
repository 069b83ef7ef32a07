"""Applying the rules of outlets to the articles already in: one action, in as many transactions as it needs."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.commands.articles import put_blocks, put_field
from annotations.commands.imports import check_fields
from annotations.commands.session import Session
from annotations.model.block import check_blocks
from annotations.model.outlet_rule import OutletRule
from annotations.search.outlets import amended_article
from annotations.store.journal import OpenAction


class RuleRun:
    """One application: an action that stays open while articles are done, and is taken back by one undo.

    Attributes:
        changed: how many articles were changed so far.
    """

    def __init__(self, session: Session, rules: dict[str, list[OutletRule]]) -> None:
        """Begin.

        Args:
            session: whose action it is.
            rules: what to apply, by the outlet's key, the newest first.
        """
        self._session = session
        self._rules = rules
        self._action: OpenAction | None = None
        self.changed = 0

    def add(self, article_ids: Sequence[int]) -> int:
        """Apply the rules to some articles (internal ids), in one transaction; return how many were changed."""
        self._action = self._session.still_open(self._action)
        begun, changed = self._action, 0
        if begun is None:
            self._session.end_standing()
        try:
            with self._session.writer.transaction():
                for number in article_ids:
                    changed += self._apply(number)
        except BaseException:
            self._action = begun
            raise
        self.changed += changed
        return changed

    def finish(self, *, complete: bool = True) -> None:
        """End it; what was changed stays, also where it was cancelled."""
        if self._action is None:
            return
        name = (
            f"Apply rules of outlets to {self.changed} articles"
            if self.changed != 1
            else "Apply rules of outlets to 1 article"
        )
        with self._session.ending(self._action) as action:
            if action is not None:
                self._session.writer.end(action, "done" if complete else "interrupted", name)
        self._action = None

    def _apply(self, article_id: int) -> bool:
        writer = self._session.writer
        found = amended_article(writer.db, article_id, self._rules)
        if found is None:
            return False
        if self._action is None:
            self._action = writer.begin("Apply rules of outlets", self._session.annotator_id())
        for name, values in found.fields:
            check_fields(values, found.page.text)
            put_field(self._session, self._action, found.article, name, values)
        if found.blocks is not None:
            check_blocks(found.blocks, found.page.text)
            put_blocks(self._session, self._action, found.article, found.blocks)
        return True
