"""What the core says of annotations that come from other programs; see `sentences`."""

from __future__ import annotations

BRINGING_ACTS = (
    "Import annotations", "Import annotations: {what}", "Import annotations: {what} (cancelled)",
    "Place annotations of {name}",
)  # fmt: skip
"""Names of actions."""

OF_BRINGING = (
    "Its words are not where the file says.", "It stands outside the text.",
    "It cuts a character that is made of several code points.", "The text is another one here at its words.",
    "Its words stand in several places, and the file does not say in which.", "Its words are not in the text.",
    "It stands on no words.", "It is about the whole document, and a label stands on words. Make it a topic.",
    "It has no label and no topic.", "Its label or topic “{name}” is not in the library.",
    "The note has no words.", "What it is about is not in the file, or was left out.", "It has no words.",
    "There is no article “{name}” in the library, and the file does not bring its text.", "There is no text.",
    "It was taken without its entity: {why}", "It was taken without its entity: a topic stands for nobody.",
    "Several annotators are named “{name}”: their annotations were given to the one who was here first.",
    "Its words: “{words}”.",
    (
        "“{name}” cannot become “{words}”. Say “label:” or “topic:” with a path behind it, or “leave out”."
    ),
    "There is no format “{name}” to import. Formats are: {names}.",
    "It is no file of annotations that is known here.",
    "Its article is not there any more.", "The text was changed since. Import the file again.",
    "Choose a place for it, or reject it.",
)  # fmt: skip
"""Why something of a file is not taken, or waits."""
