"""Files for a person appear whole and together, or not at all."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from annotations.exchange.files import WholeFiles
from annotations.model.errors import Cancelled, Refused


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def write(folder: Path, *wanted: str, error: BaseException | None = None) -> None:
    with WholeFiles(folder) as files:
        for name in wanted:
            files.binary(name).write(b"later")
        if error is not None:
            raise error


def write_many(folder: Path, stop: Callable[[], bool]) -> None:
    with WholeFiles(folder, stop=stop) as files:
        for number in range(200):
            with files.binary(str(number)) as file:
                file.write(b"later")


def write_and_then_be_in_the_way(folder: Path) -> None:
    with WholeFiles(folder) as files:
        for name in ("a", "b", "c"):
            files.binary(name).write(b"later")
        (folder / "c").mkdir()


def test_files_appear_when_the_block_has_ended(tmp_path):
    folder = tmp_path / "out"
    with WholeFiles(folder) as files:
        files.binary("a.bin").write(b"\x00\r\n")
        files.text("b.txt").write("é\n")
        files.text("c.txt", newline="\r\n").write("x\n")
        assert [name for name in names(folder) if not name.startswith(".")] == []
        assert files.names == ("a.bin", "b.txt", "c.txt")
    assert names(folder) == ["a.bin", "b.txt", "c.txt"]
    assert (folder / "a.bin").read_bytes() == b"\x00\r\n"
    assert (folder / "b.txt").read_bytes() == "é\n".encode()
    assert (folder / "c.txt").read_bytes() == b"x\r\n"


def test_a_file_that_was_closed_before_is_put_in_place_too(tmp_path):
    with WholeFiles(tmp_path) as files, files.binary("a") as file:
        file.write(b"whole")
    assert (tmp_path / "a").read_bytes() == b"whole"


def test_others_may_read_the_files_as_usual(tmp_path):
    (tmp_path / "usual").write_bytes(b"")
    with WholeFiles(tmp_path) as files:
        files.binary("a")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_block_that_raises_leaves_nothing(tmp_path, error):
    (tmp_path / "a").write_bytes(b"earlier")
    with pytest.raises(error):
        write(tmp_path, "a", "b", error=error())
    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"earlier"


def test_a_folder_made_for_them_is_gone_again_when_they_fail(tmp_path):
    with pytest.raises(ValueError):
        write(tmp_path / "out", "a", error=ValueError())
    assert names(tmp_path) == []


def test_it_can_be_stopped_while_thousands_of_files_are_synced(tmp_path):
    asked = []
    (tmp_path / "7").write_bytes(b"earlier")

    def stop():
        asked.append(len(names(tmp_path)))
        return len(asked) == 3

    with pytest.raises(Cancelled):
        write_many(tmp_path, stop)
    assert names(tmp_path) == ["7"]
    assert (tmp_path / "7").read_bytes() == b"earlier"
    assert len(asked) == 3


def test_when_one_cannot_be_put_in_place_the_others_are_put_back(tmp_path):
    """The last of three finds a folder in its place, made after it was opened."""
    (tmp_path / "a").write_bytes(b"earlier")
    with pytest.raises(Refused, match="is a folder"):
        write_and_then_be_in_the_way(tmp_path)
    assert names(tmp_path) == ["a", "c"]
    assert (tmp_path / "a").read_bytes() == b"earlier"


def test_a_folder_in_the_place_of_a_file_is_refused(tmp_path):
    (tmp_path / "a").mkdir()
    with pytest.raises(Refused, match="is a folder"):
        write(tmp_path, "a")
    assert names(tmp_path) == ["a"]


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(Refused, match="is a file, not a folder"):
        write(tmp_path / "out", "a")
    assert (tmp_path / "out").read_bytes() == b"mine"


def test_only_the_last_folder_of_a_path_is_made(tmp_path):
    with pytest.raises(Refused, match="There is no folder"):
        write(tmp_path / "no" / "out", "a")
    assert names(tmp_path) == []


def test_a_folder_name_without_any_path_is_taken(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(Path("out"), "a")
    assert names(tmp_path / "out") == ["a"]


def test_an_error_of_the_disk_is_a_sentence(tmp_path):
    with pytest.raises(Refused, match=r"No space left on device\. .*Make room there"):
        write(tmp_path, "a", error=OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    assert names(tmp_path) == []


def test_a_hung_up_reader_of_our_output_is_no_error_of_the_files(tmp_path):
    with pytest.raises(BrokenPipeError):
        write(tmp_path, "a", error=BrokenPipeError())


def test_a_link_to_a_file_is_replaced_and_what_it_pointed_at_is_not(tmp_path):
    (tmp_path / "far").write_bytes(b"earlier")
    (tmp_path / "a").symlink_to(tmp_path / "far")
    with WholeFiles(tmp_path) as files:
        files.binary("a").write(b"later")
    assert (tmp_path / "a").read_bytes() == b"later"
    assert (tmp_path / "far").read_bytes() == b"earlier"


def test_what_a_dead_program_left_is_cleared_after_a_day_unless_earlier_files_are_in_it(tmp_path):
    for name, age in (("old", 2), ("new", 0), ("kept", 2)):
        left = tmp_path / f".newsgloss-export-{name}"
        left.mkdir()
        (left / "a.csv").write_bytes(b"half")
        if name == "kept":
            (left / "earlier").mkdir()
        os.utime(left, (time.time() - age * 86_400,) * 2)
    with WholeFiles(tmp_path) as files:
        files.binary("a")
    assert names(tmp_path) == [".newsgloss-export-kept", ".newsgloss-export-new", "a"]


@pytest.mark.skipif(sys.platform != "linux", reason="counts the files that are open as Linux lists them")
def test_there_may_be_more_files_than_can_be_open_at_once(tmp_path):
    import resource

    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (len(list(Path("/proc/self/fd").iterdir())) + 30, before[1]))
    try:
        with WholeFiles(tmp_path / "out") as files:
            for number in range(200):
                with files.text(f"{number}.txt") as file:
                    file.write(str(number))
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    assert len(names(tmp_path / "out")) == 200
    assert (tmp_path / "out" / "199.txt").read_text() == "199"


@pytest.mark.parametrize(
    "name", ["other.newsgloss", "other.newsgloss-wal", "other.newsgloss.lock", "mine.newsgloss-shm"]
)
def test_no_place_of_a_library_is_taken_also_where_nothing_stands_yet(tmp_path, name):
    for library in ("mine", "other"):
        (tmp_path / f"{library}.newsgloss").write_bytes(b"SQLite format 3\x00")
    with pytest.raises(Refused), WholeFiles(tmp_path, tmp_path / "mine.newsgloss") as files:
        files.binary(name)
    assert names(tmp_path) == ["mine.newsgloss", "other.newsgloss"]


def test_what_was_written_for_a_while_only_is_gone_in_the_end(tmp_path):
    with WholeFiles(tmp_path / "out") as files:
        (files.scratch() / "while.xml").write_text("x")
        files.text("a.txt")
        assert files.scratch() == files.scratch()
    assert names(tmp_path / "out") == ["a.txt"]
