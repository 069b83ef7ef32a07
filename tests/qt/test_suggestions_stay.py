"""Suggestions stay where nobody has worked: a name that is marked everywhere takes no others away."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from tests.qt.review_kit import CTRL, KEY, SHIFT, filled, key, review, settled
from tests.qt.suggestions_kit import VOTE, answered, make_votes, waits
from tests.qt.window_kit import ANA, go_to, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TOWN = "Erik Berg came to Port Alder. Anna Lind met Ingrid Solheim there, and Erik Berg went on to Norda Falls.\n"
LAKE = "Norda Falls is dry, said Anna Lind. In Port Alder nobody had heard of it; Erik Berg had.\n"
NAMES = {"Person": ("Ingrid Solheim", "Erik Berg", "Anna Lind"), "Place": ("Port Alder", "Norda Falls")}


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    """Four articles, entities, and a mention of a colleague's: whoever sits here has marked nothing yet."""
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_votes(path, f"The town\n\n{TOWN}", f"The lake\n\n{LAKE}")
    with Library.open_to_write(path, ANA, doing="test") as library:
        entities = {}
        labels = {code.name: code.uuid for code in library.codebook.all().values()}
        for label, names in NAMES.items():
            for name in names:
                entities[name] = library.entities.add(name, labels[label])
        vote, at = library.articles.find("vote.txt").uuid, VOTE.index("Port Alder")
        town = NewAnnotation("mention", vote, ((at, at + 10),), labels["Place"], entities["Port Alder"])
        add_annotations(library.session, [town])
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def test_a_name_marked_everywhere_by_its_keys_leaves_all_other_suggestions_in_all_articles(app, qtbot):
    for name, text in (("more-0.txt", TOWN), ("more-1.txt", LAKE)):
        go_to(app, qtbot, name)
        waits(app, qtbot, *(words for names in NAMES.values() for words in names for _ in range(text.count(words))))
    go_to(app, qtbot, "vote.txt")
    app.window.page.setFocus()
    app.window.page.place_caret(VOTE.index("Port Alder") + 2)
    press(app, KEY.Key_M, CTRL | SHIFT)
    qtbot.waitUntil(lambda: review(app) is not None and not review(app).looking.active, timeout=10_000)
    filled(app, qtbot, 5)
    key(app, KEY.Key_A, SHIFT)
    settled(app, qtbot)
    key(app, KEY.Key_Escape)
    for name, text in (("more-0.txt", TOWN), ("more-1.txt", LAKE)):
        go_to(app, qtbot, name)
        answered(app, qtbot)
        wanted = [w for names in NAMES.values() for w in names if w != "Port Alder" for _ in range(text.count(w))]
        waits(app, qtbot, *wanted)
    app.controller.call("suggestions.kinds")
    shown = app.controller.suggesting.kinds.window
    assert [cell.text() for cell in shown._cells["name"]][1:2] == ["0"]
    assert not [label for label in shown.findChildren(QLabel) if label.text().startswith("Quiet")]
    shown.close()
