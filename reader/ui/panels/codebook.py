"""The codebook beside the page: labels with their keys, topics as a tree; a click marks the selected words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotations.model.codebook import Code
from reader.models.article_view import ArticleView, colour_of, sign_of
from reader.ui.panels.rows import Row
from reader.ui.panels.section import Section
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look


@dataclass(frozen=True, slots=True)
class CodeChosen:
    """A person chose a label or topic."""

    code: Code


class CodebookPanel(Section):
    """Labels, then topics, with how often each stands in this article.

    Signals:
        chosen(CodeChosen): a row was pressed.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Codebook"), look, icons, parent)
        self._active: str | None = None
        self._view: ArticleView | None = None

    def set_view(self, view: ArticleView) -> None:
        """Show the codebook, counted in this article."""
        self._view = view
        self._fill()

    def set_active(self, uuid: str | None) -> None:
        """Show which label Enter repeats."""
        self._active = uuid
        self._fill()

    def _fill(self) -> None:
        view = self._view
        if view is None:
            return
        self.clear()
        counts = Counter(one.label_uuid or one.topic_uuid for one in view.annotations)
        shown = [code for code in view.codes.values() if code.merged_into is None and code.retired_at is None]
        for code in (code for code in shown if code.kind == "label"):
            self._add(code, counts[code.uuid], 0)
        for code, depth in _tree([code for code in shown if code.kind == "topic"]):
            self._add(code, counts[code.uuid], depth)

    def _add(self, code: Code, count: int, depth: int) -> None:
        label = code.kind == "label"
        active = label and code.uuid == self._active
        end = f"{self.tr('active')}   {count}" if active else str(count or "")
        row = Row(
            self.look, self.icons, self.body, words=code.name, sign=sign_of(code) if label else "",
            colour=colour_of(code), key=(code.key or "") if label else "", end=end,
            icon="" if label else "topic", indent=depth,
        )  # fmt: skip
        row.set_on(active)
        row.clicked.connect(lambda: self.chosen.emit(CodeChosen(code)))
        self.rows.addWidget(row)


def _tree(codes: list[Code]) -> list[tuple[Code, int]]:
    """Return codes with how deep each stands, each below the one it hangs on, by name."""
    below: dict[int | None, list[Code]] = {}
    known = {code.id for code in codes}
    for code in sorted(codes, key=lambda code: code.name.casefold()):
        below.setdefault(code.parent_id if code.parent_id in known else None, []).append(code)
    found: list[tuple[Code, int]] = []

    def walk(parent: int | None, depth: int) -> None:
        for code in below.get(parent, ()):
            found.append((code, depth))
            walk(code.id, depth + 1)

    walk(None, 0)
    return found
