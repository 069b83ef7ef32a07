"""What all formats must stand: names of any kind, files of any damage, and disks that take nothing."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from annotations.exchange.export import export
from annotations.exchange.foreign import ForeignDocument
from annotations.exchange.recognise import groups
from annotations.exchange.registry import FORMATS, Format
from annotations.model.codebook import join_path
from annotations.model.errors import NewsglossError, Refused
from reader.articles.foreign.making import made_of
from tests.articles.mutating import mutated
from tests.exchange.conftest import Desk
from tests.exchange.test_out_and_back import said, take

_TODAY = date(2026, 3, 12)
_WRITTEN = [one for one in FORMATS.values() if one.writer and not one.missing()]
_READ = [one for one in _WRITTEN if one.reader]
_LABELS_BACK = [one for one in _READ if one.id not in ("conll", "qdc")]
_SEEDS = 40

NAMES = (
    "=SUM(A1)", '"q"', "<script>alert(1)</script>", "&amp; & &#0;", "]]>", "a;b,c|d", "a\\b", "{x}", "$\\LaTeX_{2}^%#~",
    "x[2]", "_", "*", "O", "B-PER", "a->1-1", "اسم", "\u202eabc\u202c", "日本語", "e\u0301", "a\tb", "a b", "a/b",
    "T1\tX", "#Text=", "AnnotatorNotes", "Topic", "a\u2028b", "true", "123", "-5", "NULL", "null", "x" * 300, "@type",
)  # fmt: skip


def _place(chosen: Format, folder: Path) -> Path:
    return folder / "out" if chosen.kind == "folder" else folder / f"out{chosen.suffixes[0]}"


def _export(desk: Desk, chosen: Format, target: Path) -> Path:
    with desk.library.snapshot():
        export(desk.library.db, chosen, target)
    return target


@pytest.fixture
def named_desk(desk: Desk) -> Desk:
    """A library in which labels, topics, entities and annotators have names that mean something in some format."""
    desk.article("a.txt", "Kast met Milei in Buenos Aires.")
    rows: list[dict[str, object]] = []
    for name in NAMES:
        desk.library.codebook.add("label", name)
        rows += [
            {"article": "a.txt", "kind": "mention", "start": 0, "end": 4, "label": join_path([name]), "entity": name},
            {"article": "a.txt", "kind": "topic", "topic": join_path([name, "below"]), "annotator": name},
            {"article": "a.txt", "kind": "topic", "topic": join_path([name]), "start": 9, "end": 14},
        ]
    desk.annotate(*rows)
    return desk


@pytest.mark.parametrize("chosen", _LABELS_BACK, ids=lambda one: one.id)
def test_labels_and_topics_of_any_name_come_back_by_it(
    chosen: Format, named_desk: Desk, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    target = _export(named_desk, chosen, _place(chosen, tmp_path))
    (tmp_path / "second").mkdir()
    other = make_desk(tmp_path / "second")
    assert take(other, target).unsettled == []
    for kind in ("mention",) if "topics_on_words" in chosen.instead else ("mention", "topic"):
        assert said(other, (kind,)) == said(named_desk, (kind,))
    assert other.library.check() == []
    if "annotators" not in chosen.instead:
        before = said(named_desk, ("mention", "topic"))
        take(named_desk, target)
        assert said(named_desk, ("mention", "topic")) == before


@pytest.mark.parametrize("chosen", _WRITTEN, ids=lambda one: one.id)
def test_names_of_any_kind_are_written(chosen: Format, named_desk: Desk, tmp_path: Path) -> None:
    assert _export(named_desk, chosen, _place(chosen, tmp_path)).exists()


@pytest.mark.parametrize("chosen", _READ, ids=lambda one: one.id)
def test_an_export_is_recognised_however_long_its_first_article_is(chosen: Format, desk: Desk, tmp_path: Path) -> None:
    desk.article("a.txt", "Kast met Milei in Ürümqi.\n" * 20_000 + "That is all.")
    desk.annotate({"article": "a.txt", "kind": "mention", "start": 0, "end": 4, "label": "Person"})
    (found,) = groups([_export(desk, chosen, _place(chosen, tmp_path))])
    assert found.format is chosen


def _read_damaged(chosen: Format, target: Path, seed: int) -> None:
    """Read a file that was damaged by chance, as the process for it does: only what is said in words may be raised."""
    files = [path for path in sorted(target.rglob("*")) if path.is_file()] if target.is_dir() else [target]
    file = random.Random(seed).choice(files)
    sound = file.read_bytes()
    file.write_bytes(mutated(sound, files[0].read_bytes(), seed) if sound else b"")
    try:
        for item in chosen.reads()([target]):
            if isinstance(item, ForeignDocument) and item.text is not None:
                made_of(item, _TODAY)
    except NewsglossError as error:
        if not str(error).strip():
            raise
    finally:
        file.write_bytes(sound)


@pytest.mark.parametrize("chosen", _READ, ids=lambda one: one.id)
def test_a_reader_says_in_words_what_is_wrong_with_a_damaged_file(
    chosen: Format, full_desk: Desk, tmp_path: Path
) -> None:
    target = _export(full_desk, chosen, _place(chosen, tmp_path))
    for seed in range(_SEEDS):
        _read_damaged(chosen, target, seed)


@pytest.mark.torture
@pytest.mark.parametrize("chosen", _READ, ids=lambda one: one.id)
def test_a_reader_says_in_words_what_is_wrong_with_thousands_of_damaged_files(
    chosen: Format, full_desk: Desk, tmp_path: Path
) -> None:
    target = _export(full_desk, chosen, _place(chosen, tmp_path))
    for seed in range(_SEEDS, int(os.environ.get("FUZZ", "3000"))):
        _read_damaged(chosen, target, seed)


@contextmanager
def _full_disk(room: int) -> Iterator[None]:
    """The limit for the size of a file stands for the disk."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _left(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


@pytest.mark.parametrize("room", [0, 100])
@pytest.mark.parametrize("chosen", _WRITTEN, ids=lambda one: one.id)
def test_a_disk_that_is_full_is_told_and_nothing_is_left(
    chosen: Format, room: int, full_desk: Desk, tmp_path: Path
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    with _full_disk(room), pytest.raises(Refused, match=r"cannot be written .*Make room"):
        _export(full_desk, chosen, _place(chosen, place))
    assert _left(place) == []
    assert full_desk.library.check() == []


@pytest.mark.parametrize("chosen", _WRITTEN, ids=lambda one: one.id)
def test_a_place_that_cannot_be_written_to_is_told_and_stays_as_it_was(
    chosen: Format, full_desk: Desk, tmp_path: Path
) -> None:
    place = tmp_path / "place"
    (place / "folder.x").mkdir(parents=True)
    (place / "file").write_text("mine", encoding="utf-8")
    before, library = _left(place), full_desk.path.read_bytes()
    targets = [place / "none" / "none" / "out", full_desk.path]
    targets += [place / "file"] if chosen.kind == "folder" else [place / "folder.x"]
    for target in targets:
        with pytest.raises(Refused) as told:
            _export(full_desk, chosen, target)
        assert "\n" not in str(told.value)
    assert _left(place) == before
    assert (place / "file").read_text(encoding="utf-8") == "mine"
    assert full_desk.path.read_bytes() == library


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is locked for root")
@pytest.mark.parametrize("chosen", _WRITTEN, ids=lambda one: one.id)
def test_a_folder_that_is_locked_is_told(chosen: Format, full_desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir(mode=0o500)
    with pytest.raises(Refused, match="cannot be written"):
        _export(full_desk, chosen, _place(chosen, place))
    place.chmod(0o700)
    assert _left(place) == []
