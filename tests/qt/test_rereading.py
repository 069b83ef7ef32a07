"""What the window reads again is read as the command line reads it, also a part of a file."""

from __future__ import annotations

import pytest

from annotations.facade.mending import Source
from annotations.model.errors import Refused
from reader.tasks.jobs import Job
from reader.tasks.rereading import read_source

ROWS = "".join(f"Strike {n},The dockers went back to work. José Varga said so on day {n}.\n" for n in range(1, 4))


@pytest.fixture
def job(qtbot) -> Job:
    return Job("encoding", lambda _: None)


@pytest.mark.parametrize("name", ["news.csv › row 3", "may/news.csv › row 3"])
def test_a_row_of_a_table_is_read_in_another_encoding(job, name):
    new = read_source(job, Source(f"title,text\n{ROWS}".encode(), name, "row 3", "utf-8"), "cp1252")
    assert new is not None
    assert (new.name, new.locator) == (name, "row 3")
    assert "JosÃ© Varga said so on day 2" in new.text


def test_the_longest_name_is_no_trouble_for_the_folder_that_it_is_read_in(job):
    name = "ä" * 300 + ".txt"
    new = read_source(job, Source(f"Strike ends\n\n{ROWS}".encode(), name, "", "utf-8"), "cp1252")
    assert new is not None
    assert new.name == name


def test_one_that_was_ended_is_none(job):
    job.cancel()
    assert read_source(job, Source(ROWS.encode(), "a.txt", "", "utf-8"), "cp1252") is None


def test_what_holds_no_article_says_why(job):
    with pytest.raises(Refused, match=r"a\.txt cannot be read as cp1252"):
        read_source(job, Source(b" \n", "a.txt", "", "utf-8"), "cp1252")
