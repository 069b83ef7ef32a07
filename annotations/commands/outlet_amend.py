"""What the rules of its outlet make of an article that is on its way in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from annotations.model.article import NewArticle
from annotations.model.field import FIELD_NAMES, Field
from annotations.model.ids import now_ms
from annotations.model.outlet_rule import BLOCK, OutletRule
from annotations.search.outlets import rules_for
from annotations.suggest.page import page_of
from annotations.suggest.rule_blocks import amended_blocks
from annotations.suggest.rule_fields import amended_fields


def amended_new_article(new: NewArticle, rules: dict[str, list[OutletRule]]) -> NewArticle:
    """Return an article with the values and roles that the rules of its outlet give it.

    Args:
        new: as the parser read it; its fields tell the outlet.
        rules: that are on, by their outlet's key, the newest first.
    """
    own = rules_for(new.fields, rules)
    if not own:
        return new
    language = next((field.value for field in new.fields if field.name == "language"), "")
    today = datetime.fromtimestamp(now_ms() / 1000, UTC).astimezone().date().isoformat()
    page = page_of(new.text, new.blocks, language, today)
    fields = new.fields
    for name, values in amended_fields(fields, [rule for rule in own if rule.settles != BLOCK], page):
        fields = tuple(sorted((*(one for one in fields if one.name != name), *values), key=_order))
    blocks = amended_blocks([rule for rule in own if rule.settles == BLOCK], page)
    return replace(new, fields=fields, blocks=new.blocks if blocks is None else blocks)


def _order(field: Field) -> int:
    return FIELD_NAMES.index(field.name) if field.name in FIELD_NAMES else len(FIELD_NAMES)
