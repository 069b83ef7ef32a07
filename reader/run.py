"""How the program starts: arguments to the command line, a library or nothing to the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from reader.cli.commands import COMMANDS
from reader.config.display import no_display

# The command line is loaded where it is used: the window opens sooner without.

LIBRARY_SUFFIXES = (".newsgloss", ".sqlite")


def run(arguments: list[str]) -> int:
    """Start the program and return its exit status.

    Args:
        arguments: none: the window on the last library; a library's file: the window on it; else a command.
    """
    if arguments and not _is_library(arguments):
        problem = _no_library(arguments)
        if problem is None:
            return command_line(arguments)
        from reader.cli.output import safe

        sys.stderr.write(f"{safe(problem)}\n")
        return 1
    problem = no_display()
    if problem is not None:
        sys.stdout.write(f"{problem} The window needs one; everything else works from the command line.\n\n")
        return command_line(["--help"])
    return window(arguments)


def command_line(arguments: list[str]) -> int:
    """Run a command and return its exit status."""
    from reader.cli.app import main

    return main(arguments)


def window(arguments: list[str]) -> int:
    """Open the window; where Qt lacks system libraries, install them or say how."""
    try:
        from reader.lightly import load_lightly

        # Before all others: most of what the window needs is loaded with this import.
        load_lightly()
        from reader.opening import start
    except ImportError as error:
        from reader.config.packages import start_with_packages

        sys.stderr.write(f"{start_with_packages(str(error))}\n")
        return 1
    return start(arguments)


def first_run() -> int:
    """What `make run` does: the window; without a display the main job, with a picture of the window."""
    problem = no_display()
    if problem is None:
        return window([])
    from reader.headless import FOLDER
    from reader.headless import main as main_job

    sys.stdout.write(f"{problem} This is the main job without a window.\n")
    status = main_job()
    if status == 0:
        picture = FOLDER / "window.png"
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        try:
            from reader.picture import picture_of
        except ImportError as error:
            sys.stdout.write(f"No picture of the window: Qt cannot be loaded ({error}).\n")
            return 0
        picture_of(FOLDER / "samples.newsgloss", picture)
        sys.stdout.write(f"The window:      {picture.absolute()}\n")
    return status


def _is_library(arguments: list[str]) -> bool:
    if len(arguments) != 1 or arguments[0] in COMMANDS or arguments[0].startswith("-"):
        return False
    path = Path(arguments[0])
    return path.is_file() or path.suffix in LIBRARY_SUFFIXES


def _no_library(arguments: list[str]) -> str | None:
    """Return what to say of a lone argument that is meant as a file, and is none that could become a library."""
    if len(arguments) != 1 or arguments[0] in COMMANDS or arguments[0].startswith("-"):
        return None
    path = Path(arguments[0])
    if path.is_dir():
        return f"{path} is a folder, not a library. Name the library's file, or open a window and import the folder."
    if path.suffix or len(path.parts) > 1:
        return f"There is no library {path}. A new one is made where the name ends in {' or '.join(LIBRARY_SUFFIXES)}."
    return None


if __name__ == "__main__":
    sys.exit(first_run())
