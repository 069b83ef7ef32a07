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

FOUND = (
    "SQLite finds: {error}.",
    "The library has no UUID of its own.",
    "What counts the rows of {table} is wrong.",
    "The log beside the file is damaged, and changes that were made last stand behind that place.",
    "Row {row} of {table} refers to a {other} that is not there.",
    "An anchor belongs to {table} {id}, which is not there.",
    "{what} is about something that is not there.",
    "{what} shows a text of another article.",
    "{what} stands on no words.",
    "{what} cannot be unpacked: {error}.",
    "{what} is not the bytes that were imported.",
    "{what} is not what was written: its SHA-256 is another.",
    "{what} holds control characters.",
    "{what} has wrong blocks: {error}",
    "{what} is not what its edits make of the text before it.",
    "{what} does not stand on its words any more.",
    "Anchors stand on revision {id}, which is not there.",
    "{what} stands on a text that its article does not show.",
    "{what} is missing.",
    "{what} was put in by no action.",
    "{what} was deleted, and is there.",
    "{what} is not what its last action left.",
    "The history is not as it was written, at “{act}”.",
    "“{act}” has {found} changes in the journal and should have {due}.",
    "{count} changes in the journal belong to no action.",
    "“{act}” counts as undone, and is not.",
    "“{act}” counts as in force, and is not.",
    "What stands in {table} is not what was written there.",
    "The full-text index is not what was written there.",
    "The full-text index is not what the texts make, first at {what}.",
    "The file is damaged here and cannot be read further: {error}.",
    "What is kept here cannot be, and nothing further of it is checked.",
    "And {count} more of these.",
)
"""What the check of a library finds."""

TOLD = (
    "{what} has lost the place of its words “{words}”.",
    "{what} is up for review: it is not proved to be what it was.",
    "{what} was left out, since {why}.",
    "{what} is about its article now, since the {other} it was about is lost.",
    "What the library knew of the article itself is partly lost; what belongs to it is there.",
    "The row of a text is lost; its words are told of below if they are too.",
    "{what} has lost its place, and is up for review where it may have been.",
    "{what} is lost but for what others say of it: it {why}.",
    "{what} is lost.",
    "The bytes of the file (SHA-256 {id}) are lost; the words of the text stand in their place.",
    "A text is read anew from its file; whether it is the same as it was cannot be told.",
    "A text is damaged; what is lost of it is “{words}” now.",
    "A text that was there before is shown instead; marks of the lost one are up for review.",
    "A text does not show any more how it came of the one before it.",
    "A text has lost what some of its blocks were; look at them again.",
    "{what} is not what its last action left. It is there as it was read.",
)
"""What is told of a thing when a damaged library is saved."""

DAMAGE_PHRASES = (
    "The annotator {id}",
    "The article {id}",
    "The text {id}",
    "The field {id}",
    "The field “{words}”",
    "The label or topic {id}",
    "The definition {id}",
    "The entity {id}",
    "The decision {id}",
    "The state of work {id}",
    "The rule of an outlet {id}",
    "The mention “{words}”",
    "The topic “{words}”",
    "The note “{words}”",
    "the word “{words}” in article {id}",
    "its docsize",
    "its config",
    "its data",
    "the way to some of its words",
    "what was found of it is not what it was last",
    "it does not fit to the rest",
    "its words are lost",
    "what it was about is lost. It says: {words}",
    "stands on its words, and is not known whole",
    "is there so that what it belongs to is not lost with it",
)
"""What these are about, and why."""
