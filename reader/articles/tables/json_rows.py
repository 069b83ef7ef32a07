"""Tables as JSON: an object a line, one array of objects, or an object that holds such an array."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from annotations.model.errors import Refused
from reader.articles.tables.delimited import NO_ROWS
from reader.articles.tables.table import MAX_COLUMNS, MAX_ROWS, Options, Row, Table

NO_OBJECTS = "It is JSON, but holds no objects that articles could be made of."
_BROKEN = "Line {number:,} is no JSON object."
# What an object in a list is shown by: authors as [{"name": …}] are names.
_NAMES = ("name", "title", "label", "value", "text")
_DEPTH = 3
_HALF = re.compile("[\ud800-\udfff]")


def open_json(text: str, options: Options) -> Table:
    """Open a table of JSON; nested objects become columns `outer.inner`, lists of values one cell with `; ` between.

    Raises:
        Refused: there are no objects in it.
    """
    text = text.removeprefix("\ufeff")
    columns = _columns(text)
    if not columns:
        raise Refused(NO_OBJECTS if text.strip() else NO_ROWS)
    table = Table("json", columns, iter(()), replace(options, delimiter=None, header=True, sheet=None))
    table.rows = _rows(text, table)
    return table


def _columns(text: str) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for _, found in _objects(text):
        if isinstance(found, dict):
            names.update(dict.fromkeys(_flat(found)))
        if len(names) > MAX_COLUMNS:
            break
    return tuple(names)[:MAX_COLUMNS]


def _rows(text: str, table: Table) -> Iterator[Row]:
    width = len(table.columns)
    for count, (number, found) in enumerate(_objects(text)):
        if count == MAX_ROWS:
            table.warnings.append(f"Only the first {MAX_ROWS:,} rows were read. Split the table.")
            return
        if not isinstance(found, dict):
            yield Row(number, ("",) * width, _BROKEN.format(number=number))
            continue
        cells = _flat(found)
        yield Row(number, tuple(cells.get(name, "") for name in table.columns))


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
    """Whether one of the first lines is an object by itself."""
    tried = 0
    position = 0
    while tried < 5 and position < len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = text[position:end].strip()
        if line:
            tried += 1
            if line[0] == "{" and isinstance(_loaded(line), dict):
                # A file of one line may be one object that holds the list.
                return bool(text[end:].strip()) or len(_longest_list(_loaded(line))) <= 1
        position = end + 1
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
    """Return the longest list of objects in what an interface answered, or the object itself as the only row."""
    best: list[Any] = []
    if isinstance(found, dict) and depth < _DEPTH:
        for value in found.values():
            if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
                inner = value
            else:
                inner = _longest_list(value, depth + 1)
            best = inner if len(inner) > len(best) else best
    if depth == 0 and len(best) < 2 and isinstance(found, dict):
        return [found]
    return best


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
