"""What the core says of backups and of restoring from them; see `sentences`."""

from __future__ import annotations

OF_BACKUPS = (
    "There is no backup of {file} that is whole in {path}.",
    "There is no backup “{name}” of {file}. `backups` lists those there are.",
    "The backup would not end as {file} does. Nothing was changed. Try again.",
    "{file} was changed again and again while a backup of it was made, so none was. Try again later.",
    "Another backup of {file} is being made. Wait until it is done, then try again.",
    "{file} is this library itself. Choose a backup of it.",
    "{file} is damaged and cannot be restored: {why}. Choose another.",
    "{file} is no backup of {other}, but of another library. Nothing was changed.",
    (
        "{file} could not be restored: {why}. It is as it was. Make room on the disk, or see that its folder can be "
        "written to, then do it again."
    ),
)  # fmt: skip
