"""The rules of outlets: what was made of corrections, and what it settles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.facade.held import Held
from annotations.model.outlet_rule import OutletRule, RuleChange, RuleOffer
from annotations.search import outlets as searching
from annotations.store import outlets
from annotations.suggest.rule_words import rule_in_words

if TYPE_CHECKING:
    from annotations.commands.outlet_run import RuleRun

_AT_ONCE = 50


class Outlets:
    """The rules of a library's outlets.

    After a correction ask `offer`; what it returns says itself in `words` and how many articles already in it settles
    in `settles`. If the person wants it, give it to `remember`, and then, if wanted, `apply` that rule to the articles
    already in. New articles get the values of the rules that are on when they are imported.
    """

    def __init__(self, library: Held) -> None:
        self._library = library

    def offer(self, article_uuid: str, settles: str) -> RuleOffer | None:
        """Return the rule that the correction just made stands for; None where there is nothing to remember.

        Reads up to some thousand texts: ask it beside the window's thread. Nothing is changed.

        Args:
            article_uuid: the article that was corrected.
            settles: the field's name ("author"), or "block" after lines were given another role.

        Raises:
            NotFound: there is no such article.
        """
        return searching.offer(self._library.db, article_uuid, settles)

    def remember(self, offered: RuleOffer) -> str:
        """Keep an offered rule, switched on, as one action; return its UUID. See `annotations.commands.outlets`."""
        from annotations.commands import outlets as commands

        return commands.remember(self._library.session, offered.rule)

    def rules(self) -> list[OutletRule]:
        """Return all rules, the newest first."""
        return outlets.all_rules(self._library.db)

    @staticmethod
    def in_words(rule: OutletRule) -> str:
        """Return a rule in words; see `annotations.suggest.rule_words`."""
        return rule_in_words(rule)

    def settled(self) -> dict[str, int]:
        """Return by a rule's UUID in how many articles it found a field that stands; rules of roles are not in it."""
        return outlets.settled(self._library.db)

    def set_state(self, uuid: str, state: str) -> None:
        """Switch a rule "on" or "off", as one action."""
        from annotations.commands import outlets as commands

        commands.set_state(self._library.session, uuid, state)

    def delete(self, uuids: Sequence[str]) -> None:
        """Delete rules, as one action; what they found stays."""
        from annotations.commands import outlets as commands

        commands.delete_rules(self._library.session, uuids)

    def preview(
        self,
        uuids: Sequence[str] | None = None,
        cancelled: Callable[[], bool] = lambda: False,
        progress: Callable[[int, int], None] = lambda done, total: None,
    ) -> list[RuleChange]:
        """Return what rules would change in the articles already in.

        Args:
            uuids: of the rules, also of those that are off; None for all that are on.
            cancelled: asked at each article.
            progress: told (done, total) in articles.

        Raises:
            Cancelled: it was to stop.
        """
        rules = self._chosen(uuids)
        found = searching.amended(self._library.db, self.articles_of(rules), rules, cancelled, progress)
        return [change for one in found for change in searching.changes_of(one)]

    def apply(self, uuids: Sequence[str] | None = None) -> int:
        """Apply rules to all articles already in, as one action; return how many articles were changed.

        For many articles take `begin_applying`, and give it some at a time.
        """
        run, articles = self.begin_applying(uuids)
        for start in range(0, len(articles), _AT_ONCE):
            run.add(articles[start : start + _AT_ONCE])
        run.finish()
        return run.changed

    def begin_applying(self, uuids: Sequence[str] | None = None) -> tuple[RuleRun, list[int]]:
        """Return a run to give articles to, and the internal ids of the articles that the rules are about."""
        from annotations.commands.outlet_run import RuleRun

        rules = self._chosen(uuids)
        return RuleRun(self._library.session, rules), self.articles_of(rules)

    def articles_of(self, rules: dict[str, list[OutletRule]]) -> list[int]:
        """Return the internal ids of the articles of some outlets, by their keys; newest first."""
        return searching.of_outlets(self._library.db, rules)

    def save(self, path: Path, uuids: Sequence[str] | None = None) -> int:
        """Write all rules, or some, to a file; return how many. See `annotations.exchange.outlet_rules.save_rules`."""
        from annotations.exchange.outlet_rules import save_rules

        rules = [rule for rule in self.rules() if uuids is None or rule.uuid in uuids]
        save_rules(path, rules)
        return len(rules)

    def load(self, path: Path) -> int:
        """Take the rules of a file, as one action; return how many are new here.

        Raises:
            NotFound, Refused, InvalidInput: it cannot be read; see `annotations.exchange.outlet_rules.read_rules`.
        """
        from annotations.commands import outlets as commands
        from annotations.exchange.outlet_rules import read_rules

        return commands.load(self._library.session, read_rules(path))

    def _chosen(self, uuids: Sequence[str] | None) -> dict[str, list[OutletRule]]:
        if uuids is None:
            return outlets.rules_on(self._library.db)
        chosen: dict[str, list[OutletRule]] = {}
        for rule in self.rules():
            if rule.uuid in uuids:
                chosen.setdefault(rule.key, []).append(rule)
        return chosen
