"""The codebook beside the page: labels with their keys and topics, each in a tree; a click marks the selected words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotations.model.codebook import Code
from reader.models.article_view import ArticleView
from reader.models.codebook import CodebookModel, CodeFacts
from reader.ui.panels.code_view import CodeChosen, CodeView, KeyGiven
from reader.ui.panels.section import Section
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

__all__ = ["CodeChosen", "CodeMoved", "CodeRenamed", "CodebookPanel", "KeyGiven"]


@dataclass(frozen=True, slots=True)
class CodeRenamed:
    """A person typed another name over one."""

    code: Code
    name: str


@dataclass(frozen=True, slots=True)
class CodeMoved:
    """A person dragged a code under another, by UUIDs; None for the top."""

    code: str
    parent: str | None


class CodebookPanel(Section):
    """Labels, then topics, with how often each stands in this article.

    Attributes:
        codes: the codebook by internal id, also of a library without an article.
        view: the tree; what is done on its rows, it signals itself.
        model: what is in the tree.
        more: opens the menu.

    Signals:
        renamed(CodeRenamed): a name was typed over.
        moved(CodeMoved): a row was dragged.
    """

    renamed = Signal(object)
    moved = Signal(object)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Codebook"), look, icons, parent)
        self._active: str | None = None
        self._hidden: frozenset[str] = frozenset()
        self._counts: Counter[str | None] = Counter()
        self.codes: Mapping[int, Code] = {}
        self.model = CodebookModel(
            (self.tr("Labels"), self.tr("Topics")),
            lambda code, name: self.renamed.emit(CodeRenamed(code, name)),
            lambda code, parent: self.moved.emit(CodeMoved(code, parent)),
            self,
        )
        self.more = self.add_button("more", self.tr("What can be done with the codebook"))
        self.view = CodeView(self.model, look, icons, self.body)
        self.rows.addWidget(self.view)

    def set_view(self, view: ArticleView | None) -> None:
        """Show the codebook, counted in this article, or in none."""
        self._counts = Counter(one.label_uuid or one.topic_uuid for one in (view.annotations if view else ()))
        self.set_codes(view.codes if view else self.codes)

    def set_codes(self, codes: Mapping[int, Code]) -> None:
        """Show a codebook."""
        self.codes = codes
        self.model.set_codes(codes)
        self._tell()

    def set_active(self, uuid: str | None) -> None:
        """Show which label Enter repeats."""
        self._active = uuid
        self._tell()

    def set_hidden(self, uuids: frozenset[str]) -> None:
        """Show whose marks are not on the page."""
        self._hidden = uuids
        self._tell()

    def set_retired(self, shown: bool) -> None:
        """Show those that are retired too, or no longer."""
        self.model.retired = shown
        self.set_codes(self.codes)

    def say(self, uuid: str, trouble: str) -> None:
        """Say at its row what was wrong with what was tried; till the next change of anything."""
        self.model.change_facts(uuid, trouble=trouble)

    def _tell(self) -> None:
        asking = self.view.asking
        self.model.set_facts({
            code.uuid: CodeFacts(
                self._counts[code.uuid], code.uuid == self._active, code.uuid in self._hidden,
                asking is not None and code.uuid == asking.uuid,
            )
            for code in self.codes.values()
        })  # fmt: skip
