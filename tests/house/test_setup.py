"""`make setup` makes the environment once, again when a lock has changed, and never takes a half-made one for whole."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

LOCKS = ("requirements.lock", "requirements-test.lock")

# Stands for a Python: says it is 3.11, writes down what it was asked to do, and fails to install where `fail` lies.
FAKE_PYTHON = """#!/bin/sh
case "$1 $2" in
    "-c "*print*) echo 3.11 ;;
    "-m venv") mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; touch "$3/pyvenv.cfg"; echo venv >> done ;;
    "-m pip") test ! -e fail || exit 1; for lock; do :; done; echo "$lock" >> done ;;
esac
"""


class Project:
    """A folder with the Makefile, locks and a Python that only pretends."""

    def __init__(self, folder: Path, makefile: Path) -> None:
        self.folder = folder
        shutil.copy(makefile, folder)
        for lock in LOCKS:
            (folder / lock).write_text("something==1\n", encoding="utf-8")
        self.python = folder / "pythons" / "python3"
        self.python.parent.mkdir()
        self.python.write_text(FAKE_PYTHON, encoding="utf-8")
        self.python.chmod(0o755)

    def make(self, *targets: str) -> subprocess.CompletedProcess[str]:
        environment = {
            name: value
            for name, value in os.environ.items()
            if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS", "PYTHON", "VENV"}
        }
        return subprocess.run(
            ["make", f"PYTHON={self.python}", *targets],
            cwd=self.folder, env=environment, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    def done(self) -> list[str]:
        """What was made and installed since the last call."""
        log = self.folder / "done"
        lines = log.read_text(encoding="utf-8").split() if log.exists() else []
        log.unlink(missing_ok=True)
        return lines


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Project:
    if shutil.which("make") is None:
        pytest.skip("there is no make here")
    return Project(tmp_path, root / "Makefile")


def test_the_environment_is_made_once(project):
    assert project.make("setup").returncode == 0
    assert project.done() == ["venv", "requirements.lock"]
    again = project.make("setup")
    assert (again.returncode, again.stdout, project.done()) == (0, "", [])


def test_what_testing_needs_is_added_to_what_running_needs(project):
    project.make("setup", "setup-test")
    assert project.done() == ["venv", "requirements.lock", "requirements-test.lock"]


def test_testing_alone_installs_all_at_once(project):
    project.make("setup-test")
    project.make("setup")
    assert project.done() == ["venv", "requirements-test.lock"]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_changed_lock_makes_the_environment_anew(project, lock):
    project.make("setup-test")
    project.done()
    (project.folder / lock).write_text("something==2\n", encoding="utf-8")
    project.make("setup")
    assert project.done() == ["venv", "requirements.lock"]


@pytest.mark.parametrize("made_before", [[], ["setup"]])
def test_a_set_up_that_was_broken_off_is_begun_again(project, made_before):
    project.make(*made_before)
    (project.folder / "fail").touch()
    broken_off = project.make("setup-test")
    assert broken_off.returncode != 0
    assert "not finished" in broken_off.stderr
    (project.folder / "fail").unlink()
    project.done()
    assert project.make("setup").returncode == 0
    assert project.done() == ["venv", "requirements.lock"]


def test_an_environment_whose_python_is_gone_is_made_anew(project):
    project.make("setup")
    project.done()
    (project.folder / ".venv" / "bin" / "python").unlink()
    project.make("setup")
    assert project.done() == ["venv", "requirements.lock"]


def test_a_folder_of_other_things_is_never_cleared(project):
    (project.folder / "letters").mkdir()
    (project.folder / "letters" / "to-anna.txt").touch()
    refused = project.make("setup", "VENV=letters")
    assert refused.returncode != 0
    assert "left as it is" in refused.stderr
    assert (project.folder / "letters" / "to-anna.txt").exists()


def test_without_a_python_that_fits_it_says_what_to_install(project):
    project.python.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    refused = project.make("setup")
    assert refused.returncode != 0
    assert "3.11, 3.12, 3.13 or 3.14" in refused.stderr
    assert "python3-venv" in refused.stderr
