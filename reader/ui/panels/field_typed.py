"""What a person typed for a field, in its normal form, and what the field is then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from annotations.model.field import Field

DATES = ("date_published", "date_updated", "date_page")


def typed_value(name: str, typed: str, language: str | None = None) -> str | None:
    """Return the value of a field that was typed; None where a date is wanted and it is none.

    Args:
        name: of the field.
        typed: the words.
        language: of the article, for the names of months.
    """
    value = typed.strip()
    if not value or name not in DATES:
        return value
    from reader.articles.typed_date import iso_date

    return iso_date(value, language)


def no_date(typed: str) -> str:
    """Return what is said of words that are no date."""
    said = QCoreApplication.translate(
        "FieldTyped", "“{value}” was not taken as a date. Write it as 2025-09-04 or 4 Sep 2025."
    )
    return said.format(value=typed.strip())


def field_of(name: str, value: str, old: Field | None) -> Field:
    """Return the field that a value which was typed makes of the one before: none, the same one confirmed, or another.

    Args:
        name: of the field.
        value: as `typed_value` gives it; empty says that there is none.
        old: the one before.
    """
    if not value:
        return Field(name, "", status="absent")
    if old is not None and value == old.value:
        return replace(old, status="confirmed" if old.status == "detected" else old.status, confidence=None)
    return Field(name, value, status="changed")


def with_value(values: Sequence[Field], old: Field | None, new: Field | None) -> tuple[Field, ...]:
    """Return the values of a field with one in the place of another; None for a new one, or for none any more."""
    place = next((n for n, field in enumerate(values) if field is old), len(values))
    # One of several authors is none: the others are.
    none = new is None or (new.status == "absent" and len(values) > (old is not None))
    put = () if new is None or none else (new,)
    return (*values[:place], *put, *values[place + 1 :])
