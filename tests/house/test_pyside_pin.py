"""PySide6 6.12.0 on Python 3.11 drops a reference to None at nearly every void call, until the interpreter dies."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

import pytest

CALLS = 2000

COUNT = f"""
import sys
from PySide6.QtCore import QRectF, QUrl
from PySide6.QtGui import QPainterPath
rectangle, address, path = QRectF(), QUrl(), QPainterPath()
before = sys.getrefcount(None)
for number in range({CALLS}):
    rectangle.setWidth(1.0)
    address.setPath("/")
    path.lineTo(1.0, 1.0)
print(sys.getrefcount(None) - before)
"""


@pytest.mark.skipif(importlib.util.find_spec("PySide6") is None, reason="PySide6 is not installed")
def test_calls_into_qt_leave_the_references_to_none_as_they_were():
    done = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert abs(int(done.stdout)) < CALLS / 100
