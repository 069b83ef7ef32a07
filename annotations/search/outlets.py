"""What the rules of outlets come to in a library: what a correction offers, and what the rules would change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from annotations.model.block import Block
from annotations.model.errors import Cancelled, NotFound
from annotations.model.field import Field
from annotations.model.outlet_rule import BLOCK, OutletRule, RuleChange, RuleOffer
from annotations.store import articles, outlets
from annotations.store.articles import ArticleRow
from annotations.store.connection import Connection
from annotations.suggest.outlet_key import keys_of, keys_of_values, outlet_key, outlet_of
from annotations.suggest.page import Page, page_of
from annotations.suggest.propose import Known, propose_field
from annotations.suggest.propose_blocks import propose_role
from annotations.suggest.rule_blocks import amended_blocks, lines_by
from annotations.suggest.rule_fields import amended_fields
from annotations.suggest.rule_words import rule_in_words

_MOST_KNOWN = 30
MOST_COUNTED = 2_000
"""So many articles of an outlet, the newest, are looked at to say how many a rule settles."""

_MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Amended:
    """What rules make of one article that is in.

    Attributes:
        fields: (name, values) of the fields that get other values.
        blocks: the blocks, if their roles change; None else.
    """

    article: ArticleRow
    page: Page
    old_fields: tuple[Field, ...]
    fields: list[tuple[str, list[Field]]]
    blocks: tuple[Block, ...] | None
    rules: Sequence[OutletRule]


def offer(connection: Connection, article_uuid: str, settles: str) -> RuleOffer | None:
    """Return the rule that the last correction of a field, or of the roles of lines, stands for.

    Args:
        connection: to the library.
        article_uuid: where the correction was made; for roles, and for a field that was said to be absent, by the
            newest action.
        settles: the name of the field, or BLOCK.

    Returns:
        None where no outlet is known, no rule says it, or one that is on says it already.

    Raises:
        NotFound: there is no such article.
    """
    article = articles.by_uuid(connection, article_uuid)
    if article is None:
        raise NotFound(f"There is no article {article_uuid} in this library.")
    fields = articles.fields(connection, article.id)
    outlet = outlet_of(fields)
    if not outlet_key(outlet):
        return None
    same = [one for one in of_outlet(connection, outlet_key(outlet)) if one != article.id]
    rule = (
        _role_rule(connection, article, outlet)
        if settles == BLOCK
        else _field_rule(connection, article, outlet, fields, settles, same)
    )
    here = outlets.all_rules(connection)
    if rule is None or any(one.state == "on" and one.says() == rule.says() for one in here):
        return None
    settled = sum(1 for _ in amended(connection, same[:MOST_COUNTED], {rule.key: [rule]}))
    return RuleOffer(rule, rule_in_words(rule), settled)


def of_outlet(connection: Connection, key: str) -> list[int]:
    """Return the internal ids of an outlet's articles, newest first."""
    return of_outlets(connection, [key])


def of_outlets(connection: Connection, keys: Collection[str]) -> list[int]:
    """Return the internal ids of the articles of several outlets, newest first."""
    if not keys:
        return []
    found = outlets.outlet_values(connection)
    return [number for number, values in found.items() if any(key in keys for key in keys_of_values(values))]


def amended(
    connection: Connection,
    article_ids: Sequence[int],
    rules: dict[str, list[OutletRule]],
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Iterator[Amended]:
    """Yield what rules change in articles that are in, one by one; articles in which nothing changes are left out.

    Args:
        connection: to the library.
        article_ids: internal ids.
        rules: those to apply, by their outlet's key, the newest first.
        cancelled: asked at each article.
        progress: told (done, total) in articles.

    Raises:
        Cancelled: it was to stop.
    """
    for done, number in enumerate(article_ids):
        if cancelled():
            raise Cancelled("Stopped. Nothing was changed.")
        found = amended_article(connection, number, rules)
        if found is not None:
            yield found
        progress(done + 1, len(article_ids))


def amended_article(
    connection: Connection, article_id: int, rules: dict[str, list[OutletRule]]
) -> Amended | None:  # fmt: skip
    """Return what rules change in one article; None where they change nothing, or it is not there."""
    article = articles.by_id(connection, article_id)
    if article is None:
        return None
    fields = articles.fields(connection, article_id)
    own = rules_for(fields, rules)
    if not own:
        return None
    page = _page(connection, article, fields)
    changed = amended_fields(fields, [rule for rule in own if rule.settles != BLOCK], page)
    blocks = amended_blocks([rule for rule in own if rule.settles == BLOCK], page)
    if not changed and blocks is None:
        return None
    return Amended(article, page, fields, changed, blocks, own)


def rules_for(fields: Sequence[Field], rules: dict[str, list[OutletRule]]) -> list[OutletRule]:
    """Return the rules that are for an article with these fields, the newest first."""
    found = [rule for key in keys_of(fields) for rule in rules.get(key, ())] if rules else []
    return sorted(found, key=lambda rule: (-rule.created_at, rule.uuid))


def changes_of(found: Amended) -> list[RuleChange]:
    """Return what rules change in an article as a list shows it."""
    changes = []
    for name, new in found.fields:
        old = [field for field in found.old_fields if field.name == name]
        by = next((field.rule for field in new if field.rule), None)
        forbidding = next((one.uuid for one in found.rules if one.settles == name), "")
        changes.append(_change(found, name, _joined(old), _joined(new), by or forbidding))
    if found.blocks is not None:
        done: set[int] = set()
        for rule in (one for one in found.rules if one.settles == BLOCK):
            for index in (one for one in lines_by(rule, found.page) if one not in done):
                done.add(index)
                start, end = found.page.lines[index]
                if _roles(found.page.blocks, start, end) != _roles(found.blocks, start, end):
                    words = found.page.words(index)[:_MOST_SHOWN]
                    changes.append(_change(found, BLOCK, words, rule.params["role"], rule.uuid))
    return changes


def _change(found: Amended, settles: str, before: str, after: str, rule: str) -> RuleChange:
    return RuleChange(found.article.uuid, found.article.name, settles, before, after, rule)


def _roles(blocks: Sequence[Block], start: int, end: int) -> set[str]:
    return {block.role for block in blocks if block.start < end and block.end > start}


def _joined(fields: Sequence[Field]) -> str:
    return "; ".join(field.value for field in fields)


def _page(connection: Connection, article: ArticleRow, fields: Sequence[Field]) -> Page:
    language = next((field.value for field in fields if field.name == "language"), "")
    latest = datetime.fromtimestamp(article.added_at / 1000, UTC).date().isoformat() if article.added_at > 0 else ""
    text = articles.text(connection, article.revision_id)
    return page_of(text, articles.blocks(connection, article.revision_id), language, latest)


def _role_rule(connection: Connection, article: ArticleRow, outlet: str) -> OutletRule | None:
    before = outlets.blocks_before(connection, articles.revision_uuid(connection, article.revision_id))
    if before is None:
        return None
    text = articles.text(connection, article.revision_id)
    return propose_role(outlet, before, page_of(text, articles.blocks(connection, article.revision_id)))


def _field_rule(
    connection: Connection, article: ArticleRow, outlet: str, fields: Sequence[Field], name: str, same: Sequence[int]
) -> OutletRule | None:
    values = [field for field in fields if field.name == name]
    if not any(field.status in {"changed", "absent"} for field in values):
        return None
    known = []
    for number in outlets.set_by_a_person(connection, name, same, _MOST_KNOWN):
        row = articles.by_id(connection, number)
        if row is not None:
            theirs = articles.fields(connection, number)
            said = tuple(field.value for field in theirs if field.name == name and field.value)
            known.append(Known(_page(connection, row, theirs), said))
    wrong = outlets.value_taken_away(connection, article.id, article.revision_id, name)
    return propose_field(outlet, name, values, _page(connection, article, fields), known, wrong)
