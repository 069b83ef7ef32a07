"""An export that is stopped or fails leaves nothing, and leaves alone what was there."""

from __future__ import annotations

import itertools
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from annotations.exchange.csv_files import export_csv
from annotations.library import Library
from annotations.model.errors import Cancelled, Damaged, Refused
from annotations.store import export_rows


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder, hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_stopped_export_leaves_nothing_at_whatever_moment(full_desk, tmp_path):
    folder = tmp_path / "stopped"
    for moment in itertools.count(1):
        asked = itertools.count(1)
        try:
            export_csv(full_desk.library.db, folder, cancelled=lambda: next(asked) >= moment)  # noqa: B023
        except Cancelled:
            assert not folder.exists()
        else:
            break
    assert moment > 3
    assert len(list(folder.iterdir())) == 5


def test_a_stopped_export_leaves_earlier_files_as_they_were(full_desk, tmp_path):
    folder, _ = full_desk.export()
    before = contents(folder)
    full_desk.annotate({"article": "news/c.txt", "kind": "topic", "topic": "Sport"})
    with pytest.raises(Cancelled):
        export_csv(full_desk.library.db, folder, cancelled=lambda: True)
    assert contents(folder) == before


def test_stopping_reaches_into_one_long_query(desk):
    text = "word " * 6000
    desk.article("a.txt", text)
    desk.annotate(
        *({"article": "a.txt", "kind": "mention", "start": i, "end": i + 4, "label": "Person"}
          for i in range(0, len(text), 5))
    )  # fmt: skip
    with (
        pytest.raises(Cancelled),
        export_rows.reading(desk.library.db, lambda: True),
        closing(export_rows.annotation_rows(desk.library.db)) as rows,
    ):
        rows.fetchone()
    assert not desk.library.db.in_transaction
    # Nothing is left behind on the connection either.
    assert export_rows.count(desk.library.db, "annotation") == 6000


def test_a_stopped_export_leaves_the_library_free_to_be_closed_as_one_file(full_desk, tmp_path):
    with pytest.raises(Cancelled) as stopped:
        export_csv(full_desk.library.db, tmp_path / "stopped", cancelled=lambda: True)
    full_desk.library.close()
    assert stopped
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("desk")] == ["desk.newsgloss"]


def test_stopping_is_asked_for_often(full_desk, tmp_path):
    asked: list[float] = []

    def never() -> bool:
        asked.append(time.monotonic())
        return False

    export_csv(full_desk.library.db, tmp_path / "out", cancelled=never)
    assert max(b - a for a, b in itertools.pairwise(asked)) < 0.5


def test_progress_goes_up_to_the_end(full_desk, tmp_path):
    told: list[tuple[int, int]] = []
    export_csv(full_desk.library.db, tmp_path / "out", progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1] == (13, 13)
    assert {total for _, total in told} == {13}


def test_a_full_disk_is_refused_in_a_sentence_and_leaves_nothing(full_desk, tmp_path):
    resource = pytest.importorskip("resource")
    folder, _ = full_desk.export()
    before = contents(folder)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        for target in (folder, tmp_path / "new"):
            with pytest.raises(Refused, match="Make room there") as refused:
                export_csv(full_desk.library.db, target)
            assert "\n" not in str(refused.value)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert contents(folder) == before
    assert not (tmp_path / "new").exists()


def test_a_damaged_library_is_said_to_be_so_and_leaves_nothing(full_desk, tmp_path):
    full_desk.tamper("DELETE FROM article WHERE name = 'news/a.txt'")
    with pytest.raises(Damaged, match="check"):
        export_csv(full_desk.library.db, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_text_that_is_no_text_is_said_to_be_damage(full_desk, tmp_path):
    full_desk.tamper("UPDATE annotation SET body = CAST(x'ff41' AS TEXT) WHERE body IS NOT NULL")
    with pytest.raises(Damaged, match="cannot be read"):
        export_csv(full_desk.library.db, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_second_export_replaces_the_first_whole(full_desk, make_desk, tmp_path):
    folder, _ = full_desk.export()
    (folder / "mine.txt").write_text("stays", encoding="utf-8")
    (tmp_path / "other").mkdir()
    other = make_desk(tmp_path / "other")
    other.article("z.txt", "Short.")
    fresh, _ = other.export()
    export_csv(other.library.db, folder)
    assert contents(folder) == {**contents(fresh), "mine.txt": b"stays"}


def test_all_rows_are_of_one_moment_also_without_a_snapshot(full_desk, tmp_path):
    """Another connection deletes a mention in the middle of the export."""
    full_desk.library.close()
    told = iter([False])

    def meddle(done: int, total: int) -> None:
        if next(told, None) is not None:
            with closing(sqlite3.connect(full_desk.path)) as other:
                other.execute("PRAGMA journal_mode = WAL")
                other.execute("DELETE FROM annotation WHERE article_id IS NOT NULL")
                other.commit()

    with closing(sqlite3.connect(full_desk.path)) as first:
        first.execute("PRAGMA journal_mode = WAL")
        with Library.open(full_desk.path) as library:
            exported = export_csv(library.db, tmp_path / "out", progress=meddle)
    assert exported.rows["annotations.csv"] == 8


def test_an_export_works_from_a_library_opened_to_read(full_desk, tmp_path):
    full_desk.library.close()
    with Library.open(full_desk.path) as library, library.snapshot():
        assert export_csv(library.db, tmp_path / "out").rows["annotations.csv"] == 8
