"""What readers of files say of what they leave out, and where it stands, can be said in other languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import product

from reader.config.reading_sentences import OWN_LINES, PLACES, READ
from reader.config.sentences import ERRORS, EXPORTED, IMPORTED
from reader.ui.said import form_of

READERS = (
    "annotations/exchange/readers/", "annotations/exchange/codebooks/exchanged.py", "annotations/exchange/settling.py",
    "annotations/exchange/recognise.py", "annotations/commands/lines/", "annotations/commands/bring/",
    "annotations/store/made.py", "annotations/store/other_programs.py", "reader/articles/foreign/",
)  # fmt: skip
ALL = (*ERRORS, *IMPORTED, *EXPORTED, *READ, *OWN_LINES)
OTHERS = ("marta’s own", "12")
# Sentences whose holes hold few words; all of them are tried.
FEW: dict[str, dict[str, tuple[str, ...]]] = {
    "This coding is on {what}, not on words.": {"what": ("a picture or the page of a PDF", "sound or video")},
    "This {where} is on {what}.": {
        "where": ("coding", "annotation", "case"), "what": ("a file that is not there", "a file without text, “x”"),
    },
    "It is no text ({what}).": {"what": ("image", "audio", "video")},
    "What it is {what} is missing, of another kind, or itself: it stands alone.": {"what": ("part of", "merged into")},
    "The {_TABLE_NAMES.get(table, table)} that it names is on no line before it.": {
        "_TABLE_NAMES.get(table, table)": ("label or topic", "definition", "text", "original", "article"),
    },
    "{what} “{tree[number][0]}”": {"what": ("code", "category")}, "{what} {at}": {"what": ("code", "category")},
}  # fmt: skip
IN_PLACES = dict.fromkeys(("where", "self._where"), ("line 3", "entry 12", "line 3, annotation 4"))
# Not sentences of one form: each part has its own, or nobody sees them.
PARTED = (
    "{why} Its memo: {memo}",
    "Added: {named(report.added) or 'nothing'}.",
    "Import annotations: {self.report.sentence()}",
)


def test_whatever_a_reader_leaves_out_it_says_in_a_sentence_that_has_a_form(program):
    found = [one for source in program if source.name.startswith(READERS) for one in unsaid(source)]
    assert found == []


def test_what_is_wrong_with_a_line_of_json_has_a_form(program):
    (rows,) = (source for source in program if source.name == "annotations/exchange/rows.py")
    functions = [one for one in rows.tree.body if getattr(one, "name", "") in {"objects", "_parsed"}]
    assert len(functions) == 2
    words = [
        _filled(node.args[0], {})
        for function in functions
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "InvalidInput"
    ]
    assert len(words) == 6
    assert [one for one in words if not _has_form(one, ALL)] == []


def test_where_in_a_file_something_stands_has_a_form(program):
    sources = [source for source in program if source.name.startswith(READERS)]
    places = [(source.name, node) for source in sources for node in _places(source.tree)]
    assert len(places) > 25
    wrong = [f"{name}:{node.lineno}" for name, node in places if not _has_form(_filled(node, {}), PLACES)]
    assert wrong == []


def unsaid(source) -> Iterator[str]:
    """Sentences of a file that have no form."""
    known = {
        target.id: str(node.value.value)
        for node in source.tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    inside = {id(part) for node in ast.walk(source.tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    inside |= {id(node.value) for node in ast.walk(source.tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(source.tree):
        if id(node) in inside or not isinstance(node, ast.Constant | ast.JoinedStr):
            continue
        words = _shown(node)
        if _is_sentence(words, known) and words not in PARTED and not _has_form(_filled(node, known), ALL):
            yield f"{source.name}:{node.lineno} {words}"


def _is_sentence(shown: str, known: dict[str, str]) -> bool:
    """Whether words end as a sentence does, or with what they are about behind a colon."""
    for name, value in known.items():
        shown = shown.replace(f"{{{name}}}", value)
    if " " not in shown.strip():
        return False
    return bool(re.fullmatch(r"[A-Z“{ ].*(\w[)”}]?|[)”}])\.|[A-Z].*: \{[^{}]*\}", shown, re.DOTALL))


def _places(tree: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        place: ast.expr | None = None
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if called.endswith("left_out.append") and isinstance(node.args[0], ast.Tuple):
                place = node.args[0].elts[0]
            elif called in {"LeftOut", "ForeignMark", "_Annotation", "_add", "sources.add"}:
                place = node.args[1]
            elif called in {"self._leave", "leave_out", "Part"}:
                place = node.args[0]
        elif isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple) and len(node.value.elts) == 2:
            # What is no words with a hole is the name of a field.
            place = node.value.elts[0] if isinstance(node.value.elts[0], ast.JoinedStr) else None
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in {"where", "(where, snippet)"}:
            place = node.value.elts[0] if isinstance(node.value, ast.Tuple) else node.value
        if isinstance(place, ast.JoinedStr) or (isinstance(place, ast.Constant) and place.value):
            yield place


def _shown(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    assert isinstance(node, ast.JoinedStr)
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else f"{{{ast.unparse(part.value)}}}"  # type: ignore[attr-defined]
        for part in node.values
    )


def _filled(node: ast.expr, known: dict[str, str]) -> list[list[str]]:
    """Return what words may be: a list for each choice of few words, of what they may be with others in the rest."""
    if isinstance(node, ast.Constant):
        return [[str(node.value)]]
    assert isinstance(node, ast.JoinedStr)
    few = {**IN_PLACES, **{name: (words,) for name, words in known.items()}, **FEW.get(_shown(node), {})}
    parts: list[tuple[str, ...] | None] = [
        (str(part.value),) if isinstance(part, ast.Constant) else few.get(ast.unparse(part.value))  # type: ignore[attr-defined]
        for part in node.values
    ]
    return [
        ["".join(one) for one in product(*(OTHERS if word is None else (word,) for word in chosen))]
        for chosen in product(*(part or (None,) for part in parts))
    ]


def _has_form(may_be: list[list[str]], forms: tuple[str, ...]) -> bool:
    return all(any(form_of(one.strip(), forms) for one in some) for some in may_be)
