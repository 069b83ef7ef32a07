"""Where a library's file is: whether it is still there."""

from __future__ import annotations

MISSING, OTHER = "missing", "other"
"""What can have become of the file of a library that is open: there is none in its place, or another one."""
