"""Rules of outlets: having them remembered, switching them off, deleting them, and bringing them from a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotations.commands.session import Session
from annotations.commands.touch import image_of
from annotations.model.errors import InvalidInput
from annotations.model.ids import new_uuid, now_ms
from annotations.model.outlet_rule import STATES, OutletRule
from annotations.store import outlets
from annotations.store.journal import OpenAction
from annotations.store.tables import OUTLET_RULE
from annotations.store.things import Image
from annotations.suggest.rule_params import check_rule


def remember(session: Session, rule: OutletRule) -> str:
    """Keep a rule, as one action; one that says the same is there already is switched on instead.

    Returns:
        Its UUID.

    Raises:
        InvalidInput: it is no rule; see `check_rule`.
    """
    check_rule(rule)
    there = next((one for one in outlets.all_rules(session.writer.db) if one.says() == rule.says()), None)
    if there is not None:
        set_state(session, there.uuid, "on")
        return there.uuid
    with session.action(f"Remember a rule of {rule.outlet}") as action:
        (image,) = _put(session, action, [rule])
    return image.key


def set_state(session: Session, uuid: str, state: str) -> None:
    """Switch a rule on or off, as one action; one that is so already stays untouched.

    Raises:
        NotFound: there is no such rule.
        InvalidInput: the state is neither on nor off.
    """
    if state not in STATES:
        raise InvalidInput("A rule is on or off.")
    old = image_of(session, OUTLET_RULE, uuid)
    if old.column(OUTLET_RULE, "state") == state:
        return
    outlet = old.column(OUTLET_RULE, "outlet")
    with session.action(
        f"Switch on a rule of {outlet}" if state == "on" else f"Switch off a rule of {outlet}"
    ) as action:
        new = old.with_columns(OUTLET_RULE, {"state": state})
        session.writer.journal.update(action, OUTLET_RULE, [(old, new)])


def delete_rules(session: Session, uuids: Sequence[str]) -> None:
    """Delete rules, as one action; what they found stays.

    Raises:
        NotFound: there is no such rule.
    """
    images = [image_of(session, OUTLET_RULE, uuid) for uuid in dict.fromkeys(uuids)]
    if not images:
        return
    outlet = images[0].column(OUTLET_RULE, "outlet")
    name = f"Delete a rule of {outlet}" if len(images) == 1 else f"Delete {len(images)} rules of outlets"
    with session.action(name) as action:
        session.writer.journal.delete(action, OUTLET_RULE, images)


def load(session: Session, rules: Iterable[OutletRule]) -> int:
    """Take rules from elsewhere, as one action; those that are here already, or say the same, stay as they are.

    Returns:
        How many are new here; with none there is no action.

    Raises:
        InvalidInput: one of them is no rule; none is taken then.
    """
    here = outlets.all_rules(session.writer.db)
    known, uuids = {rule.says() for rule in here}, {rule.uuid for rule in here}
    new = []
    for rule in rules:
        check_rule(rule)
        if rule.says() in known or (rule.uuid and rule.uuid in uuids):
            continue
        known.add(rule.says())
        uuids.add(rule.uuid)
        new.append(rule)
    if new:
        name = f"Load {len(new)} rules of outlets" if len(new) > 1 else f"Load a rule of {new[0].outlet}"
        with session.action(name) as action:
            _put(session, action, new)
    return len(new)


def _put(session: Session, action: OpenAction, rules: Sequence[OutletRule]) -> list[Image]:
    # In the order they are given in, the newest first.
    annotator_id, now = session.annotator_id(), now_ms()
    images = [
        Image(
            (
                session.writer.journal.new_id("outlet_rule"), rule.uuid or new_uuid(), rule.outlet, rule.key,
                rule.settles, rule.kind, outlets.params_json(rule.params), rule.state, annotator_id,
                rule.created_at or now - i,
            )
        )
        for i, rule in enumerate(rules)
    ]  # fmt: skip
    session.writer.journal.insert(action, OUTLET_RULE, images)
    return images
