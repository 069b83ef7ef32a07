"""Every action of the window, declared once: menus, keys, the palette, the shortcuts window and the manual come of it.

Keys are matched by context. Two contexts may use one key, since only one of them has the person's hands; within one
context, and between it and `everywhere`, no key stands twice (a test says so).
"""

from __future__ import annotations

from dataclasses import dataclass

EVERYWHERE, READING, SELECTION = "everywhere", "reading", "selection"
MENTION, LIST, REVIEW, CODEBOOK, ENTITIES = "mention", "list", "review", "codebook", "entities"
EDITING = "editing"
CONTEXTS: tuple[str, ...] = (EVERYWHERE, READING, SELECTION, MENTION, LIST, REVIEW, CODEBOOK, ENTITIES, EDITING)

CONTEXT_NAMES: dict[str, str] = {
    EVERYWHERE: "Everywhere",
    READING: "Reading",
    SELECTION: "Words are selected",
    MENTION: "On a mention",
    LIST: "In the article list",
    REVIEW: "In the review",
    CODEBOOK: "In the codebook",
    ENTITIES: "In the entities",
    EDITING: "The text is being edited",
}

MENUS: tuple[str, ...] = ("Library", "Edit", "Article", "Annotate", "Codebook", "View", "Go", "Help")


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person can do.

    Attributes:
        id: its name in settings; never changes.
        text: verb and object, sentence case; `…` when something more is asked.
        menu: where it stands.
        context: where its keys count.
        keys: as Qt writes them (`Ctrl+K`); the first is shown.
        icon: a name of `resources/icons`; empty for none.
        help: a sentence for tool tip, palette and manual.
        checkable: whether it is a switch.
        group: actions of a menu with the same group stand together.
    """

    id: str
    text: str
    menu: str
    context: str = EVERYWHERE
    keys: tuple[str, ...] = ()
    icon: str = ""
    help: str = ""
    checkable: bool = False
    group: str = ""


def _a(
    id_: str, text: str, menu: str, context: str = EVERYWHERE, keys: str = "", icon: str = "", help_: str = "",
    checkable: bool = False, group: str = "",
) -> Action:  # fmt: skip
    return Action(id_, text, menu, context, tuple(keys.split()), icon, help_, checkable, group)


ACTIONS: tuple[Action, ...] = (
    _a("library.new", "New library…", "Library", keys="Ctrl+N", icon="plus", group="open",
       help_="Makes an empty library in a file of your choice."),
    _a("library.open", "Open library…", "Library", keys="Ctrl+O", icon="library", group="open",
       help_="Opens another library file."),
    _a("library.copy", "Save a copy…", "Library", keys="Ctrl+Shift+S", icon="saved", group="open",
       help_="Writes a checked copy of the whole library to another file."),
    _a("library.name", "Your name…", "Library", icon="annotator", group="who",
       help_="Changes the name that stands with your annotations; a pseudonym will do."),
    _a("library.import", "Import articles…", "Library", keys="Ctrl+I", icon="import", group="files",
       help_="Takes article files into the library; files can also be dropped on the window."),
    _a("library.import_folder", "Import a folder…", "Library", keys="Ctrl+Shift+I", icon="folder", group="files",
       help_="Takes all article files of a folder and those below it."),
    _a("library.paste", "Import the clipboard", "Library", keys="Ctrl+V", icon="paste", group="files",
       help_="Makes an article of the text in the clipboard, wherever no text is being typed."),
    _a("library.report", "Last import report", "Library", icon="details", group="files",
       help_="Shows what became of each file of the last import."),
    _a("library.export", "Export annotations…", "Library", keys="Ctrl+E", icon="export", group="files",
       help_="Writes annotations as files that other programs read."),
    _a("app.preferences", "Preferences…", "Library", keys="Ctrl+,", icon="preferences", group="who",
       help_="Changes how the program looks and what it remembers; all counts at once."),
    _a("app.quit", "Quit", "Library", keys="Ctrl+Q", icon="close", group="quit",
       help_="Closes the window; all is saved."),
    _a("edit.undo", "Undo", "Edit", keys="Ctrl+Z", icon="undo", group="undo",
       help_="Takes your newest change back, also one of an earlier day or another article."),
    _a("edit.redo", "Redo", "Edit", keys="Ctrl+Shift+Z Ctrl+Y", icon="redo", group="undo",
       help_="Does again what undo took back."),
    _a("edit.copy", "Copy", "Edit", READING, keys="Ctrl+C", icon="paste", group="select",
       help_="Copies the selected words."),
    _a("edit.select_all", "Select the whole text", "Edit", READING, keys="Ctrl+A", group="select",
       help_="Selects the whole text of the article."),
    _a("text.keep", "Keep the changes to the text", "Edit", EDITING, keys="Ctrl+Return Ctrl+Enter", icon="saved",
       group="text", help_="Makes the text what you typed, as one action; annotations move along."),
    _a("text.leave", "Leave the text as it was", "Edit", EDITING, keys="Escape", group="text",
       help_="Goes back to the page; what you typed is kept as a draft."),
    _a("text.discard", "Discard the changes to the text", "Edit", EDITING, group="text",
       help_="Goes back to the page and forgets what you typed."),
    _a("text.join_lines", "Join the lines", "Edit", EDITING, keys="Ctrl+J", group="text",
       help_="Makes one line of the selected ones, or of this one and the next."),
    _a("text.delete_lines", "Delete the line", "Edit", EDITING, keys="Ctrl+Shift+K", icon="delete", group="text",
       help_="Takes the line away that the caret is in, or those that are selected."),
    _a("text.join_parted", "Join parted words…", "Edit", EDITING, keys="Ctrl+Shift+J", group="text",
       help_="Goes through the words that a hyphen parts at a line's end, and makes them whole."),
    _a("article.done", "Mark as done", "Article", keys="Ctrl+D", icon="finished", group="state",
       help_="Says that you are through with this article, or with all that are selected in the list."),
    _a("article.unread", "Mark as not started", "Article", icon="not-started", group="state",
       help_="Says that you have not started with this article, or with all that are selected."),
    _a("article.topic", "Tag the article…", "Article", keys="Ctrl+T", icon="topic", group="marks",
       help_="Puts a topic on the whole article, or on all that are selected in the list."),
    _a("article.note", "Note on the article", "Article", keys="Ctrl+Shift+N", icon="note", group="marks",
       help_="Writes a note on the whole article."),
    _a("article.linked", "Notes that link to the article", "Article", icon="note", group="marks",
       help_="Lists the notes of the whole library that link to the open article."),
    _a("article.field", "Set a field from the selection…", "Article", SELECTION, keys="Ctrl+M", icon="details",
       group="marks", help_="Makes the selected words the value of a field, with these words as its evidence."),
    _a("article.edit_text", "Edit the text…", "Article", keys="Ctrl+Shift+E", icon="edit", group="text",
       help_="Makes the page a plain text in which typos and stray lines are mended; annotations move along."),
    _a("list.select_all", "Select all articles of the list", "Article", LIST, keys="Ctrl+A", group="many",
       help_="Selects every article that the filter lets through."),
    _a("list.field", "Set a field for all selected articles…", "Article", LIST, keys="Ctrl+M", icon="details",
       group="many", help_="Gives a field one value in all articles that are selected in the list, or removes it."),
    _a("article.history", "Show the article's history", "Article", icon="history", group="past",
       help_="Lists what was done in the open article, newest first, in the details."),
    _a("article.original", "Show the original…", "Article", icon="file", group="past",
       help_="Shows the text of the open article exactly as it was imported."),
    _a("article.save_original", "Save the original…", "Article", icon="saved", group="past",
       help_="Writes the file that the open article was made of, byte for byte."),
    _a("article.delete", "Delete the selected articles", "Article", LIST, keys="Delete", icon="delete", group="delete",
       help_="Deletes the articles selected in the list, or the one that is open, with their annotations; undo brings "
       "them back."),
    _a("mark.repeat", "Label with the active label", "Annotate", SELECTION, keys="Return Enter", icon="label",
       group="mark", help_="Labels the selected words with the label used last."),
    _a("mark.palette", "Label or tag…", "Annotate", SELECTION, keys="T", icon="topic", group="mark",
       help_="Opens the palette, in which typing finds labels, topics and entities and makes new ones."),
    _a("mark.hand", "Take the marker in hand", "Annotate", keys="Ctrl+L", icon="label", checkable=True, group="mark",
       help_="Labels all that the mouse selects with the active label at once; again, or Esc, puts it down."),
    _a("mark.tag_paragraph", "Tag the paragraph…", "Annotate", READING, keys="T", icon="topic", group="mark",
       help_="Puts a topic on the paragraph the caret is in."),
    _a("mark.note", "Note on the selection", "Annotate", SELECTION, keys="N", icon="note", group="mark",
       help_="Writes a note on the selected words."),
    _a("mark.note_here", "Note on the paragraph", "Annotate", READING, keys="N", icon="note", group="mark",
       help_="Writes a note on the paragraph the caret is in."),
    _a("mark.open", "Open the card", "Annotate", READING, keys="Return Enter", icon="details", group="mention",
       help_="Shows label, entity, note and history of the mention under the caret; unfolds furniture, or folds it."),
    _a("mark.note_mention", "Note on the mention", "Annotate", MENTION, keys="N", icon="note", group="mention",
       help_="Writes a note on the mention under the caret, in its card."),
    _a("mark.below", "Next mention under the caret", "Annotate", MENTION, keys="Alt+Down", group="mention",
       help_="Goes through the mentions that overlap here, innermost first."),
    _a("mark.end_left", "Move the end left", "Annotate", MENTION, keys="Alt+Shift+Left", group="resize",
       help_="Moves the end of the mention a word to the left."),
    _a("mark.end_right", "Move the end right", "Annotate", MENTION, keys="Alt+Shift+Right", group="resize",
       help_="Moves the end of the mention a word to the right."),
    _a("mark.start_left", "Move the start left", "Annotate", MENTION, keys="Ctrl+Alt+Shift+Left", group="resize",
       help_="Moves the start of the mention a word to the left."),
    _a("mark.start_right", "Move the start right", "Annotate", MENTION, keys="Ctrl+Alt+Shift+Right", group="resize",
       help_="Moves the start of the mention a word to the right."),
    _a("mark.everywhere", "Mark everywhere…", "Annotate", keys="Ctrl+Shift+M", icon="review", group="everywhere",
       help_="Finds all other places of a mention, an entity or the selected words, to be accepted or rejected."),
    _a("review.accept", "Accept the candidate", "Annotate", REVIEW, keys="A", icon="accept", group="review",
       help_="Makes the current candidate of the review a mention, and goes to the next."),
    _a("review.reject", "Reject the candidate", "Annotate", REVIEW, keys="R", icon="reject", group="review",
       help_="Leaves the current candidate as it is, for good, and goes to the next."),
    _a("review.skip", "Skip the candidate", "Annotate", REVIEW, keys="S", icon="skip", group="review",
       help_="Leaves the current candidate for later."),
    _a("review.accept_like", "Accept all like this one", "Annotate", REVIEW, keys="Shift+A", icon="accept",
       group="review", help_="Accepts all candidates with the same words and the same doubt."),
    _a("review.accept_all", "Accept all that are left…", "Annotate", REVIEW, group="review",
       help_="Accepts all candidates that nobody has decided yet, after saying how many are doubtful."),
    _a("review.next", "Next candidate", "Annotate", REVIEW, keys="Down", group="review",
       help_="Goes to the next candidate, decided or not."),
    _a("review.previous", "Previous candidate", "Annotate", REVIEW, keys="Up", group="review",
       help_="Goes to the candidate before, decided or not."),
    _a("review.leave", "Close the review", "Annotate", REVIEW, keys="Escape", group="review",
       help_="Gives the focus back to the page; the review can be gone on with."),
    _a("review.done", "End the review", "Annotate", REVIEW, icon="check", group="review",
       help_="Closes the review and forgets the candidates that nobody has decided."),
    _a("mark.add_words", "Add words to this mention…", "Annotate", READING, keys="+", icon="plus", group="words",
       help_="Has the mention under the caret stand on further words too, which are selected next."),
    _a("mark.remove_words", "Take these words out of the mention", "Annotate", MENTION, keys="-", icon="minus",
       group="words", help_="Leaves the mention its other words."),
    _a("annotations.link", "Link the selected mentions…", "Annotate", icon="entity", group="words",
       help_="Says for all mentions that are selected in the list of annotations whom they stand for."),
    _a("mark.delete", "Delete the annotation", "Annotate", MENTION, keys="Delete Backspace", icon="delete",
       group="delete", help_="Deletes the mention under the caret, with the notes about it."),
    _a("select.grow", "Grow the selection", "Annotate", READING, keys="F2", group="select",
       help_="Selects the word, then the name, the sentence, the paragraph."),
    _a("select.shrink", "Shrink the selection", "Annotate", SELECTION, keys="Shift+F2", group="select",
       help_="Goes back to the smaller selection."),
    _a("select.next_sentence", "Select to the end of the sentence", "Annotate", READING, keys="Alt+Shift+J",
       group="select", help_="Extends the selection to the end of the sentence, then of the next one."),
    _a("select.previous_sentence", "Select to the beginning of the sentence", "Annotate", READING, keys="Alt+Shift+K",
       group="select", help_="Extends the selection to the beginning of the sentence, then of the one before."),
    _a("select.none", "Let go of the selection", "Annotate", SELECTION, keys="Escape", group="select",
       help_="Selects nothing; the caret stays."),
    _a("codebook.add_label", "Add a label…", "Codebook", icon="label", group="add",
       help_="Adds a label, with its sign, key and definition."),
    _a("codebook.add_topic", "Add a topic…", "Codebook", icon="topic", group="add",
       help_="Adds a topic, with its definition."),
    _a("codebook.add_below", "Add a label or topic below…", "Codebook", CODEBOOK, keys="Insert", icon="plus",
       group="add", help_="Adds a label or topic under the current one."),
    _a("codebook.rename", "Rename the label or topic", "Codebook", CODEBOOK, keys="F2", icon="edit", group="change",
       help_="Types another name over the current row of the codebook; the change is dated."),
    _a("codebook.edit", "Edit the label or topic…", "Codebook", CODEBOOK, keys="Ctrl+Return", icon="edit",
       group="change", help_="Writes what it stands for, when to use it and when not; earlier definitions are kept."),
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
    _a("entity.add", "Add an entity…", "Codebook", icon="entity", group="entity",
       help_="Adds somebody or something that articles speak of, with other names."),
    _a("entity.edit", "Edit the entity…", "Codebook", ENTITIES, keys="Ctrl+Return F2", icon="edit", group="entity",
       help_="Writes name, other names, description, and ids in other catalogues."),
    _a("entity.label", "Choose the entity's label…", "Codebook", ENTITIES, icon="label", group="entity",
       help_="Gives the entity the label that new mentions of it get."),
    _a("entity.merge", "Merge the entity into…", "Codebook", ENTITIES, icon="merge", group="entity",
       help_="Makes two entities one, after showing what moves."),
    _a("entity.linked", "Notes that link to the entity", "Codebook", ENTITIES, icon="note", group="entity",
       help_="Lists the notes of the whole library that link to the entity."),
    _a("entity.delete", "Delete the entity", "Codebook", ENTITIES, keys="Delete Backspace", icon="delete",
       group="entity", help_="Deletes the entity; its mentions stay, linked to nobody."),
    _a("window.menu", "Menu", "View", keys="F10", icon="menu", group="frame",
       help_="Opens the menu with everything the window can do; Alt alone opens it too."),
    _a("view.list", "Article list", "View", keys="Ctrl+1", icon="sidebar", checkable=True, group="frame",
       help_="Shows or hides the article list."),
    _a("view.panel", "Panel", "View", keys="F9", icon="panel", checkable=True, group="frame",
       help_="Shows or hides the panel beside the page."),
    _a("view.swap", "Panel on the other side", "View", checkable=True, group="frame",
       help_="Puts the panel where the list is, and the list where the panel is."),
    _a("view.details", "Details", "View", keys="Ctrl+2", icon="details", group="panels",
       help_="Shows the fields of the article."),
    _a("view.codebook", "Codebook", "View", keys="Ctrl+3", icon="codebook", group="panels",
       help_="Shows labels and topics."),
    _a("view.annotations", "Annotations", "View", keys="Ctrl+4", icon="annotations", group="panels",
       help_="Lists the annotations of the article."),
    _a("view.notes", "Notes", "View", keys="Ctrl+5", icon="note", group="panels",
       help_="Lists the notes of the whole library."),
    _a("view.entities", "Entities", "View", keys="Ctrl+6", icon="entity", group="panels",
       help_="Lists who and what the articles of the library speak of."),
    _a("view.review", "Review", "View", keys="Ctrl+7", icon="review", group="panels",
       help_="Shows the candidates of the review under way."),
    _a("notes.all", "All notes of the library", "View", icon="note", checkable=True, group="notes",
       help_="Lists the notes of all articles, found as you type, or those of this article again."),
    _a("view.present", "Present the article", "View", keys="F11", icon="present", group="present",
       help_="Shows the article alone on the whole screen, large, with a legend of its labels; Esc comes back."),
    _a("view.larger", "Larger text", "View", keys="Ctrl++ Ctrl+=", icon="text-size", group="page",
       help_="Makes the text of the page larger."),
    _a("view.smaller", "Smaller text", "View", keys="Ctrl+-", icon="text-size", group="page",
       help_="Makes the text of the page smaller."),
    _a("view.normal", "Text at its normal size", "View", keys="Ctrl+0", group="page",
       help_="Brings the text of the page back to its size."),
    _a("view.sans", "Type without serifs", "View", icon="text-size", checkable=True, group="page",
       help_="Sets the page in the program's own typeface without serifs, or with them again."),
    _a("view.chips", "Show chips", "View", icon="chips", checkable=True, group="page",
       help_="Shows or hides the labels over the words."),
    _a("view.notes_margin", "Show notes in the margin", "View", icon="note", checkable=True, group="page",
       help_="Shows or hides the notes beside the words; the panel has them all the same."),
    _a("view.furniture", "Unfold the page's furniture", "View", icon="furniture", checkable=True, group="page",
       help_="Shows the navigation, adverts and the like that came with articles, or folds them to a line."),
    _a("view.dark", "Dark", "View", icon="dark", checkable=True, group="theme",
       help_="Changes between light and dark."),
    _a("go.palette", "Search or run a command…", "Go", keys="Ctrl+K", icon="search", group="find",
       help_="Finds every action by its name, and articles by their titles."),
    _a("go.find", "Find in the article…", "Go", keys="Ctrl+F", icon="search", group="find",
       help_="Finds words in the open article as you type; case and accents do not count."),
    _a("go.next_hit", "Next hit", "Go", keys="F3", icon="chevron-down", group="find",
       help_="Goes to the next place of the words that are looked for in the article."),
    _a("go.previous_hit", "Previous hit", "Go", keys="Shift+F3", icon="chevron-up", group="find",
       help_="Goes to the place before of the words that are looked for in the article."),
    _a("go.filter", "Filter articles", "Go", keys="Ctrl+Shift+F", icon="filter", group="find",
       help_="Goes to the field that filters the article list."),
    _a("go.back", "Back", "Go", keys="Alt+Left", icon="back", group="history",
       help_="Goes back to the place before, in this article or another."),
    _a("go.forward", "Forward", "Go", keys="Alt+Right", icon="forward", group="history",
       help_="Goes forward again, where you went back."),
    _a("go.next_article", "Next article", "Go", keys="Ctrl+Down", icon="chevron-down", group="article",
       help_="Opens the next article of the list."),
    _a("go.previous_article", "Previous article", "Go", keys="Ctrl+Up", group="article",
       help_="Opens the article before in the list."),
    _a("go.next_sentence", "Next sentence", "Go", READING, keys="Alt+J", group="text",
       help_="Moves the caret to the next sentence."),
    _a("go.previous_sentence", "Previous sentence", "Go", READING, keys="Alt+K", group="text",
       help_="Moves the caret to the beginning of the sentence, or to the one before."),
    _a("go.next_paragraph", "Next paragraph", "Go", READING, keys="J", group="text",
       help_="Moves the caret to the next paragraph."),
    _a("go.previous_paragraph", "Previous paragraph", "Go", READING, keys="K", group="text",
       help_="Moves the caret to the paragraph before."),
    _a("go.next_mark", "Next annotation", "Go", READING, keys="Shift+J", group="text",
       help_="Moves the caret to the next annotation."),
    _a("go.previous_mark", "Previous annotation", "Go", READING, keys="Shift+K", group="text",
       help_="Moves the caret to the annotation before."),
    _a("go.next_suggestion", "Next suggestion", "Go", READING, keys=".", group="text",
       help_="Moves the caret to the next candidate of the review in this article."),
    _a("go.previous_suggestion", "Previous suggestion", "Go", READING, keys=",", group="text",
       help_="Moves the caret to the candidate of the review before in this article."),
    _a("go.next_area", "Next area", "Go", keys="F6", group="focus",
       help_="Moves the focus: list, page, panel, rail, status bar."),
    _a("go.previous_area", "Previous area", "Go", keys="Shift+F6", group="focus",
       help_="Moves the focus back: status bar, rail, panel, page, list."),
    _a("help.shortcuts", "Keyboard shortcuts", "Help", keys="F1", icon="keyboard", group="help",
       help_="Lists every key by context; a click changes it."),
    _a("help.about", "About Newsgloss", "Help", group="help", help_="Version, licences, and where your files are."),
)  # fmt: skip

BY_ID: dict[str, Action] = {action.id: action for action in ACTIONS}

RESERVED_KEYS: frozenset[str] = frozenset(
    key for action in ACTIONS if action.context in (EVERYWHERE, READING, SELECTION, MENTION) for key in action.keys
)
"""No label's key can be one of these."""


def clashes(keys: dict[str, tuple[str, ...]]) -> list[tuple[str, str, str]]:
    """Return (context, key, ids) for each key that stands twice where only one can answer.

    Args:
        keys: the keys of each action, by id.
    """
    found = []
    for context in CONTEXTS:
        holders: dict[str, list[str]] = {}
        for action in ACTIONS:
            if action.context in (context, EVERYWHERE):
                for key in keys.get(action.id, ()):
                    holders.setdefault(key, []).append(action.id)
        found += [(context, key, ", ".join(ids)) for key, ids in holders.items() if len(ids) > 1]
    return found
