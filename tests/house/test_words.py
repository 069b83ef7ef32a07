"""Words go to people through translation: no widget is handed a bare text."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ElementTree

from reader.config.actions import ACTIONS, CONTEXT_NAMES, MENUS

SHOWS = {
    "setText", "setToolTip", "setStatusTip", "setAccessibleName", "setAccessibleDescription", "setWindowTitle",
    "setPlaceholderText", "setTitle", "addAction", "addMenu", "addItem", "QAction", "QLabel", "QPushButton",
    "QToolButton", "QCheckBox", "QRadioButton", "QMenu", "say", "set_words", "set_beside", "set_step",
}  # fmt: skip
LETTERS = re.compile(r"[^\W\d_]{2}")
SAME_EVERYWHERE = "Newsgloss"
ICON_FIRST = {"addAction", "addMenu", "QAction"}


def test_no_widget_is_handed_words_that_cannot_be_translated(program):
    wrong = [
        f"{source.name}:{node.lineno} {ast.unparse(node)[:100]}"
        for source in program
        if source.name.startswith("reader/ui/")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and name_of(node) in SHOWS and any(bare(part) for part in shown(node))
    ]
    assert wrong == []


def test_what_is_translated_is_a_plain_text(program):
    """Only that is found by the tool that lists what there is to translate; names and numbers come in by `format`."""
    wrong = [
        f"{source.name}:{node.lineno} {ast.unparse(node)[:100]}"
        for source in program
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "tr"
        and not (isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str))
    ]
    assert wrong == []


def test_no_text_is_translated_inside_a_formatted_one(program):
    """There the tool that lists what there is to translate does not look, and nobody translates it."""
    wrong = [
        f"{source.name}:{node.lineno} {ast.unparse(node)[:100]}"
        for source in program
        for whole in ast.walk(source.tree)
        if isinstance(whole, ast.JoinedStr)
        for node in ast.walk(whole)
        if isinstance(node, ast.Call) and name_of(node) in {"tr", "translate"}
    ]
    assert wrong == []


def test_every_translated_text_is_still_in_the_code(program, root):
    """`make translations` brings the lists up to date."""
    known = {
        node.value
        for source in program
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    known |= {name.capitalize() for name in known} | {name.replace("_", " ").capitalize() for name in known}
    known |= {"URL", *MENUS, *CONTEXT_NAMES.values(), *(action.text for action in ACTIONS)}
    gone = [
        f"{file.name}: {message.findtext('source')}"
        for file in sorted((root / "resources" / "translations").glob("*.ts"))
        for message in ElementTree.parse(file).getroot().iter("message")
        if message.findtext("translation") and message.findtext("source") not in known
    ]
    assert gone == []


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def shown(call: ast.Call) -> list[ast.expr]:
    """The arguments that people read; what follows them is data."""
    return call.args[: 2 if name_of(call) in ICON_FIRST else 1]


def bare(node: ast.AST) -> bool:
    """Whether an expression has words of its own that did not go through `tr` or `translate`."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and has_letters(node.value)
    if isinstance(node, ast.JoinedStr):
        return any(isinstance(part, ast.Constant) and has_letters(str(part.value)) for part in node.values)
    if isinstance(node, ast.BinOp):
        return bare(node.left) or bare(node.right)
    if isinstance(node, ast.IfExp):
        return bare(node.body) or bare(node.orelse)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"format", "join"}:
        return bare(node.func.value)
    return False


def has_letters(words: str) -> bool:
    return LETTERS.search(words.replace(SAME_EVERYWHERE, "")) is not None
