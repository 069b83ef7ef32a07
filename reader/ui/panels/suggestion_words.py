"""How sure a suggestion is, and why it is offered, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotations.model.suggestion import MARKED, Suggestion
from reader.ui.said import suggested_words


def sure_words(confidence: float | None) -> str:
    """Return how likely a suggestion is, in words; empty where nobody knows."""
    if confidence is None:
        return ""
    if confidence >= 0.95:
        return QCoreApplication.translate("Suggestions", "Nearly certain")
    if confidence >= 0.85:
        return QCoreApplication.translate("Suggestions", "Very likely")
    if confidence >= 0.7:
        return QCoreApplication.translate("Suggestions", "Likely")
    if confidence >= 0.55:
        return QCoreApplication.translate("Suggestions", "Perhaps")
    return QCoreApplication.translate("Suggestions", "Doubtful")


def why_words(confidence: float | None, why: str) -> str:
    """Return how sure a suggestion is and why it is offered, as one line."""
    said = suggested_words(why) if why else ""
    sure = sure_words(confidence)
    return f"{sure}: {said}" if sure and said else sure or said


def suggestion_words(one: Suggestion) -> str:
    """Return how sure a suggestion is and why it is offered."""
    return why_words(None if one.state == MARKED else one.confidence, one.reason)
