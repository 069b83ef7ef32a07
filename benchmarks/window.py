"""`python -m benchmarks.window`: how long the window takes to open, and how it answers while 1,000 files come in."""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

START_RATIO = 2.3
"""So many times as long as a blank window of PySide6 the start may take, until an article is painted."""
ANSWER_MS = 50.0
"""From a key press to what is painted of it, while an import runs: 95 of 100."""
BEAT_MS = 10
TURNS = 9
_KEY_EVERY_MS = 150


def main() -> int:
    """Measure and print; exit 1 if something is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000, help="how many files are imported (%(default)s)")
    parser.add_argument("--start-only", action="store_true", help="measure the start and nothing else")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        os.environ["NEWSGLOSS_SETTINGS"] = str(work / "settings")
        library, folder = make(work, arguments.files)
        print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
        over = measure_start(library)
        return over if arguments.start_only else max(over, measure_import(library, folder))


def make(work: Path, count: int) -> tuple[Path, Path]:
    """Make a library of a few articles and a folder with files to import."""
    from benchmarks.corpus import Corpus

    library, first, folder = work / "start.newsgloss", work / "first", work / "files"
    corpus = Corpus()
    corpus.write(first, 20)
    corpus.write(folder, count)
    subprocess.run([sys.executable, "main.py", "import", str(library), str(first)], check=True, capture_output=True)
    _leave_an_article_open(library)
    return library, folder


def _leave_an_article_open(library: Path) -> None:
    """As the window does when it is closed: every start but the first comes back to an article."""
    from annotations.library import Library
    from reader.config.settings import Settings

    settings = Settings()
    with Library.open(library) as one:
        settings.set("place", {"article": next(iter(one.articles)).uuid}, one.uuid)
    settings.remember_library(library)
    settings.save()


def measure_start(library: Path) -> int:
    """Print how long a fresh process takes to paint an article, against a fresh process with a blank window."""
    # As an installed program: compiled once, in a folder of its own, by a run that does not count.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(library.parent / "compiled")
    taken: dict[str, list[float]] = {"blank": [], "open": [], "whole": []}
    for turn in range(TURNS + 1):
        for child, times in taken.items():
            command = [sys.executable, "-m", "benchmarks.opening", child, str(library)]
            started = time.perf_counter()
            subprocess.run(command, check=True, env=environment)
            if turn:
                times.append(time.perf_counter() - started)
            # Each ends at once: the next one would tell that the last was not closed.
            shutil.rmtree(Path(os.environ["NEWSGLOSS_SETTINGS"]) / "running", ignore_errors=True)
    # The quickest of each: whatever else runs on the machine only makes a start longer.
    bare, ours = min(taken["blank"]), min(taken["open"])
    middle = statistics.median(taken["open"]) / statistics.median(taken["blank"])
    print(
        f"start     blank window {bare * 1000:.0f} ms, an article painted {ours * 1000:.0f} ms: {ours / bare:.2f} times"
        f" (medians {middle:.2f}), at most {START_RATIO:g}; the whole window {min(taken['whole']) * 1000:.0f} ms",
        flush=True,
    )
    return int(ours / bare > START_RATIO)


def measure_import(library: Path, folder: Path) -> int:
    """Import files while the window is open; print how late its heartbeat is and how soon a key is answered."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    from benchmarks.pulse import Pulse
    from reader.app import App

    application = QApplication([])
    app = App(application)
    window = app.open(library)
    assert app.state is not None
    assert app.controller is not None
    while app.state.view is None:
        application.processEvents()
    files = app.controller.files
    window.page.setFocus()
    window.page.place_caret(200)
    pulse = Pulse(window.page, BEAT_MS, _KEY_EVERY_MS)
    started = time.perf_counter()
    files.import_paths([folder])
    while files.report is None:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    seconds = time.perf_counter() - started
    pulse.stop()
    taken = files.report.taken
    window.close()
    return _tell(taken, seconds, pulse.gaps, pulse.answers)


def _tell(taken: int, seconds: float, gaps: list[float], answers: list[float]) -> int:
    late = [max(0.0, gap - BEAT_MS) for gap in gaps]
    answer = _p95(answers)
    print(f"import    {taken} files in {seconds:.1f} s with the window open: {taken / seconds:.0f} a second")
    print(f"          heartbeat of {BEAT_MS} ms: p95 {_p95(late):.1f} ms late, largest gap {max(gaps):.0f} ms")
    print(f"          key to paint: median {statistics.median(answers):.1f} ms, p95 {answer:.1f} ms of {len(answers)},"
          f" largest {max(answers):.0f} ms, at most {ANSWER_MS:g} ms")  # fmt: skip
    return int(answer > ANSWER_MS)


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    sys.exit(main())
