"""Rules of outlets as a file: JSON that a person can read, give away and load again."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from annotations.model.errors import InvalidInput, NotFound, Refused
from annotations.model.ids import parse_uuid
from annotations.model.outlet_rule import OutletRule
from annotations.suggest.outlet_key import outlet_key
from annotations.suggest.rule_params import check_rule
from annotations.suggest.rule_words import rule_in_words
from annotations.text.canonical import clean_value

FORMAT = "newsgloss-outlet-rules"
_VERSION = 1
_LARGEST = 8_000_000
_MOST = 20_000
_HEAD = f'{{\n "format": "{FORMAT}"'


def rules_as_json(rules: Iterable[OutletRule]) -> str:
    """Return rules as a JSON object: `format`, `version`, and `rules` with id, outlet, settles, kind, params, state and
    `words`, which are for people and not read again.
    """
    listed = [
        {
            "id": rule.uuid, "outlet": rule.outlet, "settles": rule.settles, "kind": rule.kind,
            "params": dict(rule.params), "state": rule.state, "words": rule_in_words(rule),
        }
        for rule in rules
    ]  # fmt: skip
    return json.dumps({"format": FORMAT, "version": _VERSION, "rules": listed}, ensure_ascii=False, indent=1) + "\n"


def save_rules(path: Path, rules: Iterable[OutletRule]) -> None:
    """Write rules to a file, whole or not at all; an earlier file of rules is replaced.

    Raises:
        Refused: something else is there, or the file cannot be written.
    """
    making = path.with_name(f".{path.name}.making{os.getpid()}")
    try:
        if os.path.lexists(path) and not _is_ours(path):
            raise Refused(f"{path} is something else than rules of outlets, and was left as it is. Name another file.")
        try:
            with making.open("w", encoding="utf-8", newline="\n") as file:
                file.write(rules_as_json(rules))
                file.flush()
                os.fsync(file.fileno())
            making.replace(path)
        finally:
            making.unlink(missing_ok=True)
    except OSError as error:
        raise Refused(f"{path} could not be written: {error.strerror or error}.") from error


def read_rules(path: Path) -> list[OutletRule]:
    """Return the rules of a file, each looked at.

    Raises:
        NotFound: there is no such file.
        Refused: it cannot be read, or is too large.
        InvalidInput: it holds no rules, or one of them is none; the text says which.
    """
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= _LARGEST and path.is_file() else b""
    except FileNotFoundError:
        raise NotFound(f"There is no such file: {path}.") from None
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror or error}.") from None
    return parse_rules(data, path.name)


def parse_rules(data: bytes, name: str) -> list[OutletRule]:
    """Return the rules of a file's bytes, as `read_rules` does."""
    try:
        found: Any = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        found = None
    rules = found.get("rules") if isinstance(found, dict) and found.get("format") == FORMAT else None
    if not isinstance(rules, list) or len(rules) > _MOST:
        raise InvalidInput(f"{name} holds no rules of outlets. It was left as it is.")
    if found.get("version") != _VERSION:
        raise InvalidInput(f"{name} was written by a newer version of Newsgloss. Install that to load it.")
    read = []
    for number, one in enumerate(rules, start=1):
        try:
            read.append(_rule(one))
        except InvalidInput as error:
            raise InvalidInput(f"Rule {number} of {name} cannot be loaded: {error}") from None
    return read


def _rule(one: Any) -> OutletRule:
    words = ("id", "outlet", "settles", "kind", "state")
    if not isinstance(one, dict) or not isinstance(one.get("params"), dict):
        raise InvalidInput("The rule says something that cannot be.")
    if not all(isinstance(one.get(name), str) for name in words) or len(one["outlet"]) > _LARGEST // _MOST:
        raise InvalidInput("The rule says something that cannot be.")
    outlet = clean_value(one["outlet"])
    rule = OutletRule(
        outlet, outlet_key(outlet), one["settles"], one["kind"], one["params"], one["state"], parse_uuid(one["id"])
    )
    check_rule(rule)
    return rule


def _is_ours(path: Path) -> bool:
    """Whether a file holds rules of outlets, or nothing."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(len(_HEAD.encode()))
    return not head or head == _HEAD.encode()
