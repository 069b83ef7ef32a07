"""What is said of actions where an icon stands for them."""

from __future__ import annotations

from collections.abc import Mapping

from reader.config.actions import BY_ID
from reader.ui.translation import action_text


def spoken(action_id: str) -> str:
    """Return what an action is called, without the mark that more is asked."""
    return action_text(BY_ID[action_id]).rstrip("…")


def with_keys(keys: Mapping[str, str]) -> dict[str, str]:
    """Return what to say of each action: its name, and its key in brackets.

    Args:
        keys: the key to show, by the ids of actions; empty for none.
    """
    return {id_: f"{spoken(id_)} ({key})" if key else spoken(id_) for id_, key in keys.items()}
