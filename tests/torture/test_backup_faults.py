"""Each call to the disk fails once in backups and restores: the library is what it was or what it was to be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.torture.backup_faults import JOBS
from tests.torture.fault_layer import KINDS, compiled

ROOT = Path(__file__).resolve().parents[2]
SHORT = 40


def run(layer: Path, folder: Path, wanted: list[dict[str, Any]]) -> list[dict[str, Any]]:
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture.backup_faults", layer, folder],
        input=json.dumps(wanted).encode(), capture_output=True, cwd=ROOT, check=False,
        env={**os.environ, "LD_PRELOAD": str(layer)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.splitlines()]


def torture(tmp_path: Path, choose: Callable[[list[Any]], list[Any]]) -> int:
    layer = compiled(tmp_path)
    counting = [{"job": job, "at": 0, "kind": "once", "error": 5} for job in JOBS]
    counted = {one["job"]: one["counted"] for one in run(layer, tmp_path / "counted", counting)}
    assert all(count > 10 for count in counted.values()), counted
    every = [
        {"job": job, "at": at, "kind": kind, "error": error}
        for job, count in counted.items()
        for at in range(1, count + 1)
        for kind in KINDS
        for error in ((28, 5) if kind == "once" else (5,))
    ]
    found = run(layer, tmp_path / "failed", choose(every))
    wrong = [f"{one['job']}, {one['kind']}, {one['failed']}: {one['problems']}" for one in found if one["problems"]]
    assert not wrong, "\n".join(wrong)
    assert sum(bool(one["failed"]) for one in found) > 0.9 * len(found)
    return len(found)


def test_a_call_that_fails_in_a_backup_or_a_restore_breaks_nothing(tmp_path, chance):
    random_ = chance()
    assert torture(tmp_path, lambda every: random_.sample(every, SHORT)) == SHORT


@pytest.mark.torture
def test_every_call_of_a_backup_and_a_restore_fails_in_turn(tmp_path, capsys):
    number = torture(tmp_path, lambda every: every)
    with capsys.disabled():
        sys.stdout.write(f"\n{number} calls failed\n")
