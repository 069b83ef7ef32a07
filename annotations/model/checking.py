"""What in an article wants a person's look before it is relied on."""

from __future__ import annotations

from dataclasses import dataclass

UNSURE_BELOW = 0.6
"""A detected field that is less sure than this wants a person's look."""

ASKED: tuple[str, ...] = ("title", "author", "date_published")
"""Fields that an article is expected to have: one that lacks them wants a look, unless a person says there is none."""

MISSING, UNSURE, ODD = "missing", "unsure", "odd"
KINDS: tuple[str, ...] = (MISSING, UNSURE, ODD)
"""Kinds of doubt, the gravest first: this is the order in which articles are offered."""

SHORT_BODY = 200
"""A body of fewer code points is odd."""
SMALL_SHARE = 0.1
"""A body that is a smaller share of the words of its page is odd."""
LONG_TITLE = 200
"""A title of more code points is odd."""
FIRST_YEAR = 1900
"""A date before this year is odd."""
MANY_ALIKE = 3
"""So many articles with one title are odd."""
MANY_BY_ONE, OUTLETS_OF_ONE = 5, 3
"""An author of so many articles in so many outlets is odd: it is rather the page's own word."""

ODDITIES: tuple[str, ...] = (
    "no_body", "short_body", "small_body", "replaced", "long_title", "late_date", "early_date", "same_title",
    "same_author", "alike", "remark",
)  # fmt: skip
"""What can be odd: there is no body, it is very short, or a small share of its page; some characters were unreadable;
the title is very long; the date is after the day the article came in, or before 1900; several articles have the title,
or many outlets the author; most of its words stand in another article; the import had something to say."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One reason to look at an article.

    Attributes:
        kind: one of KINDS.
        about: the name of the field that is missing or unsure; of ODDITIES for what is odd.
        said: what goes with it: how sure the field is (`0.45`), how many articles share it, which
            part of the words another article has (`0.94`), what the import said.
    """

    kind: str
    about: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class ToCheck:
    """An article in the list of what is to be checked.

    Attributes:
        id: internal.
        title: its file's name where it has none.
        doubts: the gravest first; empty where all seems sure.
        checked: whether a person has been through it: then nothing of it is `detected` any more.
    """

    id: int
    uuid: str
    name: str
    title: str
    doubts: tuple[Doubt, ...] = ()
    checked: bool = False

    @property
    def rank(self) -> int:
        """Where it stands in the list: by its gravest doubt; those without come last."""
        return KINDS.index(self.doubts[0].kind) if self.doubts else len(KINDS)
