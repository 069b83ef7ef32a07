"""What is said of codebooks as files has forms, so that it can be said in the language of the reader."""

from __future__ import annotations

import ast

from reader.config.codebook_sentences import OF_BOOKS, WRONG_BOOKS
from reader.ui.said import form_of

LISTS = {"said", "changed"}


def said(program) -> list[str]:
    """Every sentence that is put into a list of what is said, holes filled."""
    found = []
    for source in program:
        if not source.name.startswith("annotations/exchange/codebooks/"):
            continue
        for node in ast.walk(source.tree):
            given: list[ast.expr] = []
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                on = node.func.value
                if node.func.attr in {"append", "insert"} and isinstance(on, ast.Name) and on.id in LISTS:
                    given = node.args[-1:]
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                given = [node.value] if node.targets[0].id == "words" else []
                if node.targets[0].id == "changed" and isinstance(node.value, ast.ListComp):
                    given = [node.value.elt]
            found += [words for one in given if (words := filled(one))]
    return found


def filled(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value if node.value.endswith(".") else ""
    if not isinstance(node, ast.JoinedStr):
        return ""
    known = {"name": "key", "_LONGEST_SIGN": "8", "keys": "3", "signs": "4", "retired": "2"}
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else known.get(ast.unparse(part.value), "marta’s own")
        for part in node.values
    )


def test_every_sentence_about_a_codebook_has_a_form(program):
    found = said(program)
    assert len(found) > 15
    assert [words for words in found if form_of(words, OF_BOOKS) is None] == []


def test_every_form_of_a_sentence_about_a_codebook_is_used(program):
    used = {form_of(words, OF_BOOKS)[0] for words in said(program)}
    # Said of a look by its name.
    used |= {"Its sign becomes {sign}.", "Its colour becomes {colour}."}
    assert set(OF_BOOKS) == used
    assert len(set(WRONG_BOOKS)) == len(WRONG_BOOKS)
