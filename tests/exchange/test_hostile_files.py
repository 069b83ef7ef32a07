"""Files of annotations that are broken or made to do harm: each says why it is not taken, the library stays whole."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from annotations.exchange.export import export
from annotations.exchange.recognise import Group
from annotations.exchange.registry import FORMATS, Format
from reader.articles.foreign.bringing import batches
from tests.exchange.conftest import Desk
from tests.exchange.test_out_and_back import _BOTH, _TODAY

_READ = [one for one in FORMATS.values() if one.reader and not one.missing()]


def _half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _flipped(data: bytes) -> bytes:
    made, dice = bytearray(data), random.Random(7)
    for _ in range(max(8, len(made) // 200) if made else 0):
        made[dice.randrange(len(made))] = dice.randrange(256)
    return bytes(made)


def _twice(data: bytes) -> bytes:
    return data + data


def _deep(_: bytes) -> bytes:
    return b'[{"a":' * 200_000


def _long(_: bytes) -> bytes:
    return b"x" * 10_000_000


def _entities(_: bytes) -> bytes:
    lol = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))
    outside = b'<!ENTITY out SYSTEM "file:///etc/hostname">'
    return b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">' + lol + outside + b"]><x>&l11;&out;</x>"


def _empty(_: bytes) -> bytes:
    return b""


def _take(desk: Desk, chosen: Format, path: Path) -> None:
    """Import it as this format, whatever it is."""
    left_out: list[tuple[str, str, str]] = []
    run = desk.library.bringing.begin({})
    group = Group((path,), chosen)
    for batch in batches([group], today=_TODAY, left_out=lambda *row: left_out.append(row)):
        run.add(batch)
    run.finish()
    for _, _, why in [*left_out, *run.report.left_out]:
        assert why.strip()
        assert "Traceback" not in why
        # What a reader did not foresee would be told so; it is to know why itself.
        assert "Error)" not in why, why
    assert desk.library.check() == []


@pytest.mark.parametrize("harm", [_half, _flipped, _twice, _deep, _long, _entities, _empty])
@pytest.mark.parametrize("chosen", _READ, ids=lambda one: one.id)
def test_a_file_that_is_broken_or_harmful_is_said_to_be_so(
    chosen: Format, harm: Callable[[bytes], bytes], full_desk: Desk, tmp_path: Path
) -> None:
    target = tmp_path / "out" if chosen.kind == "folder" else tmp_path / f"all{chosen.suffixes[0]}"
    if chosen in _BOTH:
        with full_desk.library.snapshot():
            export(full_desk.library.db, chosen, target)
    else:
        target.write_bytes(b"<CodeBook/>")
    files = [path for path in target.rglob("*") if path.is_file()] if target.is_dir() else [target]
    for file in files:
        file.write_bytes(harm(file.read_bytes()))
    _take(full_desk, chosen, target)
