"""What is loaded before the article is on the screen; all else can wait until somebody reads already."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from annotations.library import Library
from reader.config.settings import Settings
from tests.qt.window_kit import make_library

OURS = {
    "annotations": "facade library model store suggest text",
    "annotations.facade": "annotations articles codebook held",
    "annotations.model": "annotation annotator block codebook errors field ids span",
    "annotations.store": "annotators articles codes connection damage disk marks older schema",
    "annotations.suggest": "dates",
    "annotations.text": "graphemes obeyed pattern sentences utf16",
    "reader": "cli config lightly models opening run seen tasks ui",
    "reader.cli": "commands",
    "reader.config": "crash_frames crash_log crash_watch display folders palette settings themes",
    "reader.models": "article_view dates harmless signs",
    "reader.tasks": "delivery reading",
    "reader.ui": "dialogs dress language page style window",
    "reader.ui.dialogs": "fit",
    "reader.ui.page": "bins chosen content display fold_words folds found gestures heights inks layout lit margin"
    " margin_places marks metrics motion note_place outside page paint paint_joins paint_margin paragraph_bar parts"
    " pointer rows scene strip strip_bins unspaced view words",
    "reader.ui.style": "control_rules files fonts look sheet",
    "reader.ui.window": "front room whereabouts window",
}
"""Each of them is needed for an article that has no notes; whoever adds one measures the start (docs/benchmarks.md)."""
OTHERS = set(
    "array bisect concurrent contextvars copy dataclasses faulthandler fcntl gc heapq json msvcrt platform queue"
    " sqlite3 unicodedata uuid".split()
)
"""Besides what Qt brings with it. Not among them: `hashlib` loads OpenSSL, `urllib` and `html` long tables."""

LIST_LOADED = """
import json, os, sys
from PySide6.QtWidgets import QApplication
qt = sorted(sys.modules)
from pathlib import Path
from reader import opening
def painted(begun):
    print(json.dumps([qt, sorted(sys.modules)]), flush=True)
    os._exit(0)
opening.Opening.finish = painted
from reader.run import run
run([{library!r}])
"""
TELL_OF_LOADING = """
import builtins, gc, os, sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "reader.opening":
            print(builtins.__import__ is getattr(builtins, "__orig_import__", None), gc.isenabled(), flush=True)
            os._exit(0)
sys.meta_path.insert(0, Finder())
from reader.run import run
run([{library!r}])
"""


@pytest.fixture
def run(tmp_path):
    """Run a program that starts the window on a library with an article to go on with; return what it prints."""
    library = tmp_path / "study.newsgloss"
    make_library(library)
    settings = Settings(tmp_path / "settings")
    with Library.open(library) as one:
        settings.set("place", {"article": one.articles.find("ferry.txt").uuid}, one.uuid)
    settings.save()
    environment = {**os.environ, "NEWSGLOSS_SETTINGS": str(tmp_path / "settings"), "QT_QPA_PLATFORM": "offscreen"}

    def run_program(code: str) -> str:
        command = [sys.executable, "-c", code.format(library=str(library))]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, env=environment, check=True)
        return done.stdout

    return run_program


def test_what_is_loaded_before_the_first_article_is_no_more_than_it_needs(run):
    qt, loaded = (set(names) for names in json.loads(run(LIST_LOADED)))
    ours = {name for name in loaded if name.partition(".")[0] in ("annotations", "reader")}
    wanted = {"annotations", "reader", *(f"{package}.{name}" for package in OURS for name in OURS[package].split())}
    assert sorted(ours - wanted) == []
    assert sorted(wanted - ours) == [], "no longer loaded: to be taken off the list"
    others = {name.partition(".")[0].lstrip("_") for name in loaded - qt - ours}
    assert sorted(others - OTHERS - {name.partition(".")[0].lstrip("_") for name in qt}) == []


def test_modules_of_the_window_are_loaded_without_being_looked_through(run):
    assert run(TELL_OF_LOADING).split() == ["True", "False"]
