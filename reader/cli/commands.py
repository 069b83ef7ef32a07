"""The commands there are, so that the window can tell them from files without loading any."""

from __future__ import annotations

COMMANDS: dict[str, tuple[str, str]] = {
    "import": ("writing", "Take article files into a library."),
    "columns": ("tables", "Print what the columns of a table would become."),
    "articles": ("reading", "List the articles of a library."),
    "show": ("reading", "Print an article: text, blocks, fields, annotations."),
    "to-check": ("checking", "List the articles that want a look."),
    "annotate": ("writing", "Add annotations from a file, one JSON object a line."),
    "mark-everywhere": ("everywhere", "Label all places of some words, in all articles."),
    "recode": ("recoding", "List what was marked under an earlier definition."),
    "entities": ("entities", "List whom articles speak of; merge and split them."),
    "suggest": ("suggesting", "List what may be mentions, learned from what was marked."),
    "decide": ("suggesting", "Accept and reject suggestions from a file."),
    "search": ("reading", "Find articles by their words."),
    "alike": ("alike", "List the articles that look alike, in groups."),
    "codebook": ("codebook", "List, save and load the codebook, or add a ready one."),
    "suggest-topics": ("topics", "List the topics that articles may have."),
    "outlet-rules": ("outlets", "List, save, load and apply the rules of outlets."),
    "revise": ("mending", "Give an article the text of a newer version."),
    "decode": ("mending", "Read an article's bytes in another encoding."),
    "revisions": ("mending", "List the texts an article ever had."),
    "go-back": ("mending", "Give an article an earlier text again."),
    "errata": ("mending", "List what was changed in the texts of articles."),
    "import-annotations": ("bringing", "Take annotations out of files of other programs."),
    "export": ("exporting", "Write a library's annotations as files."),
    "anonymise": ("anonymising", "Write a library anew, without the names of its annotators."),
    "undo": ("writing", "Take the newest change back."),
    "redo": ("writing", "Do again what undo took back."),
    "history": ("reading", "List what was done, newest first."),
    "bin": ("bins", "List what was deleted."),
    "put-back": ("bins", "Make deleted things again, as they were."),
    "merge": ("writing", "Merge other libraries into a library."),
    "check": ("reading", "Prove that a library is whole."),
}
"""Each command with the module of `reader.cli` it is in, and what it does; modules are loaded when called."""
