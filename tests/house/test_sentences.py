"""Whatever the core says to people has a form in the window's table, so that it can be said in their language."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator

import pytest

from annotations.model import errors
from annotations.model.block import ROLES
from annotations.model.outlet_rule import (
    BEGINS,
    BLOCK,
    FROM_ON,
    LABEL,
    NEVER,
    NOT_AT,
    POSITION,
    SAYS,
    SHAPE,
    UP_TO,
    OutletRule,
)
from annotations.suggest.propose import FIELDS
from annotations.suggest.rule_words import rule_in_words
from reader.config.damage_sentences import FOUND, TOLD
from reader.config.rule_sentences import RULE_PARTS, RULES
from reader.config.sentences import ACTS, ERRORS, EXPORTED, HOLDS_WORDS, IMPORTED
from reader.ui.said import form_of

# What only the command line does: it reads rows and merges, and speaks English.
COMMAND_LINE = (
    "annotations/commands/annotate.py", "annotations/commands/resolve.py", "annotations/commands/merge/",
    "annotations/exchange/rows.py", "annotations/exchange/decisions.py", "annotations/store/foreign.py",
    # Said of single lines of a file, with what a merge says of them.
    "annotations/commands/lines/build.py", "annotations/commands/lines/codebook.py", "annotations/store/made.py",
)  # fmt: skip
WHERE = ("annotations/", "reader/articles/", "reader/config/identity", "reader/ui/window/marking")
ERROR_NAMES = {name for name, kind in inspect.getmembers(errors, inspect.isclass)}
OTHERS = "marta’s own"
# What may stand in a hole whose words are few and known.
KNOWN = {
    "kind": ("label", "topic", "mention", "article"), "wanted": ("label",), "goes": ("2 notes",),
    "describe.KIND_NAMES[thing.table]": ("article", "entity", "field"), "kind.capitalize()": ("Undo", "Redo"),
    "wrong": ("was put in by no action", "was deleted, and is there", "is not what its last action left"),
    "STATE_NAMES[state]": ("not started", "in progress", "done"), "where": ("under Politics", "to the top"),
    "advice": (
        "Make room there", "Close the files in other programs", "See that the disk is still there",
        "Make room on the disk", "Make room on the disk, or see that it is still there",
        "See that the file and its folder can be written to",
    ), "later": (" by Ana (Write a note)", ""),
    "what": ("article", "label or topic", "3 articles", "a note", "undo", "Delete the label Politics"),
    "images[0].column(ANNOTATION, 'kind')": ("mention",), "first.column(CODE, 'kind')": ("label",),
    "'s' * (mentions != 1)": ("s",), "'stay' if mentions != 1 else 'stays'": ("stay",), "many or 'a '": ("2 ",),
    "'s' * (len(new) != 1)": ("s",), "'s' * (self.taken != 1)": ("s",), "words": ("", " “ferry”"),
    "into": ("Merge Ana into Ben",), "mentions": ("2",), "self.taken": ("2",), "name": (OTHERS, "Import 2 articles"),
    "'topics' if topic else 'mentions'": ("topics", "mentions"), "_are(broken)": ("are",),
    "words if not many else f'{many}mentions'": ("2 mentions", "“ferry”"), "cancelled": (" (cancelled)",),
    "where if not many else f'{many}places'": ("2 places", "“ferry”"), "counts.noun(counts.own)": ("1 mention",),
}  # fmt: skip
NUMBERS = re.compile(
    r"\bMOST\b|\bDEEPEST\b|_LARGEST\b|\blen\(|length|_LONGEST_SIGN|_MB|MAX_|memory_mb|number|unprintable|\bn\b"
)
NAMES = {"name", "what", "into"}


def sentences(program, said: Callable[[ast.AST], Iterator[ast.expr]]) -> list[tuple[str, list[str]]]:
    """Where the core says something, and the sentences it may be.

    Args:
        program: all source files.
        said: gives what a piece of code says.
    """
    found = []
    for source in program:
        core = source.name.startswith(
            ("annotations/", "reader/articles/", "reader/config/identity", "reader/ui/window/marking")
        )
        if not core or source.name.startswith(COMMAND_LINE):
            continue
        constants = {
            target.id: node.value
            for node in source.tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(source.tree):
            for given in said(node):
                words = constants.get(given.id, given) if isinstance(given, ast.Name) else given
                may_be = made(words)
                if may_be:
                    found.append((f"{source.name}:{words.lineno}", may_be))
    return found


def errors_said(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ERROR_NAMES:
        yield from node.args[:1]
    elif isinstance(node, ast.FunctionDef) and node.name in {"_held_by", "_nothing", "_hangs"}:
        yield from (one.value for one in ast.walk(node) if isinstance(one, ast.Return) and one.value is not None)


def acts_said(node: ast.AST) -> Iterator[ast.expr]:
    called = node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""
    if isinstance(node, ast.Call) and called in {"action", "begin"}:
        yield from (one for one in node.args[:1] if not isinstance(one, ast.Attribute))
    elif isinstance(node, ast.Call) and called == "change_annotations":
        yield from (one.value for one in node.keywords if one.arg == "name")
    elif isinstance(node, ast.FunctionDef) and node.name in {
        "_changed_name",
        "_merged_name",
        "_added_name",
        "_restored_name",
    }:
        yield from (one.value for one in ast.walk(node) if isinstance(one, ast.Return) and one.value is not None)
    elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in NAMES:
        # Others of this name are things, not what is done with them.
        yield from ([node.value] if any(one[:1].isupper() for one in made(node.value)) else [])


def made(words: ast.expr) -> list[str]:
    """The sentences that an expression may be; none where it is made elsewhere."""
    if isinstance(words, ast.IfExp):
        return made(words.body) + made(words.orelse)
    if isinstance(words, ast.Constant) and isinstance(words.value, str):
        return [words.value]
    if not isinstance(words, ast.JoinedStr):
        return []
    may_be = [""]
    for part in words.values:
        if isinstance(part, ast.Constant):
            fill: tuple[str, ...] = (str(part.value),)
        else:
            assert isinstance(part, ast.FormattedValue)
            name = ast.unparse(part.value)
            fill = KNOWN.get(name, ("12",) if NUMBERS.search(name) else (OTHERS,))
        may_be = [before + one for before in may_be for one in fill]
    return may_be


def without_form(found: list[tuple[str, list[str]]], forms: tuple[str, ...]) -> list[str]:
    """Sentences of which no reading fits; a kind of thing need not go with every sentence."""
    return [f"{where} {may_be[0]}" for where, may_be in found if not any(form_of(one, forms) for one in may_be)]


def test_every_error_of_the_core_has_a_form(program):
    found = sentences(program, errors_said)
    assert len(found) > 100
    assert without_form(found, (*ERRORS, *IMPORTED)) == []


def findings_said(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Yield) and node.value is not None:
        yield node.value
    elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Finding":
        yield node.args[1]


def told_said(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tell":
        # What is said of a text is put together of two pieces.
        if not ast.unparse(node.args[4]).startswith("f'A text"):
            yield node.args[4]
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "_tell":
        yield ast.JoinedStr([ast.Constant("A text "), *_pieces(node.args[1]), ast.Constant(".")], lineno=node.lineno)


def _pieces(words: ast.expr) -> list[ast.expr]:
    return words.values if isinstance(words, ast.JoinedStr) else [words]


def test_all_that_a_check_finds_has_a_form(program):
    checks = [one for one in program if one.name in {"annotations/store/check.py", "annotations/store/links.py"}]
    found = sentences(checks, findings_said)
    assert len(found) > 25
    assert without_form(found, FOUND) == []


def test_all_that_is_told_of_a_damaged_library_has_a_form(program):
    found = sentences([one for one in program if "annotations/store/recover" in one.name], told_said)
    assert len(found) > 8
    assert without_form(found, TOLD) == []


def test_every_name_of_an_action_has_a_form(program):
    found = sentences(program, acts_said)
    assert len(found) > 15
    assert without_form(found, ACTS) == []


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Tag 3 articles with Politics", "Tag {n} articles with {topic}"),
        ("Tag harbour.txt with Politics", "Tag {words} with {topic}"),
        ("Delete the label Place with 1 mention", "Delete the label {name} with {what}"),
        ("Delete ferry.txt", "Delete {name}"),
        ("Merge A, B into C, with 2 mentions", "Merge {name} into {other}, with {what}"),
        ("Label “Ingrid Solheim” as Person", "Label “{words}” as {label}"),
        ("Import 1,204 articles", "Import {n} articles"),
    ],
)
def test_the_form_with_the_most_words_counts(name, form):
    found = form_of(name, ACTS)
    assert found is not None
    assert found[0] == form


def test_what_an_export_warns_of_has_a_form(program):
    said = [
        words
        for source in program
        if source.name in {"annotations/exchange/tables.py", "annotations/exchange/sheets.py"}
        for function in ast.walk(source.tree)
        if isinstance(function, ast.FunctionDef) and function.name.strip("_") == "warnings"
        for node in ast.walk(function)
        if isinstance(node, ast.JoinedStr)
        for words in ["".join(part.value if isinstance(part, ast.Constant) else "17" for part in node.values)]
    ]
    assert len(said) == len(EXPORTED)
    assert [one for one in said if form_of(one, EXPORTED) is None] == []


FORMS = {LABEL: {"label": "Texte: von", "until": "(", "between": [", ", "und"]},
         SHAPE: {"shape": "date", "side": "before"}, NEVER: {"words": "By: X"}, NOT_AT: {"base": "headline", "n": 3},
         SAYS: {"words": "a: b", "role": "list_item"}, BEGINS: {"words": "a” (c", "role": "caption"},
         FROM_ON: {"words": "x", "role": "furniture"}, UP_TO: {"words": "x", "role": "furniture"}}  # fmt: skip
PLACES = [
    {"base": base, "n": n}
    for base, numbers in {"headline": (1, -1, 4, -4), "body": (-1, -4), "top": (1, 4)}.items()
    for n in numbers
]
TAKES = [{}, {"date": True}, {"prefix": "Von"}, {"sep": "|", "part": 2, "prefix": "x", "until": ",", "between": ["y"]}]


def test_every_rule_of_an_outlet_has_forms_for_all_that_it_says():
    rules = [OutletRule("Q", "q", field, kind, params) for kind, params in FORMS.items() if "role" not in params
             for field in (*FIELDS, "mine")]  # fmt: skip
    rules += [OutletRule("Q", "q", BLOCK, kind, params) for kind, params in FORMS.items() if "role" in params]
    rules += [OutletRule("Q", "q", "author", POSITION, {**place, **take}) for place in PLACES for take in TAKES]
    rules += [OutletRule("Q", "q", BLOCK, POSITION, {**PLACES[0], "role": role}) for role in ROLES]
    for rule in rules:
        assert unsaid(rule_in_words(rule), RULES) == [], rule


def unsaid(words: str, forms: tuple[str, ...]) -> list[str]:
    """What of a rule in words has no form."""
    found = form_of(words, forms)
    if found is None:
        return [words]
    return [one for name, value in found[1].items() if name in HOLDS_WORDS for one in unsaid(value, RULE_PARTS)]


def test_what_an_import_says_names_no_option_without_the_way_in_the_window():
    assert [form for form in IMPORTED if "--" in form and "in the window" not in form.lower()] == []
