"""Sentences of the core about what was deleted, and about what is put back."""

from __future__ import annotations

BIN_ACTS = (
    "Put back what was deleted", "Put back {n} deleted things", "Put back the mention “{words}”",
    "Put back the mention", "Put back the topic “{words}”", "Put back the topic", "Put back the note “{words}”",
    "Put back the note", "Put back the label {name}", "Put back the topic {name}", "Put back the entity {name}",
    "Put back a rule of {name}", "Put back {field} of {name}", "Put back {name}",
)  # fmt: skip
"""Names of actions."""

OF_BIN = (
    "Nothing that was deleted here has the id {id}.", "Nothing was chosen to be put back.",
    "There is another state of work now.", "The article has another {field} now. Remove that first.",
    "There is a label “{name}” here already. Rename that first.",
    "There is a topic “{name}” here already. Rename that first.",
    "The {kind} “{name}” needs the {wanted} that was purged, for good.",
    "The {kind} needs the {wanted} that was purged, for good.",
)  # fmt: skip
"""Errors."""
