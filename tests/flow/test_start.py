"""How the program starts: on a library's file, on something else, and where Qt lacks what it needs of the system."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

MAIN = Path(__file__).resolve().parents[2] / "main.py"
LIMIT_S = 60
UNSET = ("NEWSGLOSS_ANNOTATOR", "DISPLAY", "WAYLAND_DISPLAY")
WAIT_FOR_A_WINDOW = """
import sys
sys.path.insert(0, {root!r})
sys.argv = ["main.py", {library!r}]
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader import app
shown = app.MainWindow.show
def show(window):
    shown(window)
    print(window.windowTitle(), flush=True)
    QTimer.singleShot(0, window.close)
app.MainWindow.show = show
from reader.run import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.fixture
def environment(tmp_path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in UNSET}
    return {**kept, "NEWSGLOSS_SETTINGS": str(tmp_path / "settings"), "QT_QPA_PLATFORM": "offscreen"}


def start(environment: dict[str, str], *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(MAIN), *map(str, arguments)],
        capture_output=True, encoding="utf-8", check=False, timeout=LIMIT_S, env=environment,
    )  # fmt: skip


@pytest.mark.parametrize("name", ["new.newsgloss", "new.sqlite"])
def test_a_library_that_is_not_there_is_made_and_its_window_opens(environment, tmp_path, name):
    path = tmp_path / name
    code = WAIT_FOR_A_WINDOW.format(root=str(MAIN.parent), library=str(path))
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, encoding="utf-8", check=False, timeout=LIMIT_S, env=environment,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "new – Newsgloss\n"), done.stderr
    assert start(environment, "check", path).returncode == 0


@pytest.mark.parametrize("name", ["new.db", "folder/new", "notes.txt"])
def test_any_other_file_that_is_not_there_is_named_and_not_made(environment, tmp_path, name):
    done = start(environment, tmp_path / name)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == (
        f"There is no library {tmp_path / name}. A new one is made where the name ends in .newsgloss or .sqlite.\n"
    )
    assert not (tmp_path / name).exists()


def test_a_file_that_is_no_library_is_refused_in_one_line_and_left_alone(environment, tmp_path):
    path = tmp_path / "letter.sqlite"
    path.write_text("Dear all", encoding="utf-8")
    done = start(environment, path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{path} is not a Newsgloss library. It was left as it is.\n"
    assert path.read_text(encoding="utf-8") == "Dear all"


def test_a_folder_is_no_library(environment, tmp_path):
    done = start(environment, tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith(f"{tmp_path} is a folder, not a library.")
    assert done.stderr.count("\n") == 1


def test_a_word_that_is_no_command_is_a_wrong_use_as_before(environment):
    done = start(environment, "imprt")
    assert done.returncode == 2
    assert "imprt" in done.stderr


# Qt without the system's libraries: Python finds a PySide6 that cannot be loaded, and package tools of the test's own.

LOST = "libEGL.so.1: cannot open shared object file: No such file or directory"
BROKEN = f"import sys\nraise ImportError({LOST!r})\n"
TOOL = "#!/bin/sh\n{lines}\n"

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="packages of Debian and Ubuntu")


def tool(folder: Path, name: str, *lines: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(TOOL.format(lines="\n".join(lines)), encoding="utf-8")
    (folder / name).chmod(0o755)


@pytest.fixture
def without_qt(environment, tmp_path) -> dict[str, str]:
    """An environment in which Qt cannot be loaded, and only libegl1 and libgl1 are not installed."""
    modules, tools = tmp_path / "modules", tmp_path / "tools"
    (modules / "PySide6").mkdir(parents=True)
    (modules / "PySide6" / "__init__.py").write_text(BROKEN, encoding="utf-8")
    tool(
        tools, "dpkg-query", 'for name in "$@"; do', "case $name in --*|libegl1|libgl1) ;;",
        '*) echo "$name install ok installed" ;;', "esac", "done",
    )  # fmt: skip
    return {**environment, "PYTHONPATH": str(modules), "PATH": f"{tools}:/usr/bin:/bin"}


@on_linux
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root installs packages")
def test_root_is_told_first_and_then_the_missing_packages_are_installed_and_the_program_starts(without_qt, tmp_path):
    # Installing mends the broken import: what comes then is the program itself, on a file that is no library.
    modules = tmp_path / "modules"
    tool(tmp_path / "tools", "apt-get", f'echo "$@" >> {tmp_path}/asked', f"rm -r {modules}/PySide6")
    (tmp_path / "letter.newsgloss").write_text("Dear all", encoding="utf-8")
    done = start(without_qt, tmp_path / "letter.newsgloss")
    assert (tmp_path / "asked").read_text() == "install -y --no-install-recommends libegl1 libgl1\n"
    told, then = done.stderr.splitlines()
    assert told == "Qt lacks system libraries here; installing libegl1, libgl1."
    assert then.endswith("letter.newsgloss is not a Newsgloss library. It was left as it is.")


@on_linux
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root installs packages")
def test_where_installing_fails_the_command_is_named_and_the_program_ends(without_qt, tmp_path):
    tool(tmp_path / "tools", "apt-get", "exit 100")
    done = start(without_qt, tmp_path / "new.newsgloss")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "That did not work. Try: apt-get install -y --no-install-recommends libegl1 libgl1"
    )
    assert not (tmp_path / "new.newsgloss").exists()


@on_linux
def test_where_nothing_can_be_installed_the_exact_command_is_named(without_qt, tmp_path):
    only = tmp_path / "only"
    tool(only, "dpkg-query", (tmp_path / "tools" / "dpkg-query").read_text(encoding="utf-8").partition("\n")[2])
    done = start({**without_qt, "PATH": str(only)}, tmp_path / "new.newsgloss")
    assert done.returncode == 1
    assert done.stderr.endswith("    sudo apt-get install -y --no-install-recommends libegl1 libgl1\n")
    assert "Install them, then start again" in done.stderr


@on_linux
def test_where_all_packages_are_there_the_error_itself_is_told(without_qt, tmp_path):
    tool(tmp_path / "tools", "dpkg-query", 'for name in "$@"; do echo "$name install ok installed"; done')
    done = start(without_qt, tmp_path / "new.newsgloss")
    assert done.returncode == 1
    assert done.stderr == f"Qt cannot be loaded: {LOST}. Run `make setup` again.\n"


# Qt itself loads, but its part for this kind of screen does not: it would end the program with words of its own.


@pytest.fixture
def without_screen(environment, tmp_path) -> dict[str, str]:
    """An environment in which Qt finds no screen, and libegl1 is not installed until `apt-get` ran."""
    tools = tmp_path / "tools"
    tool(
        tools, "dpkg-query", 'for name in "$@"; do', f"[ -e {tmp_path}/asked ] || [ $name != libegl1 ] &&",
        'echo "$name install ok installed"; done',
    )  # fmt: skip
    return {**environment, "QT_QPA_PLATFORM": "nosuch", "PATH": f"{tools}:/usr/bin:/bin"}


@on_linux
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root installs packages")
def test_packages_that_the_screen_lacks_are_installed_and_what_does_not_help_is_told(without_screen, tmp_path):
    tool(tmp_path / "tools", "apt-get", f'echo "$@" >> {tmp_path}/asked')
    done = start(without_screen, tmp_path / "new.newsgloss")
    assert done.returncode == 1
    assert (tmp_path / "asked").read_text() == "install -y --no-install-recommends libegl1\n"
    told, then = done.stderr.splitlines()
    assert told == "Qt lacks system libraries here; installing libegl1."
    assert then.startswith("Qt cannot be loaded: ")
    assert not (tmp_path / "new.newsgloss").exists()


@on_linux
def test_where_packages_for_the_screen_cannot_be_installed_the_exact_command_is_named(without_screen, tmp_path):
    only = tmp_path / "only"
    tool(only, "dpkg-query", (tmp_path / "tools" / "dpkg-query").read_text(encoding="utf-8").partition("\n")[2])
    done = start({**without_screen, "PATH": str(only)}, tmp_path / "new.newsgloss")
    assert done.returncode == 1
    assert done.stderr.endswith("    sudo apt-get install -y --no-install-recommends libegl1\n")
