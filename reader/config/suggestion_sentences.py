"""Why suggestions are offered and what finds them, as people read them: see `reader.config.sentences` for the holes."""

from __future__ import annotations

REASONS: tuple[str, ...] = (
    "marked once in this article", "marked twice in this article", "marked {n} times in this article",
    "marked once in other articles", "marked twice in other articles", "marked {n} times in other articles",
    "marked once in other articles, left unmarked once", "marked once in other articles, left unmarked twice",
    "marked once in other articles, left unmarked {n} times", "marked twice in other articles, left unmarked once",
    "marked twice in other articles, left unmarked twice", "marked twice in other articles, left unmarked {n} times",
    "marked {n} times in other articles, left unmarked once",
    "marked {n} times in other articles, left unmarked twice",
    "marked {n} times in other articles, left unmarked {m} times", "part of {words}",
    "looks like what was marked as {label}", "the name of an entity", "the spaCy model found it as {label}",
    "put there by “everywhere”",
)  # fmt: skip
"""Why a suggestion is offered."""

LOOKS: tuple[str, ...] = (
    "looks like an amount of money", "looks like a day", "looks like a month", "looks like a date",
    "looks like a span of years", "looks like a year", "looks like a decade", "looks like a percentage",
    "looks like a run of capitals", "looks like a name with a number",
)  # fmt: skip
"""What words look like that nobody has accepted yet."""

KINDS: tuple[str, ...] = (
    "A name that is known", "A part of a name in this article", "A date, an amount or another pattern",
    "Learned from what was marked", "Found by a spaCy model", "Put there by “everywhere”",
)  # fmt: skip
"""What finds suggestions; the table is the core's, which is not loaded for this when the window opens."""

SUGGESTED: tuple[str, ...] = (*REASONS, *LOOKS, *KINDS)
"""All that is said of suggestions."""
