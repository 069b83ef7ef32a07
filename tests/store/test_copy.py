"""A copy of a library: whole, and never in the place of a library that is being written."""

from __future__ import annotations

import shutil

import pytest

from annotations.library import Library
from annotations.model.errors import Cancelled, LibraryBusy, NewsglossError, Refused
from annotations.store import backup
from tests.store.making import made


def names(path) -> set[str]:
    with Library.open(path) as library:
        assert library.check() == []
        return {code.name for code in library.codebook.all().values()}


def test_a_copy_has_what_was_written_until_then_and_is_one_file(library, tmp_path):
    library.codebook.add("topic", "Ferries")
    library.copy_to(tmp_path / "copies.newsgloss")
    library.codebook.add("topic", "Later")
    assert "Ferries" in names(tmp_path / "copies.newsgloss")
    assert "Later" not in names(tmp_path / "copies.newsgloss")
    assert [file.name for file in tmp_path.glob("copies*")] == ["copies.newsgloss"]


def test_a_library_is_never_copied_over_itself(library):
    with Library.open(library.path) as reader, pytest.raises(Refused, match="is this library itself"):
        reader.copy_to(library.path)
    library.codebook.add("topic", "After the copy")
    assert "After the copy" in names(library.path)


def test_a_library_that_is_being_written_is_not_copied_over(library, tmp_path):
    with made(tmp_path / "theirs.newsgloss") as theirs:
        with pytest.raises(LibraryBusy):
            library.copy_to(theirs.path)
        theirs.codebook.add("topic", "Theirs")
    assert "Theirs" in names(tmp_path / "theirs.newsgloss")


def test_what_a_dead_program_left_beside_a_file_is_no_part_of_the_copy_that_takes_its_place(library, tmp_path):
    target = tmp_path / "old.newsgloss"
    with made(tmp_path / "dead.newsgloss") as dead:
        dead.codebook.add("topic", "Of the dead")
        for end in ("", "-wal"):
            shutil.copy(f"{dead.path}{end}", f"{target}{end}")
    library.copy_to(target)
    assert "Of the dead" not in names(target)
    assert not target.with_name("old.newsgloss-wal").exists()


def test_a_copy_into_a_folder_that_is_not_there_is_refused_in_words(library, tmp_path):
    with pytest.raises(NewsglossError, match="no folder"):
        library.copy_to(tmp_path / "nowhere" / "copy.newsgloss")


def test_a_copy_is_of_one_moment_however_many_steps_it_takes(library, tmp_path, monkeypatch):
    monkeypatch.setattr(backup, "_AT_ONCE", 8)
    steps = []

    def step(done: int, total: int) -> None:
        steps.append((done, total))
        library.codebook.add("topic", f"Later {len(steps)}")

    with Library.open(library.path) as reader:
        reader.copy_to(tmp_path / "copy.newsgloss", step)
    assert len(steps) > 3
    assert not any("Later" in name for name in names(tmp_path / "copy.newsgloss"))
    assert any("Later" in code.name for code in library.codebook.all().values())


@pytest.mark.parametrize("after", [0, 2])
def test_a_copy_that_is_stopped_leaves_all_as_it_was(library, tmp_path, monkeypatch, after):
    monkeypatch.setattr(backup, "_AT_ONCE", 8)
    target, asked = tmp_path / "copy.newsgloss", []
    target.write_bytes(b"what was there")
    with Library.open(library.path) as reader, pytest.raises(Cancelled):
        reader.copy_to(target, None, lambda: asked.append(1) or len(asked) > after)
    assert target.read_bytes() == b"what was there"
    assert [file.name for file in tmp_path.glob("*copy*")] == ["copy.newsgloss"]
