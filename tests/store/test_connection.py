"""Opening and closing: only a library is opened, nothing else is touched, and a closed one is one whole file."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotations.library import Library
from annotations.model.errors import Damaged, InvalidInput, NewerLibrary, NotALibrary, NotFound
from annotations.store.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.store.making import ANA, incoming, made, mention, rows, take
from tests.store.proof import broken, things

ROOT = Path(__file__).resolve().parents[2]
WAYS = {
    "to read": Library.open,
    "to write": lambda path: Library.open_to_write(path, ANA, doing="test"),
    "to write or make": made,
}
every_way = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)


@pytest.fixture
def path(tmp_path) -> Path:
    path = tmp_path / "library.newsgloss"
    with made(path) as library:
        take(library, incoming("a.txt", "Kast visits Milei"))
        library.annotations.add(rows(mention("a.txt", "Kast", text="Kast visits Milei")))
    return path


def files_of(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE article (id INTEGER PRIMARY KEY, text TEXT)")
    connection.close()


STRANGERS = {
    "another program's database": foreign,
    "a text": lambda path: path.write_text("Kast visits Milei\n" * 100, encoding="utf-8"),
    "an empty file": lambda path: path.write_bytes(b""),
    "the head of a database": lambda path: path.write_bytes(b"SQLite format 3\x00"),
    "a library's id in something else": lambda path: path.write_bytes(
        b"x" * 68 + APPLICATION_ID.to_bytes(4) + b"x" * 4000
    ),
}


@every_way
@pytest.mark.parametrize("make", STRANGERS.values(), ids=STRANGERS)
def test_what_is_no_library_is_refused_and_left_as_it_is(tmp_path, make, way):
    path = tmp_path / "stranger.db"
    make(path)
    before = path.read_bytes()
    with pytest.raises(NotALibrary, match="is not a Newsgloss library"):
        way(path)
    assert path.read_bytes() == before
    assert files_of(tmp_path) == ["stranger.db"]


@every_way
def test_a_folder_is_no_library(tmp_path, way):
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(NotALibrary, match="is a folder, not a library"):
        way(folder)
    assert files_of(tmp_path) == ["folder"]


@pytest.mark.parametrize("way", [WAYS["to read"], WAYS["to write"]])
def test_a_missing_library_is_not_made_by_opening_it(tmp_path, way):
    with pytest.raises(NotFound, match=r"There is no library .*library\.newsgloss"):
        way(tmp_path / "library.newsgloss")
    assert files_of(tmp_path) == []


FOREIGN_PARTS = {
    "trigger": "CREATE TRIGGER surprise AFTER INSERT ON annotation BEGIN DELETE FROM article; END",
    "view": "CREATE VIEW surprise AS SELECT * FROM article",
}


@every_way
@pytest.mark.parametrize(("kind", "statement"), FOREIGN_PARTS.items())
def test_a_library_with_a_trigger_or_a_view_is_refused_by_its_name(path, kind, statement, way):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotALibrary, match=f"holds a {kind} named “surprise”"):
        way(path)
    assert path.read_bytes() == before
    assert files_of(path.parent) == [path.name]


def set_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


def test_a_newer_version_s_library_is_read_and_not_written(path):
    set_version(path, SCHEMA_VERSION + 1)
    before = path.read_bytes()
    for way in (WAYS["to write"], WAYS["to write or make"]):
        with pytest.raises(NewerLibrary, match="was written by a newer version"):
            way(path)
    with Library.open(path) as library:
        assert [article.name for article in library.articles] == ["a.txt"]
    assert path.read_bytes() == before
    assert files_of(path.parent) == [path.name]


@every_way
@pytest.mark.parametrize("length", [101, 1000, 4096, 4097, 100_000])
def test_a_library_cut_short_is_called_damaged_and_no_error_of_sqlite_s_gets_out(path, way, length):
    assert path.stat().st_size > 100_000
    os.truncate(path, length)
    try:
        library = way(path)
    except Damaged:
        return
    with library:
        assert library.check() != []


def test_a_closed_library_is_one_file_that_needs_no_other(path):
    assert files_of(path.parent) == [path.name]
    header = path.read_bytes()[:100]
    assert (header[18], header[19]) == (1, 1)  # the rollback journal, not WAL
    assert int.from_bytes(header[68:72]) == APPLICATION_ID
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    assert connection.execute("SELECT name FROM article").fetchall() == [("a.txt",)]
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_a_library_is_one_file_also_when_nobody_read_a_list_to_its_end(path):
    library = made(path)
    take(library, incoming("b.txt", "two"))
    lists = [
        iter(library.articles), iter(library.entities), library.history.actions(),
        library.annotations.reader().without_article(),
    ]  # fmt: skip
    for one in lists:
        next(one, None)
    library.close()
    assert files_of(path.parent) == [path.name]
    assert path.read_bytes()[18] == 1


def test_a_library_is_one_file_also_when_an_error_ended_its_use(path):
    def fail_while_reading() -> None:
        with made(path) as library:
            for _ in library.articles:
                raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_while_reading()
    assert files_of(path.parent) == [path.name]


def test_closing_twice_is_closing_once(path):
    library = made(path)
    library.close()
    library.close()


def test_a_library_open_for_reading_says_so_when_it_should_change(path):
    with Library.open(path) as library, pytest.raises(InvalidInput, match="is open for reading only"):
        library.annotations.add(rows())


def test_reading_changes_no_byte(path):
    before, when = path.read_bytes(), path.stat().st_mtime_ns
    with Library.open(path) as library:
        assert library.check() == []
        library.search("kast")
        things(library.db)
        with pytest.raises(sqlite3.OperationalError):
            library.db.execute("DELETE FROM article")
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, when)
    assert files_of(path.parent) == [path.name]


READ = f"""
import sys
import filelock
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from tests.store.making import ANA
from annotations.library import Library
from annotations.model.errors import NewsglossError
path = Path(sys.argv[1])
if len(sys.argv) > 2:
    import os
    os.setgroups([])
    os.setgid(int(sys.argv[2]))
    os.setuid(int(sys.argv[2]))
for way in (Library.open, lambda p: Library.open_to_write(p, ANA, doing="test")):
    try:
        with way(path) as library:
            print(*(article.name for article in library.articles), len(library.check()))
    except NewsglossError as error:
        print(type(error).__name__, error)
"""


@pytest.fixture
def nobody(tmp_path_factory, path) -> list[str]:
    """What makes the reading process somebody who may not write where the library is."""
    if os.name != "posix":
        pytest.skip("needs POSIX permissions")
    path.parent.chmod(0o555)
    path.chmod(0o444)
    for folder in path.parent.parents:
        if os.geteuid() == 0 and not folder.stat().st_mode & stat.S_IXOTH:
            folder.chmod(folder.stat().st_mode | stat.S_IXOTH)
    return ["65534"] if os.geteuid() == 0 else []


def read_as(who: list[str], path: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", READ, str(path), *who], capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"}, timeout=120,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_a_library_opens_from_where_nothing_can_be_written(path, nobody):
    before = path.read_bytes()
    try:
        read, refused = read_as(nobody, path)
    finally:
        path.parent.chmod(0o755)
    assert read == "a.txt 0"
    assert refused.startswith("Refused library.newsgloss cannot be changed here: ")
    assert refused.endswith("Copy it to a folder you can write to, and open it there.")
    assert path.read_bytes() == before


def test_a_library_that_was_not_closed_is_not_read_half_from_there(path, nobody, tmp_path):
    path.parent.chmod(0o755)
    with made(path) as library:
        take(library, incoming("b.txt", "two"))
        shutil.copytree(path.parent, path.parent / "left")
    left = path.parent / "left" / path.name
    for file in left.parent.glob("*-shm"):
        file.unlink()
    left.parent.chmod(0o555)
    try:
        read, _ = read_as(nobody, left)
    finally:
        left.parent.chmod(0o755)
    assert read == "a.txt b.txt 0" or read.startswith("Refused library.newsgloss was not closed properly")


def left_by_a_dead_program(path: Path, folder: Path) -> Path:
    """The files as they are after a change was done and before the library is closed."""
    folder.mkdir()
    with made(path) as library:
        take(library, incoming("b.txt", "two"))
        run = library.articles.begin_import()
        run.add([incoming("c.txt", "three")])
        for file in path.parent.glob(f"{path.name}*"):
            shutil.copy(file, folder)
    assert (folder / f"{path.name}-wal").stat().st_size > 0
    return folder / path.name


@every_way
def test_what_a_killed_writer_left_is_all_there(path, tmp_path, way):
    left = left_by_a_dead_program(path, tmp_path / "left")
    with way(left) as library:
        assert [article.name for article in library.articles] == ["a.txt", "b.txt", "c.txt"]
        assert library.check() == []
        assert broken(library.db) == []
        reads_only = library.interrupted == 0
    assert reads_only == (way == Library.open)
    assert reads_only or files_of(left.parent) == [left.name]


@pytest.mark.parametrize("rest", [b"\xc5\x0b\x9e" * 1000, bytes(5000)], ids=["half a frame", "nothing yet"])
def test_a_wal_whose_end_is_torn_loses_no_change_that_lasted(path, tmp_path, rest):
    left = left_by_a_dead_program(path, tmp_path / "left")
    wal = left.with_name(f"{left.name}-wal")
    wal.write_bytes(wal.read_bytes() + rest)
    with made(left) as library:
        assert [article.name for article in library.articles] == ["a.txt", "b.txt", "c.txt"]
        assert library.check() == []


@pytest.mark.parametrize(
    "name", ["mit Leerzeichen & Ümläuten.newsgloss", "100%25?x=1#y.newsgloss", "“quoted'.newsgloss", "-wal"]
)
def test_any_file_name_will_do(tmp_path, name):
    path = tmp_path / name
    try:
        with made(path) as library:
            take(library, incoming("a.txt", "text"))
    except OSError:
        pytest.skip("no such name can be made here")
    with Library.open(path) as library:
        assert [article.name for article in library.articles] == ["a.txt"]
    assert files_of(tmp_path) == [name]


@pytest.mark.skipif(sys.platform != "linux", reason="only here may a name be any bytes")
def test_a_file_name_that_is_no_text_will_do(tmp_path):
    path = tmp_path / os.fsdecode(b"caf\xe9.newsgloss")
    with made(path) as library:
        take(library, incoming("a.txt", "text"))
    with Library.open(path) as library:
        assert [article.name for article in library.articles] == ["a.txt"]


def test_an_index_folded_by_another_version_is_made_anew_for_writing(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE meta SET value = 'another' WHERE key = 'fold_version'")
        connection.execute("DELETE FROM meta WHERE key LIKE 'sum/%'")  # as a program left it that kept no sums
        connection.execute("INSERT INTO article_text (article_text) VALUES ('delete-all')")
    connection.close()
    with Library.open(path) as library:
        assert library.check() == []
    with made(path) as library:
        assert library.search("kast").total == 1
        assert library.check() == []


def test_trusted_schema_is_off_and_references_are_checked(path):
    with made(path) as library:
        pragmas = {
            name: library.db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("trusted_schema", "foreign_keys", "synchronous", "journal_mode")
        }
    assert pragmas == {"trusted_schema": 0, "foreign_keys": 1, "synchronous": 2, "journal_mode": "wal"}


@pytest.mark.skipif(sys.platform == "win32", reason="locks are no matter of handles there")
def test_another_connection_of_the_same_program_keeps_the_file_from_being_changed_under_the_first(path):
    """The locks of all connections of a process go with any handle on the file that it closes (POSIX)."""
    holder = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from pathlib import Path\n"
        "from tests.store.making import made\n"
        "library = made(Path(sys.argv[1]))\n"
        "print('held', flush=True); input()\n"
        "print(library.session.writer.close())\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "held\n"
        with Library.open(path) as first:
            Library.open(path).close()
            other.stdin.write("\n")
            other.stdin.flush()
            assert other.stdout.readline() == "False\n", "the writer may not end write-ahead logging under a reader"
            with made(path) as library:
                take(library, incoming("b.txt", "Another text"))
            assert first.listing.total() == 2
