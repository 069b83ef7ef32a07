"""Merging the rules of outlets: by UUID, else by what they say."""

from __future__ import annotations

from annotations.commands.merge.ids import carried
from annotations.commands.merge.settling import Difference
from annotations.commands.merge.shared import Merging
from annotations.commands.merge.valid import TWICE, check_uuid
from annotations.model.errors import InvalidInput
from annotations.model.outlet_rule import OutletRule, Says
from annotations.store import many, outlets
from annotations.store.tables import OUTLET_RULE
from annotations.store.things import Image
from annotations.suggest.rule_params import check_rule


def merge_outlet_rules(merging: Merging) -> None:
    """Take the rules that are new or newer; one that says the same as one here is there already."""
    saying = {rule.says() for rule in outlets.all_rules(merging.db)}
    seen: set[str] = set()
    for page in many.pages(merging.other.db, OUTLET_RULE):
        for image in page:
            try:
                _merge_one(merging, image, saying, seen)
            except InvalidInput as error:
                merging.leave_out("outlet_rule", image.key, error)


def _merge_one(merging: Merging, theirs: Image, saying: set[Says], seen: set[str]) -> None:
    rule = checked(theirs)
    if theirs.key in seen:
        raise InvalidInput(TWICE)
    seen.add(theirs.key)
    ours = many.by_keys(merging.db, OUTLET_RULE, [theirs.key]).get(theirs.key)
    if ours is not None:
        _compare(merging, theirs, ours)
    elif rule.says() in saying:
        merging.report.same["outlet_rule"] += 1
    elif not merging.was_deleted(OUTLET_RULE, theirs.key):
        saying.add(rule.says())
        merging.insert(OUTLET_RULE, [_written(merging, theirs, merging.journal.new_id("outlet_rule"))])


def _compare(merging: Merging, theirs: Image, ours: Image) -> None:
    said_here = carried(OUTLET_RULE, theirs.values, ours.id, merging.ids.here)
    said_there = carried(OUTLET_RULE, ours.values, theirs.id, merging.ids.there)
    here = set() if said_here is None else {Image(said_here).hash(OUTLET_RULE)}
    there = set() if said_there is None else {Image(said_there).hash(OUTLET_RULE)}
    if ours.hash(OUTLET_RULE) in here:
        merging.report.same["outlet_rule"] += 1
        return
    merging.settling.add(
        Difference(
            OUTLET_RULE, ours, Image(said_here) if said_here else None, here, there,
            lambda: _written(merging, theirs, ours.id),
        )
    )  # fmt: skip


def _written(merging: Merging, theirs: Image, number: int) -> Image:
    """Return a rule in our ids, with its annotator brought along.

    Raises:
        InvalidInput: the annotator cannot be.
    """
    annotator = theirs.column(OUTLET_RULE, "annotator_id")
    if annotator is not None:
        merging.bring_annotator(annotator)
    values = carried(OUTLET_RULE, theirs.values, number, merging.ids.here)
    assert values is not None
    return Image(values)


def checked(image: Image) -> OutletRule:
    """Hold a rule of theirs to what rules are.

    Raises:
        InvalidInput: it is none.
    """
    check_uuid(image.key)
    _, uuid, outlet, key, settles, kind, params, state, _, created_at = image.values
    parsed = outlets.parsed_params(params)
    if parsed is None or type(created_at) is not int or not all(isinstance(one, str) for one in (outlet, key, settles)):
        raise InvalidInput("The rule says something that cannot be.")
    rule = OutletRule(outlet, key, settles, kind, parsed, state, uuid, created_at)
    check_rule(rule)
    return rule
