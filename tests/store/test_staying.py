"""A library's file is moved, deleted or replaced while it is open: nothing is written to where it would be lost."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from annotations.commands.text_drafts import TextDraft, keep_text_draft
from annotations.library import Library
from annotations.model.errors import Gone, LibraryBusy, Refused
from annotations.text.edits import Edit, Edits
from tests.store.making import ANA, TEXT, incoming, made, mention, rows, take

pytestmark = pytest.mark.skipif(os.name != "posix", reason="there a file that is open cannot be moved")


@pytest.fixture
def study(tmp_path) -> Library:
    folder = tmp_path / "stick"
    folder.mkdir()
    with made(folder / "study.newsgloss") as library:
        add(library, "Before")
        yield library


def add(library: Library, name: str) -> None:
    library.codebook.add("topic", name)


def topics(path: Path) -> set[str]:
    with Library.open(path) as library:
        assert library.check() == []
        return {code.name for code in library.codebook.all().values()} & {"Before", "After", "Theirs"}


def test_a_change_to_a_file_that_was_deleted_is_refused(study):
    study.path.unlink()
    with pytest.raises(Gone, match=r"study\.newsgloss is not where it was"):
        add(study, "After")
    assert study.whereabouts() == "missing"


def test_a_file_that_is_put_back_under_its_name_takes_changes_again(study, tmp_path):
    study.path.rename(tmp_path / "elsewhere.newsgloss")
    with pytest.raises(Gone):
        add(study, "After")
    (tmp_path / "elsewhere.newsgloss").rename(study.path)
    assert study.whereabouts() == ""
    add(study, "After")
    study.close()
    assert topics(study.path) == {"Before", "After"}


def test_a_file_that_vanishes_in_the_middle_of_a_change_refuses_it(study, tmp_path):
    def vanish() -> None:
        with study.session.writer.transaction():
            study.path.rename(tmp_path / "elsewhere.newsgloss")

    with pytest.raises(Gone):
        vanish()
    assert study.db.in_transaction is False


def test_what_was_kept_is_all_in_a_file_that_was_renamed_while_it_was_open(study, tmp_path):
    renamed = study.path.rename(tmp_path / "renamed.newsgloss")
    study.close()
    assert topics(renamed) == {"Before"}
    assert [file.name for file in study.path.parent.iterdir()] == []


def test_a_stick_that_is_in_again_is_gone_on_with(study, tmp_path):
    """Its files are other ones for the system, with the log of the first ones among them."""
    shutil.copytree(study.path.parent, tmp_path / "same")
    study.path.parent.rename(tmp_path / "pulled")
    with pytest.raises(Gone):
        add(study, "After")
    (tmp_path / "same").rename(study.path.parent)
    add(study, "After")
    with pytest.raises(LibraryBusy):
        made(study.path)
    study.close()
    assert topics(study.path) == {"Before", "After"}
    assert [file.name for file in study.path.parent.iterdir()] == ["study.newsgloss"]


def test_an_import_under_way_goes_on_on_the_stick_that_is_in_again(study, tmp_path):
    run = study.articles.begin_import()
    run.add([incoming("a.txt", "one")])
    shutil.copytree(study.path.parent, tmp_path / "same")
    study.path.parent.rename(tmp_path / "pulled")
    (tmp_path / "same").rename(study.path.parent)
    run.add([incoming("b.txt", "two")])
    run.finish()
    assert next(study.history.actions()).name == "Import 2 articles"
    assert study.check() == []


def named(library: Library, table: str, name: str) -> str:
    return str(library.db.execute(f"SELECT uuid FROM {table} WHERE name = ?", (name,)).fetchone()[0])


def type_on(library: Library, article: str) -> None:
    revision = library.articles.find(article).revision_id
    keep_text_draft(library.session, TextDraft(article, revision, Edits((Edit(0, 0, "So: "),))))


FIRST = {
    "a text that is typed in": type_on,
    "a label that is deleted": lambda library, _: library.codebook.delete(named(library, "code", "Person")),
    "an entity that is deleted": lambda library, _: library.entities.delete(named(library, "entity", "Kast")),
    "entities that are merged": lambda library, _: library.entities.merge(
        [named(library, "entity", "Kast")], named(library, "entity", "Milei")
    ),
    "an earlier text": lambda library, article: library.mending.go_back(
        article, library.mending.revisions(article)[-1].uuid
    ),
    "an article": lambda library, article: library.articles.delete([article]),
    "a way back": lambda library, article: library.history.undo([ANA.uuid]),
}


@pytest.mark.parametrize("first", FIRST.values(), ids=FIRST)
def test_whatever_is_done_first_is_done_on_the_stick_that_is_in_again(study, tmp_path, first):
    (article,) = take(study, incoming("kast.txt", TEXT))
    marks = [mention(article, words, entity=name) for words, name in (("Kast", "Kast"), ("Javier Milei", "Milei"))]
    study.annotations.add(rows(*marks))
    study.mending.edit(article, [Edit(0, 0, "Today: ")])
    shutil.copytree(study.path.parent, tmp_path / "same")
    study.path.parent.rename(tmp_path / "pulled")
    (tmp_path / "same").rename(study.path.parent)
    first(study, article)
    assert study.check() == []
    study.close()
    with Library.open(study.path) as library:
        assert library.check() == []


def test_another_library_in_its_place_is_left_alone(study, tmp_path):
    with made(tmp_path / "other.newsgloss") as other:
        add(other, "Theirs")
    (tmp_path / "other.newsgloss").replace(study.path)
    with pytest.raises(Gone, match="another file was put in the place"):
        add(study, "After")
    assert study.whereabouts() == "other"
    study.close()
    assert topics(study.path) == {"Theirs"}


def test_an_earlier_copy_of_the_library_in_its_place_is_another_file(study, tmp_path):
    study.copy_to(tmp_path / "earlier.newsgloss")
    add(study, "After")
    (tmp_path / "earlier.newsgloss").replace(study.path)
    with pytest.raises(Gone, match="another file was put in the place"):
        add(study, "Later")
    # The log of the file that was there is no part of the one that is there now, also if the program dies here.
    assert topics(study.path) == {"Before"}


@pytest.mark.parametrize("lost", [True, False])
def test_a_library_is_gone_on_with_elsewhere(study, tmp_path, lost):
    if lost:
        study.path.unlink()
    before, target = study.path, tmp_path / "new.newsgloss"
    study.go_on_at(target)
    assert study.path == target
    add(study, "After")
    study.history.undo([ANA.uuid])
    study.history.redo([ANA.uuid])
    with pytest.raises(LibraryBusy):
        made(target)
    study.close()
    assert topics(target) == {"Before", "After"}
    assert before.exists() is not lost
    if not lost:
        assert topics(before) == {"Before"}
    assert {file.name for file in tmp_path.rglob("*.newsgloss*")} <= {"study.newsgloss", "new.newsgloss"}


def test_where_nothing_can_be_written_it_stays_where_it_is(study, tmp_path):
    with pytest.raises(Refused):
        study.go_on_at(tmp_path / "no folder" / "new.newsgloss")
    add(study, "After")
    assert study.path.name == "study.newsgloss"


def test_an_open_action_stays_open_when_the_library_goes_on_elsewhere(study, tmp_path):
    run = study.articles.begin_import()
    run.add([incoming("a.txt", "one")])
    study.go_on_at(tmp_path / "new.newsgloss")
    run.add([incoming("b.txt", "two")])
    run.finish()
    study.close()
    with made(tmp_path / "new.newsgloss") as library:
        assert library.interrupted == 0
        assert next(library.history.actions()).name == "Import 2 articles"
        assert library.check() == []
