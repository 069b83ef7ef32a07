"""What the core says of damaged libraries and of saving what is in them; see `sentences`."""

from __future__ import annotations

OF_DAMAGE = (
    "There is something at {path} already. It was left as it is; choose another name.",
    "There is something at {path} by now. It was left as it is; choose another name.",
    "There is no folder {path}. Make it first, or choose another place.",
    "{file} could not be saved into {other}: {why}. Make room there, or choose another place.",
    (
        "The log beside {file} is damaged, and the changes made last stand behind that place. To open the library for "
        "writing would lose them. Save what is readable into a new library."
    ),
    "The work ended before it was done. Try again.",
    "Nothing of a Newsgloss library can be read in {file}. It was left as it is.",
    (
        "What could be read of {file} does not make a whole library: {why} Nothing was written. "
        "Work on with a backup."
    ),
)  # fmt: skip

DAMAGE_ACTS = ("Recover what is readable of a damaged library",)
