"""Decisions on suggestions from outside, one JSON object a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from annotations.exchange.rows import flag, objects, text_of
from annotations.model.candidate import ACCEPTED, REJECTED
from annotations.model.errors import InvalidInput
from annotations.text.canonical import clean_value

KEYS: tuple[str, ...] = ("suggestion", "decision", "label", "everywhere")
VERDICTS: dict[str, str] = {"accept": ACCEPTED, "reject": REJECTED}


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What one line says.

    Attributes:
        suggestion: the id.
        verdict: ACCEPTED or REJECTED.
        label: name of another label that it is accepted with; None for the one suggested.
        everywhere: whether it holds for the words wherever they stand.
    """

    suggestion: str
    verdict: str
    label: str | None
    everywhere: bool


def read_decisions(file: IO[bytes]) -> Iterator[tuple[int, DecisionRow | InvalidInput]]:
    """Yield (line number, decision or what is wrong with the line); empty lines are passed over."""
    for number, found in objects(file):
        if isinstance(found, InvalidInput):
            yield number, found
            continue
        try:
            suggestion = clean_value(text_of(found, "suggestion") or "")
            if not suggestion:
                raise InvalidInput("The line names no “suggestion”.")
            said = text_of(found, "decision")
            if said not in VERDICTS:
                raise InvalidInput(f"“decision” must be one of {', '.join(VERDICTS)}.")
            label = text_of(found, "label")
            if label is not None and not (label := clean_value(label)):
                raise InvalidInput("“label” is empty.")
            if label is not None and said == "reject":
                raise InvalidInput("Only what is accepted has a “label”.")
            yield number, DecisionRow(suggestion, VERDICTS[said], label, flag(found, "everywhere"))
        except InvalidInput as error:
            yield number, error
