"""One walk through all of it, by keys and again by mouse: in, corrected, marked, killed, reopened, finished, out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotations.library import Library
from tests.walk.by_keys import ByKeys
from tests.walk.by_mouse import ByMouse
from tests.walk.person import Person, missing

PAGES = Path(__file__).resolve().parents[3] / "shared" / "articles" / "dev"

pytestmark = [
    pytest.mark.walk,
    pytest.mark.skipif(bool(missing()), reason=f"no screen can be made: {', '.join(missing())} not installed"),
    pytest.mark.skipif(not PAGES.is_dir(), reason="the collection of real pages is not beside the project"),
]

NAME = "Trump"
NOTES = ("Who is not quoted here?", "Compare with the *other* outlet.")
FIELDS = ("title", "author", "outlet")


@pytest.fixture
def pages(tmp_path) -> Path:
    """The 125 selected pages, in a folder of their own."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for page in sorted(PAGES.glob("*.sel.txt")):
        shutil.copy(page, folder / page.name)
    assert len(list(folder.iterdir())) == 125
    return folder


@pytest.mark.parametrize("hands", [ByKeys, ByMouse], ids=["keys", "mouse"])
def test_a_person_does_a_days_work_and_nothing_is_lost(tmp_path, pages, hands):
    person = Person(tmp_path / "settings", Path("build") / "walk" / hands.__name__)
    library, out = tmp_path / "study.newsgloss", tmp_path / "out"
    try:
        hand = hands(person)
        person.start()
        hand.new_library(library)
        hand.import_folder(pages, 125)
        hand.tell_name()
        hand.filter(NAME)
        for number, field in enumerate(FIELDS):
            hand.correct_field(number, field, f"Corrected {field}")
        for _ in range(5):
            hand.mark_name(NAME)
        for number, note in enumerate(NOTES):
            hand.write_note(number, note)
        hand.mark_name(NAME)
        hand.undo()
        person.picture("before the kill")
        person.kill()
        person.start()
        hand.filter(NAME)
        for _ in range(5):
            hand.mark_name(NAME)
        hand.export(out)
        person.picture("in the end")
        hand.quit()
        assert person.wait_for_end() == 0
    finally:
        person.leave()
    assert_all_is_there(library, out)


def test_a_topic_is_dragged_below_another_and_the_drag_undone(tmp_path):
    person, tree = Person(tmp_path / "settings", Path("build") / "walk" / "drag"), "window.codebook.view"
    try:
        person.start()
        person.until("shown()")
        person.keys("ctrl+3")
        start = person.until(f"branch({tree}, 'Culture')")
        person.drag(start, person.look(f"branch({tree}, 'Crime and justice')"))
        person.until("above('Culture') == 'Crime and justice'")
        person.keys("ctrl+z")
        person.until("above('Culture') is None")
    finally:
        person.leave()


def test_two_entities_are_made_one_by_keys_alone_and_the_merge_undone(tmp_path):
    person, known = Person(tmp_path / "settings", Path("build") / "walk" / "merge"), "window.entities._model.total()"
    try:
        person.start()
        person.until("shown()")
        person.keys("ctrl+6")
        person.until(f"window.entities.title.hasFocus() and {known} > 1")
        before = person.look(known)
        person.types("quir")
        person.keys("Return")
        person.until("window.entities.page.mentions.hasFocus()")
        person.keys("ctrl+k")
        person.until("window.palette_.isVisible()")
        person.types("merge the entity")
        person.keys("Return")
        person.until("window.palette_.isVisible() and 'into' in focused()")
        person.types("Teveld")
        person.keys("Return")
        person.until("window.entities.page.question.yes.hasFocus()")
        person.picture("before the merge")
        person.keys("Return")
        person.until(f"window.entities.page.shown.entity.name == 'Aron Teveld' and {known} == {before - 1}")
        person.keys("ctrl+z")
        person.until(f"{known} == {before}")
    finally:
        person.leave()


def assert_all_is_there(path: Path, out: Path) -> None:
    import pandas

    with Library.open(path) as library:
        assert library.check() == []
    annotations = pandas.read_csv(out / "annotations.csv")
    articles = pandas.read_csv(out / "articles.csv")
    assert len(articles) == 125
    mentions = annotations[annotations["kind"] == "mention"]
    assert len(mentions) == 10
    assert mentions["article"].nunique() == 10
    assert set(mentions["quote"]) == {NAME}
    assert set(mentions["label"]) == {"Person"}
    assert sorted(annotations[annotations["kind"] == "note"]["note"]) == sorted(NOTES)
    for field in FIELDS:
        assert any(f"Corrected {field}" in str(value) for value in articles[field])
