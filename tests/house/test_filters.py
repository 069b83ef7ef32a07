"""Event filters look at the type of an event before anything else: what dies sends events too, and touching it then
takes the program down at its end."""

from __future__ import annotations

import ast


def test_every_event_filter_begins_with_the_type_of_the_event(program):
    wrong, seen = [], 0
    for source in program:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.FunctionDef) and node.name == "eventFilter":
                seen += 1
                if not begins_with_type(node):
                    wrong.append(f"{source.name}:{node.lineno}")
    assert seen > 10
    assert wrong == []


def begins_with_type(node: ast.FunctionDef) -> bool:
    """Whether nothing is called or read before `event.type()` was compared."""
    for statement in node.body[1:]:
        if "event.type()" in ast.unparse(statement):
            return compared_first(statement)
        # A set of kinds may be named before.
        if any(isinstance(part, ast.Call) for part in ast.walk(statement)):
            return False
    return False


def compared_first(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Assign):
        return ast.unparse(statement.value) == "event.type()"
    test = statement.test if isinstance(statement, ast.If) else None
    while isinstance(test, ast.BoolOp):
        test = test.values[0]
    return isinstance(test, ast.Compare) and ast.unparse(test.left) == "event.type()"
