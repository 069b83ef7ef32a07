"""Decisions on suggestions from outside, one JSON object a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from annotations.exchange.rows import flag, objects, text_of
from annotations.model.candidate import ACCEPTED, REJECTED
from annotations.model.errors import InvalidInput
from annotations.text.canonical import clean_value

KEYS: tuple[str, ...] = ("suggestion", "decision", "label", "everywhere", "start", "end")
VERDICTS: dict[str, str] = {"accept": ACCEPTED, "reject": REJECTED}


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What one line says.

    Attributes:
        suggestion: the id.
        verdict: ACCEPTED or REJECTED.
        label: name of another label that it is accepted with; None for the one suggested.
        everywhere: whether it holds for the words wherever they stand.
        place: start and end that it is accepted with; None for those of the suggestion.
    """

    suggestion: str
    verdict: str
    label: str | None
    everywhere: bool
    place: tuple[int, int] | None = None


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
            place = _place(found)
            if place is not None and said == "reject":
                raise InvalidInput("Only what is accepted has a “start” and an “end”.")
            yield number, DecisionRow(suggestion, VERDICTS[said], label, flag(found, "everywhere"), place)
        except InvalidInput as error:
            yield number, error


def _place(found: dict[str, Any]) -> tuple[int, int] | None:
    """Return the place that a line names.

    Raises:
        InvalidInput: there is only one of start and end, or one of them is no whole number.
    """
    said = [found.get("start"), found.get("end")]
    if said == [None, None]:
        return None
    if not all(type(offset) is int for offset in said):
        raise InvalidInput("“start” and “end” must both be whole numbers.")
    return said[0], said[1]  # type: ignore[return-value]
