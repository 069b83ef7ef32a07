"""Rules of an outlet: what a person corrected in one article, said so that it holds for others laid out alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

BLOCK = "block"
"""What `OutletRule.settles` says of rules that give lines a role; all others name a field."""

CONFIDENCE = 0.9
"""How sure a value is that a rule found."""

POSITION, LABEL, SHAPE, NEVER, NOT_AT, SAYS, BEGINS, FROM_ON, UP_TO = KINDS = (
    "position", "label", "shape", "never", "not_at", "says", "begins", "from_on", "up_to",
)  # fmt: skip
"""The kinds of rules; `annotations.suggest.rule_params` says what each has for parameters."""

STATES: tuple[str, ...] = ("on", "off")

Says = tuple[str, str, str, tuple[tuple[str, str], ...]]
"""What makes two rules the same rule: their key, what they settle, their kind and parameters."""


@dataclass(frozen=True, slots=True)
class OutletRule:
    """A rule of one outlet.

    Attributes:
        outlet: its name as it is shown.
        key: the name folded, as articles are matched with it; see `annotations.suggest.outlet_key.outlet_key`.
        settles: the name of the field that it finds, or BLOCK.
        kind: one of KINDS.
        params: what the rule looks for: JSON values by name.
        state: on, or off: kept and not applied.
        uuid: empty for a rule that is only offered.
        created_at: when it was remembered, in milliseconds since 1970, UTC.
    """

    outlet: str
    key: str
    settles: str
    kind: str
    params: Mapping[str, Any] = field(default_factory=dict)
    state: str = "on"
    uuid: str = ""
    created_at: int = 0

    def says(self) -> Says:
        """Return what makes two rules the same rule, whatever their identity and state."""
        return self.key, self.settles, self.kind, tuple(sorted((name, repr(one)) for name, one in self.params.items()))


@dataclass(frozen=True, slots=True)
class RuleOffer:
    """A rule that could be remembered after a correction.

    Attributes:
        rule: the rule; its `outlet` is what to call the outlet.
        words: the rule in words, beginning small: “the line after the headline is the author”. The reader translates
            them with `reader.ui.said.rule_words`.
        settles: in how many of the articles already in it would settle something; the corrected one is not among them.
    """

    rule: OutletRule
    words: str
    settles: int


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What the rules would change in one article that is already in.

    Attributes:
        article: its UUID.
        name: its file name.
        settles: the field, or BLOCK.
        before, after: the values, joined by "; "; of blocks, the words of the lines and what they become.
        rule: UUID of the rule.
    """

    article: str
    name: str
    settles: str
    before: str
    after: str
    rule: str
