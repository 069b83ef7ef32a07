"""Moments as they are typed: a time with or without a zone, a day, or the id of an action."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import click

from annotations.model.ids import is_uuid
from annotations.model.moment import Moment

_HELP = "Write it as 2026-03-12T14:30, with a zone as 2026-03-12T14:30Z, or as the day 2026-03-12."


def time_of(typed: str, *, end: bool = False) -> int:
    """Return a time in milliseconds since 1970, UTC; without a zone it is this machine's.

    Args:
        typed: as ISO 8601 writes it; a day alone is its beginning.
        end: a day alone is its end.

    Raises:
        click.UsageError: it is no time.
    """
    try:
        moment = datetime.fromisoformat(typed.strip())
        day = moment.time() == time() and ":" not in typed and "T" not in typed.upper()
        if end and day:
            moment += timedelta(days=1)
        # One without a zone is taken for local.
        return int(moment.astimezone(UTC).timestamp() * 1000)
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f"“{typed}” is no time. {_HELP}") from None


def moment_of(typed: str) -> Moment:
    """Return a moment: just after the action of an id, or a time.

    Raises:
        click.UsageError: it is neither.
    """
    if is_uuid(typed.strip()):
        return Moment(action=typed.strip().lower())
    return Moment(at=time_of(typed))
