"""The codebook as a tree: labels and topics under a heading each, with their counts and what is shown of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotations.model.codebook import Code
from annotations.store.codes import Version
from reader.models.harmless import plain_tip, unturned
from reader.models.roles import Role

Index = QModelIndex | QPersistentModelIndex
KINDS = ("label", "topic")
MIME = "application/x-newsgloss-code"
_HEADINGS = 2
_EXAMPLES = 3
"""A tool tip holds so many examples; the window of definitions has all."""


@dataclass(frozen=True, slots=True)
class CodeFacts:
    """What a row shows of a code beside itself.

    Attributes:
        count: annotations in the article that is shown.
        active: whether Enter repeats it.
        hidden: whether its marks are not on the page.
        asks_key: whether the next key press becomes its key.
        trouble: what was wrong with what was just tried; empty for nothing.
    """

    count: int = 0
    active: bool = False
    hidden: bool = False
    asks_key: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A row: a code with its facts, or the heading of a kind where there is no code."""

    kind: str
    code: Code | None = None
    facts: CodeFacts = field(default_factory=CodeFacts)


class CodebookModel(QAbstractItemModel):
    """Labels and topics in their trees; `Role.ROW` gives a `CodeRow`.

    Args:
        headings: what stands over labels and over topics.
        renamed: called with a code and the name a person typed over its old one.
        moved: called with the UUID of a dragged code and that of the one it is to stand under; None for the top.

    Attributes:
        retired: whether those that are retired are shown.
        unkept: names that were typed and could not be kept, by UUID; an editor begins with them.
    """

    def __init__(
        self, headings: tuple[str, str], renamed: Callable[[Code, str], None],
        moved: Callable[[str, str | None], None], parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._headings, self._renamed, self._moved = headings, renamed, moved
        self._codes: dict[int, Code] = {}
        self._below: dict[int, list[int]] = {}
        self._places: dict[int, tuple[int, int]] = {}
        self._facts: dict[str, CodeFacts] = {}
        self._definitions: Mapping[int, Version] = {}
        self.retired = False
        self.unkept: dict[str, str] = {}

    def set_codes(self, codes: Mapping[int, Code]) -> bool:
        """Show a codebook; False where it is the one that is shown already."""
        shown = {
            number: code for number, code in codes.items()
            if code.merged_into is None and (self.retired or code.retired_at is None)
        }  # fmt: skip
        if shown == self._codes:
            return False
        self.beginResetModel()
        self._codes = shown
        self._below, self._places = {1: [], 2: []}, {}
        for code in sorted(shown.values(), key=code_order):
            above = code.parent_id if code.parent_id in shown else None
            node = above + _HEADINGS if above is not None else 1 + KINDS.index(code.kind)
            siblings = self._below.setdefault(node, [])
            self._places[code.id + _HEADINGS] = (node, len(siblings))
            siblings.append(code.id + _HEADINGS)
        self.endResetModel()
        return True

    def set_definitions(self, definitions: Mapping[int, Version]) -> None:
        """Have tool tips say what codes stand for, by internal id, and when they are used."""
        self._definitions = definitions

    def set_facts(self, facts: Mapping[str, CodeFacts]) -> None:
        """Show what is known of codes, by UUID; those that are not named have nothing."""
        changed = {
            code.uuid for code in self._codes.values() if facts.get(code.uuid) != self._facts.get(code.uuid)
        }  # fmt: skip
        self._facts = dict(facts)
        self._tell(changed)

    def change_facts(self, uuid: str, **changes: Any) -> None:
        """Show something else of one code."""
        self._facts[uuid] = replace(self._facts.get(uuid, CodeFacts()), **changes)
        self._tell({uuid})

    def code(self, index: Index) -> Code | None:
        """Return the code of a row; None for a heading."""
        return self._codes.get(index.internalId() - _HEADINGS) if index.isValid() else None

    def named(self, uuid: str | None) -> Code | None:
        """Return the code with a UUID, if it is shown."""
        return next((code for code in self._codes.values() if code.uuid == uuid), None)

    def index_of(self, uuid: str | None) -> QModelIndex:
        """Return where a code stands; an invalid index if it is not shown."""
        code = self.named(uuid)
        return self._index(code.id + _HEADINGS) if code else QModelIndex()

    def size(self) -> int:
        """Return how many codes are shown."""
        return len(self._codes)

    def depth(self, index: Index) -> int:
        """Return how many codes stand above one."""
        depth, node = -1, index.internalId()
        while node in self._places:
            node, depth = self._places[node][0], depth + 1
        return max(depth, 0)

    # What Qt asks

    def index(self, row: int, column: int = 0, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a row."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        node = self._below[parent.internalId()][row] if parent.isValid() else row + 1
        return self.createIndex(row, column, node)

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]
        """Return the row above one in the tree."""
        place = self._places.get(child.internalId()) if child.isValid() else None
        return self._index(place[0]) if place else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return how many rows stand below one."""
        if not parent.isValid():
            return _HEADINGS if self._below else 0
        return len(self._below.get(parent.internalId(), ()))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return 1."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row says."""
        if not index.isValid():
            return None
        code = self.code(index)
        if code is None:
            heading = index.internalId() - 1
            words = {Role.ROW: CodeRow(KINDS[heading]), Qt.ItemDataRole.DisplayRole: self._headings[heading]}
            return words.get(role)  # type: ignore[call-overload]
        if role == Role.ROW:
            return CodeRow(code.kind, code, self._facts.get(code.uuid, CodeFacts()))
        if role == Qt.ItemDataRole.EditRole:
            return self.unkept.get(code.uuid, code.name)
        if role == Qt.ItemDataRole.DisplayRole:
            return unturned(code.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(code)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return "\n".join(self._said(code))
        return unturned(self._tip(code)) if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Have a code renamed; the row says so when the library does."""
        code = self.code(index)
        name = value.strip() if isinstance(value, str) else ""
        if code is None or role != Qt.ItemDataRole.EditRole or not name:
            return False
        self.unkept.pop(code.uuid, None)
        if name == code.name:
            return False
        self._renamed(code, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: codes are edited and dragged, and dropped on each other or a heading."""
        flag = Qt.ItemFlag
        if self.code(index) is None:
            return flag.ItemIsEnabled | flag.ItemIsDropEnabled if index.isValid() else flag.NoItemFlags
        return (
            flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable | flag.ItemIsDragEnabled
            | flag.ItemIsDropEnabled
        )  # fmt: skip

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Return what can be dropped: a code."""
        return [MIME]

    def mimeData(self, indexes: Any) -> QMimeData:  # noqa: N802
        """Return a dragged code."""
        data = QMimeData()
        code = self.code(indexes[0]) if indexes else None
        if code is not None:
            data.setData(MIME, code.uuid.encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """Return that codes are moved."""
        return Qt.DropAction.MoveAction

    def canDropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Whether a dragged code may stand there: on one of its kind that is not below it, or on its heading."""
        dragged = self.named(bytes(data.data(MIME).data()).decode()) if data.hasFormat(MIME) else None
        if dragged is None or not parent.isValid():
            return False
        target: dict[str, str] = {"kind": parent.data(Role.ROW).kind}
        node = parent.internalId()
        while node in self._places:
            if node == dragged.id + _HEADINGS:
                return False
            node = self._places[node][0]
        return target["kind"] == dragged.kind

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Have a dragged code moved; False, so that the view takes no row away itself."""
        if self.canDropMimeData(data, action, row, column, parent):
            above = self.code(parent)
            self._moved(bytes(data.data(MIME).data()).decode(), above.uuid if above else None)
        return False

    def _index(self, node: int) -> QModelIndex:
        row = node - 1 if node <= _HEADINGS else self._places[node][1]
        return self.createIndex(row, 0, node)

    def _tell(self, uuids: set[str]) -> None:
        for code in self._codes.values():
            if code.uuid in uuids:
                index = self._index(code.id + _HEADINGS)
                self.dataChanged.emit(index, index)

    def _spoken(self, code: Code) -> str:
        facts = self._facts.get(code.uuid, CodeFacts())
        parts = [code.name]
        if code.kind == "label" and code.key:
            parts.append(self.tr("key {key}").format(key=code.key))
        parts.append(self.tr("{n} in this article").format(n=facts.count))
        parts += [self.tr("active")] if facts.active else []
        parts += [self.tr("hidden")] if facts.hidden else []
        parts += [self.tr("retired")] if code.retired_at else []
        return ", ".join([*parts, facts.trouble] if facts.trouble else parts)

    def _tip(self, code: Code) -> str:
        facts = self._facts.get(code.uuid, CodeFacts())
        # As HTML, so that long lines wrap, and that words of texts are never taken for tags.
        lines = [self._spoken(code), *self._said(code)]
        shown = "<br>".join(escape(line, quote=False) for line in lines)
        return plain_tip(facts.trouble) if facts.trouble else f"<qt>{shown}</qt>"

    def _said(self, code: Code) -> list[str]:
        """What a code stands for, when it is used, when not, and the examples picked last."""
        version = self._definitions.get(code.id)
        if version is None:
            return []
        lines = [version.definition] if version.definition else []
        for words, said in (
            (self.tr("Use it: {words}"), version.when_to_use), (self.tr("Not: {words}"), version.when_not),
        ):  # fmt: skip
            lines += [words.format(words=said)] if said else []
        return [*lines, *(self.tr("Example: {words}").format(words=one) for one in version.examples[-_EXAMPLES:])]


def code_order(code: Code) -> tuple[int, str, int]:
    """Labels as they were made, topics by name."""
    return (0, "", code.id) if code.kind == "label" else (1, code.name.casefold(), code.id)
