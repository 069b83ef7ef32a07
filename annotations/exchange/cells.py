"""What a cell of a CSV file may hold in each profile, and how values become cells."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from annotations.text.graphemes import is_boundary

LONGEST_CELL = 32_767
"""The UTF-16 units a cell of a spreadsheet can have (Excel's limit)."""

MOST_ROWS = 1_048_576
"""The rows a sheet can have, with its header (Excel's limit)."""

PLAIN_STARTS = frozenset(["", *string.ascii_letters, *string.digits])
"""First characters that no formula begins with."""

SURELY_FITS = LONGEST_CELL // 2
"""A cell of at most this many code points fits, whatever they are."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_CUT = "…"
_LONGEST_CLUSTER = 64
_APOSTROPHE = "'"
# What a spreadsheet may take for the beginning of a formula: = + - @, also in full width, also behind blanks and
# invisible characters, which some programs strip; TAB, CR and LF by themselves. Behind apostrophes too, so that one
# apostrophe less always gives back the text.
_FORMULA = re.compile(
    "'*(?:[\\s\x00-\x1f\x85\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\\-@＝＋－＠]|[\t\r\n])"
)


@dataclass(frozen=True, slots=True)
class Profile:
    """How CSV files are written.

    Attributes:
        head: bytes before the header.
        line_end: what ends each row.
        guarded: formulas are neutralised and too long cells cut; else every text is written exactly as it is.
    """

    id: str
    description: str
    head: bytes
    line_end: str
    guarded: bool


PROFILES: dict[str, Profile] = {
    profile.id: profile
    for profile in (
        Profile("data", "UTF-8 without a byte order mark, lines ended by LF, every text exact.", b"", "\n", False),
        Profile(
            "spreadsheet",
            "UTF-8 with a byte order mark, lines ended by CR LF. A cell that a spreadsheet could take for a formula "
            "begins with an apostrophe (') that is not part of it. A cell of more than 32,767 characters, the most a "
            "spreadsheet takes, is cut and ends in “…”; the export says so.",
            b"\xef\xbb\xbf",
            "\r\n",
            True,
        ),
    )
}


def guard(text: str) -> str:
    """Return a text with an apostrophe in front if a spreadsheet could take it for a formula."""
    return _APOSTROPHE + text if _FORMULA.match(text) else text


def unguard(cell: str) -> str:
    """Return the text that `guard` made a cell of."""
    return cell[1:] if cell.startswith(_APOSTROPHE) and _FORMULA.match(cell) else cell


def fits(cell: str) -> bool:
    """Whether a cell of a spreadsheet can hold it."""
    return len(cell) <= SURELY_FITS or _units(cell) <= LONGEST_CELL


def cut(cell: str) -> str:
    """Return the beginning of a cell that a spreadsheet can hold, with “…”; no grapheme cluster is cut."""
    room, end = LONGEST_CELL - len(_CUT), LONGEST_CELL
    while (over := _units(cell[:end]) - room) > 0:
        # Each character too many takes one unit or two.
        end -= (over + 1) // 2
    for whole in range(end, end - _LONGEST_CLUSTER, -1):
        if is_boundary(cell, whole):
            return cell[:whole] + _CUT
    return cell[:end] + _CUT


def join_values(values: Iterable[str]) -> str:
    r"""Return several values as one cell, “; ” between them; `;` in a value becomes `\;` and `\` becomes `\\`."""
    return "; ".join(value.replace("\\", "\\\\").replace(";", "\\;") for value in values)


def split_values(cell: str) -> list[str]:
    """Return the values of a cell, the reverse of `join_values`; none for an empty cell."""
    if not cell:
        return []
    values, current, escaped = [], "", False
    for character in cell:
        if character == ";" and not escaped:
            values.append(current)
            current = ""
        elif character == "\\" and not escaped:
            escaped = True
            continue
        else:
            current += character
        escaped = False
    values.append(current)
    return [values[0], *(value.removeprefix(" ") for value in values[1:])]


def iso_time(milliseconds: int | None) -> str | None:
    """Return a time in milliseconds since 1970 in ISO 8601, UTC with Z; None for None and outside years 1 to 9999."""
    if milliseconds is None:
        return None
    second = _second(milliseconds // 1000)
    return None if second is None else f"{second}.{milliseconds % 1000:03d}Z"


@lru_cache(maxsize=4096)
def _second(seconds: int) -> str | None:
    try:
        return (_EPOCH + timedelta(seconds=seconds)).isoformat()[:19]
    except OverflowError:
        return None


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
