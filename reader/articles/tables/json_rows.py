"""Tables as JSON: an object a line, one array of objects, or an object that holds such an array."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from annotations.model.errors import Refused
from reader.articles.tables.delimited import NO_ROWS
from reader.articles.tables.headers import named
from reader.articles.tables.mapping import TEXT
from reader.articles.tables.table import MAX_COLUMNS, MAX_ROWS, Options, Row, Table, column_names

NO_OBJECTS = "It is JSON, but holds no objects that articles could be made of."
_BROKEN = "Line {number:,} is no JSON object."
# What an object in a list is shown by: authors as [{"name": …}] are names.
_NAMES = ("name", "title", "label", "value", "text")
_DEPTH = 3
_TRIED = 5
_NOT_BLANK = re.compile(r"\S")
_HALF = re.compile("[\ud800-\udfff]")


def open_json(text: str, options: Options) -> Table:
    """Open a table of JSON; nested objects become columns `outer.inner`, lists of values one cell with `; ` between.

    Raises:
        Refused: there are no objects in it.
    """
    text = text.removeprefix("\ufeff")
    keys = _keys(text)
    if not keys:
        raise Refused(NO_OBJECTS if text.strip() else NO_ROWS)
    table = Table("json", column_names(keys), iter(()), replace(options, delimiter=None, header=True, sheet=None))
    table.rows = _rows(text, table, keys)
    return table


def _keys(text: str) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for _, found in _objects(text):
        if isinstance(found, dict):
            names.update(dict.fromkeys(_flat(found)))
        if len(names) > MAX_COLUMNS:
            break
    return tuple(names)[:MAX_COLUMNS]


def _rows(text: str, table: Table, keys: tuple[str, ...]) -> Iterator[Row]:
    width = len(keys)
    for count, (number, found) in enumerate(_objects(text)):
        if count == MAX_ROWS:
            table.warnings.append(f"Only the first {MAX_ROWS:,} rows were read. Split the table.")
            return
        if not isinstance(found, dict):
            yield Row(number, ("",) * width, _BROKEN.format(number=number))
            continue
        cells = _flat(found)
        yield Row(number, tuple(cells.get(key, "") for key in keys))


def _objects(text: str) -> Iterator[tuple[int, Any]]:
    """Yield what should be objects with the number of each; None where a line is no JSON."""
    if _is_lines(text):
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                yield number, _loaded(line)
    elif text.lstrip()[:1] == "[":
        yield from enumerate(_elements(text), start=1)
    else:
        yield from enumerate(_longest_list(_loaded(text)), start=1)


def _is_lines(text: str) -> bool:
    """Whether one of the first lines is an object by itself, and no element of a list that goes over several lines."""
    position, first = 0, ""
    for _ in range(_TRIED):
        begun = _NOT_BLANK.search(text, position)
        if begun is None:
            return False
        end = text.find("\n", begun.start())
        end = len(text) if end < 0 else end
        line = text[begun.start() : end].strip()
        if line[0] == "{" and isinstance(_loaded(line), dict):
            if first:
                # The last element of a list has no comma behind it, and is an object by itself too.
                return not (first.endswith("[") or isinstance(_loaded(text), dict | list))
            # A file of one line may be one object that holds the list.
            return bool(text[end:].strip()) or len(_longest_list(_loaded(line))) <= 1
        first, position = first or line, end + 1
    return False


def _elements(text: str) -> Iterator[Any]:
    """Yield the elements of an array one by one, up to where it is broken."""
    decoder = json.JSONDecoder()
    position = text.index("[") + 1
    while True:
        while position < len(text) and text[position] in " \t\r\n,":
            position += 1
        if position >= len(text) or text[position] == "]":
            return
        try:
            found, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            yield None
            return
        yield found


def _loaded(words: str) -> Any:
    try:
        return json.loads(words)
    except (ValueError, RecursionError):
        return None


def _longest_list(found: Any, depth: int = 0) -> list[Any]:
    """Return the longest list of objects in what an interface answered, or the object itself as the only row.

    The object is the row where it has a text of its own: its authors are a list of objects too. A list of one object is
    the rows where most words stand in it.
    """
    best: list[Any] = []
    if isinstance(found, dict) and depth < _DEPTH:
        for value in found.values():
            if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
                inner = value
            else:
                inner = _longest_list(value, depth + 1)
            best = inner if len(inner) > len(best) else best
    if depth or not isinstance(found, dict):
        return best
    is_row = any(isinstance(value, str) and value and named(key)[0] == TEXT for key, value in found.items())
    return [found] if is_row or (len(best) < 2 and 2 * _size(best) <= _size(found)) else best


def _size(found: Any) -> int:
    return len(json.dumps(found))


def _flat(found: dict[str, Any]) -> dict[str, str]:
    cells: dict[str, str] = {}
    for key, value in found.items():
        if isinstance(value, dict) and value:
            for inner, innermost in value.items():
                cells[f"{key}.{inner}"] = _cell(innermost)
        else:
            cells[key] = _cell(value)
    # JSON can say half a character, which no file and no terminal takes.
    return {_HALF.sub("\ufffd", name): _HALF.sub("\ufffd", cell) for name, cell in cells.items()}


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(filter(None, map(_in_list, value)))
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False) if value else ""
    return str(value)


def _in_list(value: Any) -> str:
    if isinstance(value, dict):
        for name in _NAMES:
            if isinstance(value.get(name), str):
                return str(value[name])
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else _cell(value)
