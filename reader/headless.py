"""The main job without a window: take the sample articles in, annotate them, write the CSV, and name the paths."""

from __future__ import annotations

import shlex
import sys
from importlib.resources import files
from pathlib import Path

from reader.cli.app import main as command_line

FOLDER = Path("build") / "samples"


def main() -> int:
    """Run the main job step by step, showing each command; return the first exit status that is not 0."""
    samples = Path(str(files("resources")))
    library, csv_folder = FOLDER / "samples.newsgloss", FOLDER / "csv"
    FOLDER.mkdir(parents=True, exist_ok=True)
    steps = [
        ["import", str(library), str(samples / "samples")],
        ["annotate", str(library), str(samples / "sample_annotations.jsonl")],
        ["search", str(library), "--limit", "3", "harbour"],
        ["export", str(library), "--format", "csv", "--to", str(csv_folder)],
        ["check", str(library)],
    ]
    for step in steps:
        sys.stdout.write(f"\n$ {shlex.join(['python', 'main.py', *step])}\n")
        sys.stdout.flush()
        status = command_line(step)
        if status:
            return status
    sys.stdout.write(
        f"\nThe library:     {library.absolute()}\nThe annotations: {(csv_folder / 'annotations.csv').absolute()}\n"
    )
    return 0
