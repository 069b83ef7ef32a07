"""The codebook of a library as a file says it."""

from __future__ import annotations

import json

from annotations.exchange.codebooks.plan import NOTHING, Said
from annotations.model.code_entry import CodeEntry
from annotations.model.codebook import Code
from annotations.store import codes
from annotations.store.connection import Connection


def entries_of(db: Connection) -> list[CodeEntry]:
    """Return the codebook of a library as a file says it, each after the one it stands under; merged ones are gone."""
    said = said_now(db)
    below: dict[int | None, list[Code]] = {}
    for code in codes.all_codes(db).values():
        if code.merged_into is None:
            below.setdefault(code.parent_id, []).append(code)
    tops = below.get(None, ())
    ahead: list[tuple[tuple[str, ...], Code]] = []
    # They are taken from the end: labels first.
    for kind in ("topic", "label"):
        ahead += [((code.name,), code) for code in reversed(tops) if code.kind == kind]
    entries: list[CodeEntry] = []
    while ahead:
        path, code = ahead.pop()
        entries.append(CodeEntry(
            code.kind, path, code.sign or "", code.key or "", code.colour or "", *said.get(code.id, NOTHING),
            code.retired_at, code.uuid,
        ))  # fmt: skip
        ahead += [((*path, one.name), one) for one in reversed(below.get(code.id, ()))]
    return entries


def said_now(db: Connection) -> dict[int, Said]:
    """Return what each label and topic stands for now, by internal id."""
    return {
        number: (definition, when_to_use, when_not, tuple(map(str, json.loads(examples))))
        for number, (_, definition, when_to_use, when_not, examples) in codes.definitions(db).items()
    }
