"""What an action is: something a person can do, by menu, key or palette."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person can do.

    Attributes:
        id: its name in settings; never changes.
        text: verb and object, sentence case; `…` when something more is asked.
        menu: where it stands.
        context: where its keys count.
        keys: as Qt writes them (`Ctrl+K`); the first is shown.
        icon: a name of `resources/icons`; empty for none.
        help: a sentence for tool tip, palette and manual.
        checkable: whether it is a switch.
        group: actions of a menu with the same group stand together.
    """

    id: str
    text: str
    menu: str
    context: str = "everywhere"
    keys: tuple[str, ...] = ()
    icon: str = ""
    help: str = ""
    checkable: bool = False
    group: str = ""


def declare(
    id_: str, text: str, menu: str, context: str = "everywhere", keys: str = "", icon: str = "", help_: str = "",
    checkable: bool = False, group: str = "",
) -> Action:  # fmt: skip
    """Return an action; its keys stand with spaces between them."""
    return Action(id_, text, menu, context, tuple(keys.split()), icon, help_, checkable, group)
