"""Dates as people write them, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt


def date_words(date: str, *, year: bool = True) -> str:
    """Return a date of a field (ISO 8601, also a year or a month alone) as people write it; others as they are."""
    day = QDate.fromString(date[:10], Qt.DateFormat.ISODate)
    if day.isValid():
        whole = QCoreApplication.translate("Dates", "d MMM yyyy")
        return QLocale().toString(day, whole if year else QCoreApplication.translate("Dates", "d MMM"))
    month = QDate.fromString(f"{date}-01", Qt.DateFormat.ISODate)
    if len(date) == 7 and month.isValid():
        return QLocale().toString(month, QCoreApplication.translate("Dates", "MMM yyyy"))
    return date


def moment_words(at: int) -> str:
    """Return a moment (milliseconds since 1970, UTC) as people write it, in their own time."""
    moment = QDateTime.fromMSecsSinceEpoch(at)
    return QLocale().toString(moment, QCoreApplication.translate("Dates", "d MMM yyyy, HH:mm"))


def run_words(started_at: int) -> str:
    """Return which import one is, by when it began (milliseconds since 1970, UTC)."""
    moment = moment_words(started_at)
    return QCoreApplication.translate("Dates", "Import of {when}").format(when=moment)
