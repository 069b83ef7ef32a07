"""The annotations of the article that is shown, as a list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from annotations.model.annotation import Annotation
from reader.models.article_view import ArticleView, colour_of, sign_of
from reader.ui.panels.rows import Row
from reader.ui.panels.section import Section
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look

_FIRST = 60


@dataclass(frozen=True, slots=True)
class AnnotationChosen:
    """A person went to an annotation in a list."""

    annotation: Annotation


class AnnotationsPanel(Section):
    """Mentions and topics of this article, in the order of the text.

    Signals:
        chosen(AnnotationChosen): a row was pressed.
        removed(AnnotationChosen): Delete was pressed on a row.
    """

    chosen = Signal(object)
    removed = Signal(object)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Annotations"), look, icons, parent)
        self._all = False

    def set_view(self, view: ArticleView) -> None:
        """Show the annotations of an article."""
        self.clear()
        shown = [one for one in view.annotations if one.kind != "note"]
        self.set_beside(str(len(shown)) if shown else "")
        by_uuid = {code.uuid: code for code in view.codes.values()}
        for one in shown if self._all else shown[:_FIRST]:
            code = by_uuid.get(one.label_uuid or one.topic_uuid or "")
            mention = one.kind == "mention"
            row = Row(
                self.look, self.icons, self.body, words=one.quote or one.topic or "", serif=bool(one.quote),
                sign=sign_of(code) if mention else "", colour=colour_of(code), icon="" if mention else "topic",
                end="" if view.placed(one) or not one.anchors else self.tr("to review"),
            )  # fmt: skip
            row.clicked.connect(lambda one=one: self.chosen.emit(AnnotationChosen(one)))
            row.removed.connect(lambda one=one: self.removed.emit(AnnotationChosen(one)))
            self.rows.addWidget(row)
        if len(shown) > _FIRST and not self._all:
            more = Row(
                self.look, self.icons, self.body, words=self.tr("Show all {n}").format(n=len(shown)), icon="more"
            )
            more.clicked.connect(lambda: self._show_all(view))
            self.rows.addWidget(more)
        if not shown:
            self.rows.addWidget(hint(self.look, self.tr("Select words and press a label's key."), self.body))

    def _show_all(self, view: ArticleView) -> None:
        self._all = True
        self.set_view(view)


def hint(look: Look, words: str, parent: QWidget) -> QLabel:
    """Return the sentence that stands in an empty section."""
    label = QLabel(words, parent)
    label.setFont(look.font(12))
    label.setWordWrap(True)
    label.setContentsMargins(look.px(16), look.px(4), look.px(16), look.px(4))
    palette = label.palette()
    palette.setColor(label.foregroundRole(), look.colour("muted"))
    label.setPalette(palette)
    return label
