"""Sentences of the core about what was deleted, and about what is put back."""

from __future__ import annotations

BIN_ACTS = (
    "Put back what was deleted", "Put back {n} deleted things", "Put back the mention “{words}”",
    "Put back the mention", "Put back the topic “{words}”", "Put back the topic", "Put back the note “{words}”",
    "Put back the note", "Put back the label {name}", "Put back the topic {name}", "Put back the entity {name}",
    "Put back a rule of {name}", "Put back {field} of {name}", "Put back {name}",
    "Purge {what}", "Purge an annotator", "Purge an annotator with {what}", "A change of what was purged since",
    "A change, partly of what was purged since",
)  # fmt: skip
"""Names of actions."""

BIN_PHRASES = ("{n} annotation", "{n} annotations", "nothing that is there now")
"""Parts of sentences."""

OF_BIN = (
    "Nothing that was deleted here has the id {id}.", "Nothing was chosen to be put back.",
    "There is another state of work now.", "The article has another {field} now. Remove that first.",
    "There is a label “{name}” here already. Rename that first.",
    "There is a topic “{name}” here already. Rename that first.",
    "The {kind} “{name}” needs the {wanted} that was purged, for good.",
    "The {kind} needs the {wanted} that was purged, for good.",
    "“{act}” is not done yet. Wait until it is, then try again.",
    (
        "Purging needs {n} MB beside {file} for a while, and the disk has {m} MB. Nothing was changed. "
        "Make room first."
    ),
    "There is no article {id} in this library, and none that was deleted.", "Nothing was chosen to be purged.",
    "The file it was made from was purged, for good: another article was in it. Its text is here.",
    "What this changed was purged, for good. It cannot be undone.",
    "The {kind} that a note is about was purged since, for good.",
)  # fmt: skip
"""Errors."""
