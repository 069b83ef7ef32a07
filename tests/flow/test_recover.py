"""`recover` saves what is readable, in words and as JSON; every command on a damaged library says what comes next."""

from __future__ import annotations

import random

import pytest

from tests.torture import damaging

PAGE = 4096


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """The bytes of a library with something of everything."""
    path = tmp_path_factory.mktemp("sound") / "sound.newsgloss"
    damaging.make(path, random.Random(11), articles=8)
    return path.read_bytes()


@pytest.fixture
def hurt(newsgloss, sound):
    """A damaged library: its first page is gone, and with it what SQLite needs to read it."""
    path = newsgloss.folder / "hurt.newsgloss"
    path.write_bytes(sound[:100] + bytes(PAGE - 100) + sound[PAGE:])
    return path


def test_what_is_readable_is_saved_and_told(newsgloss, hurt):
    run = newsgloss.run("recover", hurt, "--to", "new.newsgloss")
    assert run.status == 0, run.err
    lines = dict(line.split("\t", 1) for line in run.out.splitlines())
    assert lines["article"] == "8 read"
    assert lines["import item"] == "8 read"
    assert " actions as written" in lines["history"]
    assert run.err == "new.newsgloss holds what could be read, and is whole. Nothing of it is lost or altered.\n"
    assert newsgloss.run("check", "new.newsgloss").status == 0
    assert "is damaged" in newsgloss.run("check", hurt).err


def test_what_is_lost_is_told_with_its_article_in_words_and_as_json(newsgloss, sound):
    path = newsgloss.folder / "hurt.newsgloss"
    end = len(sound) // PAGE // 2 * PAGE
    path.write_bytes(sound[:end])
    run = newsgloss.run("recover", path, "--to", "new.newsgloss")
    assert run.status == 0, run.err
    assert "lost" in run.out
    told = newsgloss.run("recover", path, "--to", "again.newsgloss", "--json").rows
    kinds = [one for one in told if "sentence" in one]
    assert kinds
    assert {one["table"] for one in told if "proved" in one} >= {"article", "annotation"}
    assert told[-1]["whole"] is False
    assert newsgloss.run("check", "again.newsgloss").status == 0


def test_a_library_that_is_whole_is_copied(newsgloss, imported):
    run = newsgloss.run("recover", imported, "--to", "new.newsgloss")
    assert run.err == f"{imported.name} is whole; new.newsgloss is a copy of it.\n"
    assert newsgloss.run("check", "new.newsgloss").status == 0


@pytest.mark.parametrize(
    ("library", "target", "said"),
    [
        ("none.newsgloss", "new.newsgloss", "There is no library none.newsgloss."),
        ("folder", "new.newsgloss", "folder is a folder, not a library."),
        ("hurt.newsgloss", "taken.txt", "There is something at taken.txt already. It was left as it is; choose "),
        ("hurt.newsgloss", "no/where.newsgloss", "There is no folder no. Make it first, or choose another place."),
        (
            "taken.txt",
            "new.newsgloss",
            "Nothing of a Newsgloss library can be read in taken.txt. It was left as it is.",
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(newsgloss, hurt, library, target, said):
    (newsgloss.folder / "folder").mkdir()
    (newsgloss.folder / "taken.txt").write_text("Mine. " * 900)
    before = sorted(file.name for file in newsgloss.folder.iterdir())
    run = newsgloss.run("recover", library, "--to", target)
    assert (run.status, run.err.count("\n")) == (1, 1)
    assert run.err.startswith(said)
    assert sorted(file.name for file in newsgloss.folder.iterdir()) == before


@pytest.mark.parametrize("command", [["articles"], ["check"], ["undo"], ["export", "--format", "csv", "--to", "out"]])
def test_a_command_on_a_damaged_library_says_what_comes_next(newsgloss, hurt, command):
    run = newsgloss.run(command[0], hurt, *command[1:])
    assert (run.status, run.err.count("\n")) == (1, 1)
    assert f"`recover {hurt} --to NEW` saves what is readable" in run.err
