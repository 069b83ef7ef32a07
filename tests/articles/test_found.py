"""Finding files: what is named is tried, folders are walked in natural order, and every other entry has its reason."""

from __future__ import annotations

import inspect
import os
import socket
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.canonical import is_canonical
from reader.articles import found as found_module
from reader.articles.found import Found, clean_name, display_name, find_files

NOT_A_TEXT = "Not a kind of file that is imported."
NOT_A_FILE = "A pipe, a socket or a device, not a file; it was not opened."
MISSING = "There is no such file or folder."
LINKED = "A link to a folder; links are not followed."

TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}

posix = pytest.mark.skipif(os.name != "posix", reason="needs links, pipes and names of any bytes")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to find in, whose own name is not that of pytest's."""
    made = tmp_path / "press"
    made.mkdir()
    return made


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")


def taken(*paths: Path) -> list[str]:
    return [found.name for found in find_files(paths) if found.problem is None]


def problems(*paths: Path) -> dict[str, str]:
    return {found.name: found.problem for found in find_files(paths) if found.problem is not None}


@pytest.mark.parametrize("name", ["report.doc", "data.csv", "picture.png", ".DS_Store", "._report.txt", "plain"])
def test_a_named_file_is_tried_whatever_its_suffix(folder, name):
    write(folder, name)
    assert list(find_files([folder / name])) == [Found(folder / name, name)]


def test_texts_in_a_folder_are_taken_in_any_case_of_letters(folder):
    names = ["a.txt", "b.TXT", "c.text", "d.md", "e.Markdown", "f", ".g.txt", ".g", " spaced .txt", "trailing.txt "]
    write(folder, *names)
    assert sorted(taken(folder)) == sorted(names)
    assert problems(folder) == {}


def test_a_headline_with_a_dot_has_no_suffix(folder):
    write(folder, "Interview with Mr. Smith", "Ends with a dot.", "version.2")
    assert taken(folder) == ["Ends with a dot.", "Interview with Mr. Smith"]
    assert problems(folder) == {"version.2": NOT_A_TEXT}


def test_other_files_in_a_folder_are_told_of(folder):
    write(folder, "a.png", "b.pptx", "deep/c.exe", "d.txt")
    assert problems(folder) == {"a.png": NOT_A_TEXT, "b.pptx": NOT_A_TEXT, "deep/c.exe": NOT_A_TEXT}


def test_all_kinds_of_files_that_are_read_are_taken_from_a_folder(folder):
    names = [f"a.{suffix}" for suffix in ("html", "htm", "xhtml", "mht", "docx", "odt", "rtf", "PDF", "zip")]
    write(folder, *names)
    assert sorted(taken(folder)) == sorted(names)


def test_what_systems_leave_in_folders_is_passed_over_in_silence(folder):
    write(folder, ".DS_Store", "Thumbs.db", "desktop.ini", "._a.txt", ".git/config", "deep/.git/HEAD", "a.txt")
    assert [found.name for found in find_files([folder])] == ["a.txt"]


def test_folders_are_walked_to_their_depths_with_names_below_the_named_folder(folder):
    write(folder, "2024/may/a.txt", "2024/b.txt", "c.txt")
    found = list(find_files([folder]))
    assert [one.name for one in found] == ["2024/b.txt", "2024/may/a.txt", "c.txt"]
    assert found[1].path == folder / "2024" / "may" / "a.txt"


def test_the_order_is_the_one_people_expect(folder):
    write(folder, "a10.txt", "a2.txt", "A1.txt", "b/x.txt", "c.txt", "a02.txt", "É.txt", "z.txt")
    expected = ["A1.txt", "a02.txt", "a2.txt", "a10.txt", "b/x.txt", "c.txt", "z.txt", "É.txt"]
    assert taken(folder) == expected
    assert taken(folder) == expected


def test_paths_come_in_the_order_they_were_named(folder):
    write(folder, "z.txt", "a.txt", "deep/b.txt")
    assert taken(folder / "z.txt", folder / "deep", folder / "a.txt") == ["z.txt", "b.txt", "a.txt"]


@pytest.mark.parametrize("name", ["nothing.txt", "nothing/at/all.txt", "nul\0byte.txt"])
def test_a_path_that_is_not_there_is_missing(folder, name):
    (found,) = find_files([folder / name])
    assert (found.problem, found.missing) == (MISSING, True)


def test_a_file_taken_for_a_folder_is_missing(folder):
    write(folder, "a.txt")
    assert next(find_files([folder / "a.txt" / "b.txt"])).missing


def test_an_empty_folder_has_nothing_to_tell(folder):
    assert list(find_files([folder])) == []


@posix
def test_links_to_files_are_followed_and_links_to_folders_are_not(folder):
    write(folder, "a.txt", "deep/b.txt")
    (folder / "link.txt").symlink_to("a.txt")
    (folder / "to_deep").symlink_to("deep")
    (folder / "round").symlink_to(folder)
    assert taken(folder) == ["a.txt", "deep/b.txt", "link.txt"]
    assert problems(folder) == {"round": LINKED, "to_deep": LINKED}


def test_a_folder_that_lies_in_itself_is_not_walked_round_and_round(folder, monkeypatch):
    """As mounts and Windows' junctions can make it."""
    write(folder, "a.txt", "again/a.txt", "again/again/a.txt")
    listing, status = found_module._listing, folder.stat()

    def looped(path):
        entries, identity = listing(path)
        return entries, (status.st_dev, status.st_ino) if path.name == "again" else identity

    monkeypatch.setattr(found_module, "_listing", looped)
    assert taken(folder) == ["a.txt"]
    assert problems(folder) == {"again": LINKED}


@posix
def test_a_folder_is_walked_through_the_link_that_was_named(folder):
    write(folder, "a.txt")
    link = folder.parent / "link"
    link.symlink_to(folder)
    assert taken(link) == ["a.txt"]


@posix
def test_broken_links_are_told_of(folder):
    (folder / "broken.txt").symlink_to("nowhere")
    (folder / "itself.txt").symlink_to("itself.txt")
    told = problems(folder)
    assert told["broken.txt"] == "A link to something that is not there."
    assert told["itself.txt"].startswith("It cannot be read:")
    assert next(find_files([folder / "broken.txt"])).missing


@posix
def test_pipes_and_sockets_are_told_of_and_never_opened(folder):
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        os.chdir(folder)  # the path of a socket may have a hundred bytes only
        server.bind("socket.txt")
        assert problems(folder) == {"pipe.txt": NOT_A_FILE, "socket.txt": NOT_A_FILE}
    assert problems(folder / "pipe.txt") == {"pipe.txt": NOT_A_FILE}
    assert problems(Path("/dev/null")) == {"null": NOT_A_FILE}


@pytest.fixture(autouse=True)
def back_to_the_folder_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path.cwd())


def test_a_folder_that_may_not_be_read_is_told_of_and_the_rest_is_walked(folder, monkeypatch):
    write(folder, "a.txt", "closed/b.txt", "c.txt")
    scandir = os.scandir

    def guarded(path):
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    assert taken(folder) == ["a.txt", "c.txt"]
    assert problems(folder) == {"closed": "It may not be read: permission denied."}
    assert problems(folder / "closed") == {"closed": "It may not be read: permission denied."}


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_closed_folder_is_told_of(folder):
    write(folder, "closed/b.txt")
    (folder / "closed").chmod(0)
    try:
        assert problems(folder) == {"closed": "It may not be read: permission denied."}
    finally:
        (folder / "closed").chmod(0o700)


@posix
def test_folders_may_be_nested_deeper_than_functions(folder):
    depth, limit = 400, sys.getrecursionlimit()
    os.chdir(folder)
    for _ in range(depth):
        Path("d").mkdir()
        os.chdir("d")
    try:
        Path("a.txt").write_text("words", encoding="utf-8")
        sys.setrecursionlimit(len(inspect.stack(0)) + depth // 2)
        assert taken(folder) == ["d/" * depth + "a.txt"]
    finally:
        sys.setrecursionlimit(limit)
        Path("a.txt").unlink(missing_ok=True)
        for _ in range(depth):
            os.chdir("..")
            Path("d").rmdir()


@posix
@pytest.mark.parametrize(
    ("name", "stored"),
    [
        (b"new\nline.txt", "new\ufffdline.txt"),
        (b"tab\there.txt", "tab\ufffdhere.txt"),
        (b"\x1b[31mred.txt", "\ufffd[31mred.txt"),
        (b"latin-\xe9.txt", "latin-\ufffd.txt"),
        (b"c1-\xc2\x9b.txt", "c1-\ufffd.txt"),
        ("rtl_\u202eexe.txt".encode(), "rtl_\u202eexe.txt"),
        (unicodedata.normalize("NFD", "México.txt").encode(), unicodedata.normalize("NFD", "México.txt")),
        (unicodedata.normalize("NFC", "México.txt").encode(), unicodedata.normalize("NFC", "México.txt")),
    ],
)
def test_names_keep_all_but_controls_and_broken_bytes(folder, name, stored):
    path = Path(os.fsdecode(os.fsencode(folder) + b"/" + name))
    try:
        path.write_text("words", encoding="utf-8")
    except OSError:
        pytest.skip("this system has no such file names")
    assert taken(folder) == [stored]
    assert taken(path) == [stored]
    assert next(find_files([folder])).path == path


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("ünïcödé “quoted” 📰.txt", "ünïcödé “quoted” 📰.txt"),
        ("new\nline", "new\\nline"),
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("rtl_\u202eexe", "rtl_\\u202eexe"),
        ("\u2066isolated\u2069", "\\u2066isolated\\u2069"),
        ("c1 \x9b31m", "c1 \\x9b31m"),
        ("broken \udce9", "broken \\udce9"),
        ("line\u2028end", "line\\u2028end"),
        ("del\x7f", "del\\x7f"),
    ],
)
def test_names_are_shown_without_controls_and_turns_of_direction(name, shown):
    assert display_name(name) == shown


@given(st.text())
def test_any_name_can_be_stored_and_printed(name):
    cleaned = clean_name(name)
    assert len(cleaned) == len(name)
    assert is_canonical(cleaned)
    assert "\n" not in cleaned
    shown = display_name(name)
    shown.encode()
    assert not any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in shown)
    assert not any(unicodedata.bidirectional(character) in TURNS for character in shown)
