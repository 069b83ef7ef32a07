"""What all tests share: settings of their own, how hard hypothesis tries, and the folder beside the project."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

if os.environ.get("NEWSGLOSS_NO_QT"):  # `make test` runs the core's tests this way
    for blocked in ("PySide6", "shiboken6"):
        sys.modules[blocked] = None  # type: ignore[assignment]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["NEWSGLOSS_TRAINING"] = "no"  # a program of its own would outlive the test that started it

settings.register_profile("default", max_examples=60, deadline=None)
settings.register_profile("ci", max_examples=60, deadline=None, derandomize=True, print_blob=True)
settings.register_profile("few", max_examples=15, deadline=None, derandomize=True, print_blob=True)
settings.register_profile("torture", max_examples=200, stateful_step_count=100, deadline=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")

# A shell that runs the tests in the background has its children ignore the interrupt key; programs that tests start
# would inherit that, and the tests of interruptions would wait for ever.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True, scope="session")
def settings_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep the settings of whoever runs the tests out of them, and the tests out of the settings."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("settings")
        patch.setenv("NEWSGLOSS_SETTINGS", str(folder))
        yield folder


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of articles and nasty files beside the project; what needs it is skipped where it is missing."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder “shared” with real pages and nasty files is not beside the project")
    return folder
