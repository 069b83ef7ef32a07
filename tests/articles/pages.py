"""Made-up news pages that the parser's tests read: no real outlet, person or event."""

from __future__ import annotations

import datetime

from reader.articles.parse import Reading, read_article

TODAY = datetime.date(2026, 3, 9)

ENGLISH = (
    "The council voted on Tuesday to close the old harbour road to cars, after two years of argument in the town.",
    "Shopkeepers said that the plan would cost them customers, while residents were pleased with the vote on it.",
    "The road will be closed from March, the mayor said, and a new bus line will run every ten minutes to the harbour.",
)
HEADLINE = "Council closes the old harbour road to cars"


def page(*parts: str, headline: str = HEADLINE, body: tuple[str, ...] = ENGLISH) -> str:
    """Return a page: headline, then parts, then the text, with empty lines between all of them."""
    return "\n\n".join((headline, *parts, *body)) + "\n"


def read(text: str) -> Reading:
    """Read a text as the program does on the day of these tests."""
    return read_article(text, today=TODAY)


def values(text: str, name: str) -> list[str]:
    """Return the values of all fields with a name."""
    return [field.value for field in read(text).fields if field.name == name]


def evidence(text: str, name: str) -> list[str]:
    """Return the words all fields with a name point at."""
    return [text[field.start : field.end] for field in read(text).fields if field.name == name]


def words(text: str, role: str) -> list[str]:
    """Return the words of all blocks with a role."""
    return [text[block.start : block.end] for block in read(text).blocks if block.role == role]
