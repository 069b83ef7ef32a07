"""The actions of the codebook: most of their keys count while the hands are in it."""

from __future__ import annotations

from reader.config.action import Action
from reader.config.action import declare as _a

CODEBOOK = "codebook"

CODEBOOK_ACTIONS: tuple[Action, ...] = (
    _a("codebook.add_label", "Add a label…", "Codebook", icon="label", group="add",
       help_="Adds a label, with its sign, key and definition."),
    _a("codebook.add_topic", "Add a topic…", "Codebook", icon="topic", group="add",
       help_="Adds a topic, with its definition."),
    _a("codebook.ready", "Add a ready codebook…", "Codebook", icon="codebook", group="file",
       help_="Shows the codebooks that come with the program, and adds the one you choose, with definitions."),
    _a("codebook.load", "Load a codebook…", "Codebook", icon="import", group="file",
       help_="Shows what the codebook of a file would add and change; a file can also be dropped on the codebook."),
    _a("codebook.save", "Save the codebook…", "Codebook", icon="export", group="file",
       help_="Writes labels and topics with their definitions to a file, also for other programs (REFI-QDA, CSV)."),
    _a("codebook.add_below", "Add a label or topic below…", "Codebook", CODEBOOK, keys="Insert", icon="plus",
       group="add", help_="Adds a label or topic under the current one."),
    _a("codebook.rename", "Rename the label or topic", "Codebook", CODEBOOK, keys="F2", icon="edit", group="change",
       help_="Types another name over the current row of the codebook; the change is dated."),
    _a("codebook.edit", "Edit the label or topic…", "Codebook", CODEBOOK, keys="Ctrl+Return", icon="edit",
       group="change", help_="Writes what it stands for, when to use it and when not; earlier definitions are kept."),
    _a("codebook.history", "Definitions so far…", "Codebook", CODEBOOK, icon="history", group="change",
       help_="Lists the definitions that the current label or topic has had, and what was marked under each."),
    _a("codebook.recode", "Review what was marked under earlier definitions…", "Codebook", CODEBOOK, icon="review",
       group="change", help_="Goes through what was marked before the definition was changed: each stays or goes."),
    _a("codebook.recolour", "Recolour the label or topic…", "Codebook", CODEBOOK, group="change",
       help_="Gives the current label or topic another colour."),
    _a("codebook.key", "Choose the label's key…", "Codebook", CODEBOOK, icon="keyboard", group="change",
       help_="The next key you press will give the label to selected words."),
    _a("codebook.move", "Move the label or topic under…", "Codebook", CODEBOOK, group="place",
       help_="Puts the current label or topic, with what is below it, under another."),
    _a("codebook.in", "Move the label or topic one level down", "Codebook", CODEBOOK, keys="Ctrl+Shift+Right",
       group="place", help_="Puts it under the row above it of the same depth."),
    _a("codebook.out", "Move the label or topic one level up", "Codebook", CODEBOOK, keys="Ctrl+Shift+Left",
       group="place", help_="Puts it beside the one it stands under."),
    _a("codebook.merge", "Merge the label or topic into…", "Codebook", CODEBOOK, icon="merge", group="place",
       help_="Gives all it has to another label or topic; it goes out of sight."),
    _a("codebook.hide", "Hide or show the marks of the label or topic", "Codebook", CODEBOOK, keys="Space", icon="eye",
       group="sight", help_="Takes its marks off the page, or brings them back; nothing is deleted."),
    _a("codebook.show_all", "Show all marks", "Codebook", icon="eye", group="sight",
       help_="Brings all hidden marks back onto the page."),
    _a("codebook.retired", "Show retired labels and topics", "Codebook", checkable=True, group="sight",
       help_="Lists retired labels and topics too, so that they can be brought back."),
    _a("codebook.linked", "Notes that link to the topic", "Codebook", CODEBOOK, icon="note", group="sight",
       help_="Lists the notes of the whole library that link to the current topic."),
    _a("codebook.retire", "Retire the label or topic, or bring it back", "Codebook", CODEBOOK, group="end",
       help_="Offers it no longer; its annotations stay. Again brings it back."),
    _a("codebook.delete", "Delete the label or topic", "Codebook", CODEBOOK, keys="Delete Backspace", icon="delete",
       group="end", help_="Deletes it with those below it and all their annotations; undo brings all back."),
)  # fmt: skip
