"""What is killed: a backup, one that thins out the others, a restore, a restore of a damaged library."""

from __future__ import annotations

import sys
from pathlib import Path

from annotations.model.backup import MEANWHILE, Limits
from annotations.store import backup as backup_module
from annotations.store.backup import backup_committed
from annotations.store.backup_restoring import restore_from


def main(job: str, library: str, saved: str) -> None:
    """Say that all is loaded, then do the job."""
    # Of small steps there are more to be killed between.
    backup_module._AT_ONCE = 16
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    if job == "backup":
        backup_committed(Path(library), MEANWHILE, Limits(most=2))
    else:
        restore_from(Path(library), Path(saved))


if __name__ == "__main__":
    main(*sys.argv[1:])
