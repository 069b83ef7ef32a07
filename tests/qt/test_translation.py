"""What people read goes through translation, and the languages that come with the program fit its code."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QMenu, QTableView

from annotations.model.errors import NewsglossError
from annotations.model.starter import STARTER_CODES
from reader.config.actions import ACTIONS, MENUS
from reader.ui.language import load_translations
from reader.ui.said import act_words, core_words
from reader.ui.translation import action_text, menu_text, table_words
from tests.qt.walking import parts, stages
from tests.qt.window_kit import TEXT, make_library, opened

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"
GERMAN = FOLDER / "newsgloss_de.ts"

# What the platform without a screen says of windows it cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WRAPPED = re.compile(r"⟦[^⟦⟧]*⟧")
KEYS = re.compile(
    r"\b(Ctrl|Alt|Shift|Return|Enter|Esc|Del|Delete|Backspace|Space|Ins|Insert|Up|Down|Left|Right|F\d+)\b"
)
WORDS = re.compile(r"[^\W\d_]{2,}")
TOPICS = [one.name for one in STARTER_CODES]
NOT_OURS = (
    "Newsgloss", "Ana", "study", "ferry.txt", "other.txt", "CSV", "UTF-8", "SHA-256", "URL",
    # What the library says of itself: its codebook.
    "Person", "Organization", "Place", "Event", "Quote", "PERSON", "PER", "ORG", "LOC", "EVT", "QUO",
    *TOPICS,
)  # fmt: skip


class Pseudo(QTranslator):
    """Wraps every text it is asked for."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"⟦{source}⟧" if source else source

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.fixture
def pseudo(qapp):
    made = Pseudo(qapp)
    yield made
    qapp.removeTranslator(made)


@pytest.fixture
def german(qapp):
    made = load_translations(qapp, QLocale("de_DE"))
    yield made
    for one in made:
        qapp.removeTranslator(one)


def test_everything_in_every_window_is_translated(qapp, qtbot, tmp_path, monkeypatch, pseudo):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    monkeypatch.setattr("reader.ui.dress.load_translations", lambda application: application.installTranslator(pseudo))
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        bare: dict[str, str] = {}
        for stage, windows in stages(app, qtbot):
            for words in said(windows):
                left = rest(words, tmp_path)
                if left:
                    bare.setdefault(words, f"{stage}: {left}")
        assert bare == {}


def test_german_windows_say_nothing_in_english(qapp, qtbot, tmp_path, monkeypatch, german):
    """Whatever has another form in German is in German, the names of actions that the library keeps too."""
    english = {
        source
        for _, source, plural, wanted in translated(GERMAN)
        if not plural and wanted[0] != source and "{" not in source
    }
    assert len(english) > 500
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.setattr("reader.ui.dress.load_translations", lambda application: german)
    path = tmp_path / "study.newsgloss"
    make_library(path)
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        left: dict[str, str] = {}
        for stage, windows in stages(app, qtbot):
            for words in said(windows):
                if words.replace("&", "") in english and words not in TOPICS and words not in NOT_OURS:
                    left.setdefault(words, stage)
        assert left == {}
        assert app.window.actions_["edit.undo"].text().startswith("Rückgängig: „Ingrid Solheim“ als Person versehen")


def said(windows) -> list[str]:
    """All words of some windows that a person reads or hears, other than rows of lists."""
    found: list[str] = []
    for part in parts(windows):
        found += [part.toolTip(), part.accessibleName(), part.accessibleDescription(), part.windowTitle()]
        if isinstance(part, QLabel | QAbstractButton):
            found.append(part.text())
        elif isinstance(part, QLineEdit):
            found.append(part.placeholderText())
        elif isinstance(part, QComboBox) and "Typeface" not in part.accessibleName():
            found += [part.itemText(row) for row in range(part.count())]
        elif isinstance(part, QTableView) and part.horizontalHeader().isVisible():
            model, across = part.model(), Qt.Orientation.Horizontal
            found += [str(model.headerData(column, across) or "") for column in range(model.columnCount())]
        found += [text for menu in part.findChildren(QMenu) for text in (menu.title(),)]
        found += [text for act in part.actions() if isinstance(act, QAction) for text in (act.text(), act.toolTip())]
    return [words for words in dict.fromkeys(found) if words]


def rest(words: str, folder: Path) -> str:
    """What is left of some words without what is translated, and what is not the program's to say."""
    before = ""
    while before != words:
        before, words = words, WRAPPED.sub(" ", words)
    for known in (str(folder), *sorted(NOT_OURS, key=len, reverse=True)):
        words = words.replace(known, " ")
    words = KEYS.sub(" ", re.sub(r"<[^>]*>", " ", words))
    return " ".join(word for word in WORDS.findall(words) if word not in TEXT)


def test_german_has_the_menus_and_the_actions(german):
    assert [menu_text(name) for name in MENUS if menu_text(name) == name] == []
    # One language's word may be the other's: “Details”.
    english = [one.text for one in ACTIONS if action_text(one) == one.text]
    assert len(english) < len(ACTIONS) / 10


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.ts")), ids=lambda file: file.stem)
def test_every_text_that_is_listed_is_translated(file: Path):
    """With each of its plurals; `make translations` lists, a person translates."""
    done = {(context, source) for context, source, _, wanted in translated(file) if all(wanted)}
    assert [one for one in listed(file) if one not in done] == []


def test_every_text_of_the_code_is_listed(tmp_path: Path):
    """As `make translations` does, which is to be run when this fails."""
    tables, list_ = tmp_path / "tables.py", tmp_path / GERMAN.name
    lines = [f"QCoreApplication.translate({context!r}, {words!r})" for context, words in dict.fromkeys(table_words())]
    tables.write_text("\n".join(["from PySide6.QtCore import QCoreApplication", *lines]), encoding="utf-8")
    list_.write_bytes(GERMAN.read_bytes())
    code = sorted((FOLDER.parents[1] / "reader").rglob("*.py"))
    tool = Path(sys.executable).with_name("pyside6-lupdate" + (".exe" if sys.platform == "win32" else ""))
    flags = ["-silent", "-locations", "none", "-no-obsolete"]
    subprocess.run([tool, *flags, tables, *code, "-ts", list_], check=True, cwd=tmp_path)
    assert sorted(listed(list_)) == sorted(listed(GERMAN))


@pytest.mark.parametrize(
    ("english", "wanted"),
    [
        (
            "The key P belongs to Person. Choose another, or take it from there first.",
            "Die Taste P gehört zu Person. Wählen Sie eine andere oder nehmen Sie sie zuerst dort weg.",
        ),
        (
            "The note by Ana was changed since by Bo (Define A). Undo that first.",
            "Die Notiz von Ana wurde seither von Bo (A definieren) geändert. Machen Sie das zuerst rückgängig.",
        ),
        (
            "1 byte that is not UTF-8 became U+FFFD. Its text is the same as that of a.txt.",
            "1 Byte, das nicht UTF-8 ist, wurde zu U+FFFD. Der Text ist derselbe wie der von a.txt.",
        ),
        (
            "/a/b.newsgloss cannot be read: Permission denied.",
            "/a/b.newsgloss kann nicht gelesen werden: Zugriff verweigert.",
        ),
        ("Nobody foresaw this sentence. Nor this one.", "Nobody foresaw this sentence. Nor this one."),
    ],
)
def test_what_the_core_says_is_said_in_german(german, english, wanted):
    assert core_words(NewsglossError(english)) == wanted


@pytest.mark.parametrize(
    ("english", "wanted"),
    [
        ("Import 2 articles", "2 Artikel importieren"),
        ("Delete the label Place with 1 mention and 2 notes", "Label Place löschen (1 Erwähnung und 2 Notizen)"),
        ("Undo: Tag ferry.txt with Law", "Rückgängig: ferry.txt das Thema Law geben"),
        ("Rename {old} to 100 %", "{old} in 100 % umbenennen"),
        ("A name from an older library", "A name from an older library"),
    ],
)
def test_the_name_of_an_action_is_said_in_german(german, english, wanted):
    """The library keeps it in English, in whatever language it was done."""
    assert act_words(english) == wanted


def test_in_english_the_core_speaks_for_itself(qapp):
    for words in ("Tag 3 articles with Law", "Rename A to B to C", "Nothing known"):
        assert act_words(words) == words


def test_german_takes_the_plural_it_needs(german):
    def counted(n: int) -> str:
        return QCoreApplication.translate("Counts", "%n notes", "", n)

    assert (counted(1), counted(2)) == ("1 Notiz", "2 Notizen")


def test_english_has_its_plurals_in_every_language_that_is_not_translated(qapp):
    made = load_translations(qapp, QLocale("sw_KE"))
    try:
        assert QCoreApplication.translate("Counts", "%n notes", "", 1) == "1 note"
        assert QCoreApplication.translate("Counts", "%n notes", "", 2) == "2 notes"
    finally:
        for one in made:
            qapp.removeTranslator(one)


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.ts")), ids=lambda file: file.stem)
def test_what_is_packed_is_what_is_translated(file: Path, qapp):
    """`make translations` packs."""
    packed = QTranslator()
    assert packed.load(str(file.with_suffix(".qm")))
    stale = [
        source
        for context, source, plural, wanted in translated(file)
        if packed.translate(context, source, None, 1 if plural else -1) != wanted[0]
    ]
    assert stale == []


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.ts")), ids=lambda file: file.stem)
def test_translations_keep_the_places_of_names_and_numbers(file: Path):
    holes = re.compile(r"\{\w*\}|%L?n")
    wrong = [
        source
        for _, source, plural, wanted in translated(file)
        for words in wanted
        if set(holes.findall(words)) != set(holes.findall(source)) and not plural
    ]
    assert wrong == []


def listed(file: Path) -> list[tuple[str, str]]:
    """Context and source of each text that a file lists, translated or not."""
    return [
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    ]


def translated(file: Path) -> list[tuple[str, str, bool, list[str]]]:
    """Context, source, whether it has plurals, and the translations, of each text that is translated."""
    found = []
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            made = message.find("translation")
            if made is not None and made.get("type") is None:
                words = [form.text or "" for form in made.iter("numerusform")] or [made.text or ""]
                plural = message.get("numerus") == "yes"
                found.append((context.findtext("name", ""), message.findtext("source", ""), plural, words))
    return found


def test_one_folded_line_is_not_called_lines(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as app:
        assert app.window.page.scene.fold_words(1) == "1 line of the page around the article"
        assert app.window.page.scene.fold_words(2) == "2 lines of the page around the article"
