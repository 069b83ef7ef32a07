"""What the list tells the window: one frozen object a signal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint


@dataclass(frozen=True, slots=True)
class ArticleChosen:
    """A person went to an article.

    Attributes:
        article_id: internal.
        row: where it stands in the list, from 0.
        opened: by Enter or a double click: the hands want to be on the page now.
    """

    article_id: int
    row: int
    opened: bool = False


@dataclass(frozen=True, slots=True)
class MenuRequest:
    """A person wants a menu.

    Attributes:
        about: `window` (the menu icon), `library` (its name) or `articles` (rows of the list).
        position: on the screen.
        article_ids: the selected articles, internal ids in the order of the list.
    """

    about: str
    position: QPoint
    article_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """A person wants to choose files to import."""


@dataclass(frozen=True, slots=True)
class FilesDropped:
    """Files and folders were let go over the window."""

    paths: tuple[Path, ...]
