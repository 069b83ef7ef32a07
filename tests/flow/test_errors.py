"""What every command does when it cannot do what was asked: one line, exit status 1 or 2, nothing changed."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.commands import COMMANDS

READING = {
    "backups": [],
    "restore": ["--from", "newest"],
    "articles": [],
    "show": ["--all"],
    "search": ["kast"],
    "to-check": [],
    "suggest": [],
    "recode": ["Person"],
    "entities": [],
    "alike": [],
    "codebook": [],
    "suggest-topics": [],
    "outlet-rules": [],
    "history": [],
    "bin": [],
    "revisions": ["harbour.txt"],
    "errata": [],
    "check": [],
    "export": ["--format", "csv", "--to", "out"],
    "anonymise": ["--to", "new.newsgloss"],
}
WRITING = {
    "backup": [],
    "undo": [],
    "redo": [],
    "put-back": ["01a2273d-1be3-7004-bf8a-6c916c858c02"],
    "purge": ["--article", "harbour.txt", "--yes"],
    "merge": ["other.newsgloss"],
    "import": ["harbour.txt"],
    "annotate": ["rows.jsonl"],
    "import-annotations": ["kast.ann"],
    "decide": ["decisions.jsonl"],
    "mark-everywhere": ["Kast", "--label", "Person"],
    "revise": ["harbour.txt", "newer.txt"],
    "decode": ["harbour.txt", "--encoding", "cp1252"],
    "go-back": ["harbour.txt", "01a2273d-1be3-7004-bf8a-6c916c858c02"],
}
ALL = {**READING, **WRITING}


@pytest.fixture
def files(newsgloss, imported):
    """A folder with what the commands of ALL name, and without a library."""
    (newsgloss.folder / "harbour.txt").write_text("Harbour strike ends\n\nThe dockers went back.\n")
    (newsgloss.folder / "newer.txt").write_text("Harbour strike ends at last\n\nThe dockers went back.\n")
    (newsgloss.folder / "rows.jsonl").write_text('{"article": "harbour.txt", "kind": "note", "note": "Hm."}\n')
    (newsgloss.folder / "kast.txt").write_text("Kast came.\n")
    (newsgloss.folder / "kast.ann").write_text("T1\tPerson 0 4\tKast\n")
    (newsgloss.folder / "decisions.jsonl").write_text('{"suggestion": "none", "decision": "reject"}\n')
    shutil.copy(imported, newsgloss.folder / "other.newsgloss")
    return newsgloss.folder


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder with a hash of its bytes; the settings aside."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in folder.rglob("*")
        if not path.relative_to(folder).parts[0].startswith("settings")
    }


def test_the_commands_of_this_test_are_all_there_are():
    # `columns` looks into a table, and knows no library; `recover` takes whatever is left of one.
    assert {*ALL, "columns", "recover"} == set(COMMANDS)


@pytest.mark.parametrize(
    "name",
    [
        *READING,
        "backup",
        "undo",
        "redo",
        "put-back",
        "purge",
        "mark-everywhere",
        "decide",
        "revise",
        "decode",
        "go-back",
    ],
)
def test_a_library_that_is_missing_is_not_made(newsgloss, files, name):
    before = tree(files)
    assert newsgloss.run(name, "missing.newsgloss", *ALL[name]).error == "There is no library missing.newsgloss."
    assert "no folder" in (error := newsgloss.run(name, "no/such/folder/a.newsgloss", *ALL[name]).error) or (
        error == "There is no library no/such/folder/a.newsgloss."
    )
    assert tree(files) == before


@pytest.mark.parametrize("name", ["import", "annotate", "merge", "import-annotations"])
def test_a_library_is_not_made_in_a_folder_that_is_missing(newsgloss, files, name):
    before = tree(files)
    assert newsgloss.run(name, "no/such/folder/a.newsgloss", *ALL[name]).error.startswith("There is no folder ")
    assert tree(files) == before


def test_a_merge_that_is_only_tried_makes_no_library(newsgloss, files):
    before = tree(files)
    assert newsgloss.run("merge", "missing.newsgloss", "other.newsgloss", "--dry-run").error
    assert tree(files) == before


@pytest.mark.parametrize(
    ("name", "foreign"),
    [
        *((name, "text") for name in ALL),
        *((name, foreign) for name in ("articles", "undo", "import") for foreign in ("empty", "sqlite", "cut")),
    ],
)
def test_a_file_that_is_something_else_is_refused_untouched(newsgloss, files, imported, name, foreign):
    path = files / "foreign.newsgloss"
    if foreign == "text":
        path.write_bytes(b"SQLite format 3\x00, but not really. " * 40)
    elif foreign == "empty":
        path.touch()
    elif foreign == "cut":
        path.write_bytes(imported.read_bytes()[:90])
    else:
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE mine (words TEXT)")
        connection.close()
    before = tree(files)
    error = newsgloss.run(name, "foreign.newsgloss", *ALL[name]).error
    assert error == "foreign.newsgloss is not a Newsgloss library. It was left as it is."
    assert tree(files) == before


@pytest.mark.parametrize("name", ALL)
def test_a_folder_is_no_library(newsgloss, files, name):
    (files / "folder").mkdir()
    before = tree(files)
    assert newsgloss.run(name, "folder", *ALL[name]).error == "folder is a folder, not a library."
    assert tree(files) == before


@pytest.mark.parametrize("name", ALL)
def test_a_library_with_a_trigger_is_refused(newsgloss, files, imported, name):
    path = Path(shutil.copy(imported, files / "trap.newsgloss"))
    connection = sqlite3.connect(path)
    connection.execute("CREATE TRIGGER trap AFTER INSERT ON article BEGIN DELETE FROM annotation; END")
    connection.close()
    before = tree(files)
    assert "holds a trigger named “trap”" in newsgloss.run(name, path, *ALL[name]).error
    assert tree(files) == before


@pytest.mark.parametrize("name", ALL)
def test_a_damaged_library_is_told_of_in_a_line_and_not_made_worse(newsgloss, files, imported, name):
    data = bytearray(imported.read_bytes())
    for page in range(1, len(data) // 4096):
        data[page * 4096 : page * 4096 + 200] = b"\xaa" * 200
    path = files / "damaged.newsgloss"
    path.write_bytes(data)
    run = newsgloss.run(name, path, *ALL[name])
    assert run.status == 1
    assert run.err.count("\n") == 1
    if name in WRITING:
        assert "damaged" in run.err or "malformed" in run.err
    assert path.read_bytes() == bytes(data)


@pytest.mark.parametrize(
    "arguments",
    [
        ["import"],
        ["import", "a.newsgloss"],
        ["import", "a.newsgloss", ""],
        ["import", "", "harbour.txt"],
        ["import", "a.newsgloss", "harbour.txt", "--report", ""],
        ["articles"],
        ["articles", ""],
        ["articles", "other.newsgloss", "--jsno"],
        ["articles", "other.newsgloss", "another"],
        ["show", "other.newsgloss"],
        ["show", "other.newsgloss", "harbour.txt", "--all"],
        ["annotate", "other.newsgloss"],
        ["annotate", "other.newsgloss", ""],
        ["annotate", "other.newsgloss", "rows.jsonl", "rows.jsonl"],
        ["import-annotations", "other.newsgloss"],
        ["import-annotations", "other.newsgloss", ""],
        ["search", "other.newsgloss"],
        ["search", "other.newsgloss", "kast", "--limit", "0"],
        ["search", "other.newsgloss", "kast", "--limit", "many"],
        ["search", "other.newsgloss", "kast", "--limit", "9" * 30],
        ["search", "other.newsgloss", "-kast"],
        ["history", "other.newsgloss", "--limit", "-1"],
        ["history", "other.newsgloss", "--since", "yesterday"],
        ["restore", "other.newsgloss"],
        ["restore", "other.newsgloss", "--to", "yesterday"],
        ["restore", "other.newsgloss", "--to", "2026-03-12", "--from", "newest"],
        ["restore", "other.newsgloss", "--to", "2026-03-12", "--other-library"],
        ["restore", "other.newsgloss", "--from", "newest", "--article", "harbour.txt"],
        ["export", "other.newsgloss"],
        ["export", "other.newsgloss", "--format", "csv"],
        ["export", "other.newsgloss", "--format", "csv", "--to", "out", "--profile", "excel"],
        ["undo"],
        ["undo", "other.newsgloss", "--annotator"],
        ["merge", "other.newsgloss"],
        ["check", "--all", "other.newsgloss"],
        ["frobnicate", "other.newsgloss"],
        ["--frobnicate"],
        ["\x1b[31mred\x1b[0m\n\u202e"],
        ["articles", "other.newsgloss", "--\x1b[31mred\n\u202e"],
    ],
)
def test_wrong_usage_is_exit_status_2_and_one_line(newsgloss, files, arguments):
    before = tree(files)
    run = newsgloss.run(*arguments)
    assert (run.status, run.out) == (2, "")
    assert run.err.count("\n") == 1
    assert "--help` shows how." in run.err
    assert not set(run.err) & {"\x1b", "\u202e"}
    assert tree(files) == before


@pytest.mark.skipif(sys.platform == "win32", reason="streams are closed otherwise there")
def test_closed_streams_are_no_accident(newsgloss, library):
    def run(redirections: str, *arguments: str):
        command = f'exec "$0" "$@" {redirections}'
        words = [sys.executable, str(Path(__file__).resolve().parents[2] / "main.py"), *arguments]
        done = subprocess.run(
            ["sh", "-c", command, *words], capture_output=True, env=newsgloss.environment(), check=False, text=True
        )
        assert "Traceback" not in done.stderr
        return done

    assert run(">&-", "articles", str(library)).returncode == 0
    assert run("2>&-", "show", str(library), "no such article").returncode == 1
    assert run(">&- 2>&- <&-", "check", str(library)).returncode == 0
    assert run("<&-", "annotate", str(library), "-").stdout == "Added nothing.\n"
    newsgloss.whole(library)
    if Path("/dev/full").exists():
        full = run(">/dev/full", "show", str(library), "--all")
        assert full.returncode == 1
        assert full.stderr.count("\n") == 1


@pytest.mark.parametrize("json", [["--json"], []])
def test_a_reader_that_closes_early_is_no_error(newsgloss, library, json):
    rows = [{"article": "harbour.txt", "kind": "note", "note": f"{n} " + "x" * 1000} for n in range(300)]
    assert newsgloss.annotate(library, rows).status == 0
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with newsgloss.start("show", library, "--all", *json, **pipes) as process:
        assert process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_full_disk_is_told_of_and_costs_nothing_that_was_there(newsgloss, library, lines_of):
    """The limit for the size of a file stands for the disk."""
    resource = pytest.importorskip("resource")
    before = newsgloss.ok("show", library, "--all", "--json").out
    rows = newsgloss.folder / "rows.jsonl"
    rows.write_text(
        lines_of({"article": "harbour.txt", "kind": "note", "note": f"Note {n}. " + "x" * 500} for n in range(3000))
    )
    limit = library.stat().st_size + 100_000
    done = subprocess.run(
        [sys.executable, str(Path(__file__).resolve().parents[2] / "main.py"), "annotate", str(library), str(rows)],
        capture_output=True,
        env=newsgloss.environment(),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        check=False,
        text=True,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1, done.stderr
    newsgloss.whole(library)
    assert newsgloss.ok("show", library, "--all", "--json").out == before
    assert newsgloss.ok("annotate", library, rows).lines == ["Added 3000 notes."]
