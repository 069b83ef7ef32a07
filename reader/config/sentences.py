"""The sentences of the core as people read them: the forms of its errors, of what an import says, of actions' names.

The core has no Qt and says everything in English; the library keeps the names of actions so. The window finds the
form that a sentence was made of and says it in the language of the reader, see `reader.ui.said`. A sentence that
has no form here is shown as it is; a test holds that the core's have one.

`{n}` and `{m}` are numbers. `{what}`, `{why}`, `{more}`, `{last}`, `{later}` and `{act}` hold words of the core
again, of `PHRASES` or `ACTS`; every other hole has words that are nobody's to translate, such as names.
"""

from __future__ import annotations

from reader.config.backup_sentences import OF_BACKUPS
from reader.config.bin_sentences import BIN_ACTS, BIN_PHRASES, OF_BIN
from reader.config.bringing_sentences import BRINGING_ACTS, OF_BRINGING
from reader.config.codebook_sentences import OF_BOOKS, WRONG_BOOKS
from reader.config.damage_sentences import DAMAGE_ACTS, DAMAGE_PHRASES, OF_DAMAGE
from reader.config.format_sentences import WRONG_LINES
from reader.config.history_sentences import HISTORY_ACTS, HISTORY_PHRASES, OF_HISTORY
from reader.config.sentences_of_many import OF_MANY

ACTS = (
    "Make the library", "Make an anonymised copy", "Bring the library to version {version}", "Import articles",
    "Import {n} article", "Import {n} articles", "Import {n} article (cancelled)", "Import {n} articles (cancelled)",
    "Add annotator {name}",
    "Rename the annotator {old} to {new}", "Annotate", "Annotate: {what}", "Merge {name}", "Undo: {act}", "Redo: {act}",
    "Keep an example of {name}", "Recode what is marked {name}",
    "Settle what lost its words in {name}", "Replace the text of {name} by {other}",
    "Read {name} as {encoding}", "Go back to an earlier text of {name}",
    "Edit the text of {name}", "Change the blocks of {name}", "Set {field} of {n} articles", "Set {field} of {name}",
    "Remove {field} of {n} articles", "Remove {field} of {name}", "Delete {n} articles", "Delete {name}",
    "Mark {n} articles as not started", "Mark {n} articles as in progress", "Mark {n} articles as done",
    "Mark {name} as not started", "Mark {name} as in progress", "Mark {name} as done",
    "Decide on {n} offered topics", "Offer {topic} no more for {name}",
    "Tag {n} articles with {topic}", "Tag {n} places with {topic}", "Tag {words} with {topic}",
    "Label “{words}” as {label}", "Label {n} mentions as {label}", "Write a note", "Write {n} notes",
    "Change a mention", "Change a topic", "Change a note", "Change {n} annotations", "Change {n} mentions to {label}",
    "Change {n} topics to {topic}", "Change “{words}” to {label}", "Resize “{words}”",
    "Add “{words}” to “{quote}”", "Take “{words}” out of “{quote}”", "Link “{words}”", "Link {n} mentions to {name}",
    "Unlink “{words}”", "Delete {n} annotations", "Delete the mention “{words}”", "Delete the mention",
    "Delete the topic “{words}”", "Delete the topic", "Delete the note “{words}”", "Delete the note",
    "Add the label {name}", "Add the topic {name}", "Rename {old} to {new}", "Retire the label {name}",
    "Retire the topic {name}", "Bring the label {name} back", "Bring the topic {name} back",
    "Give {name} the key {key}", "Take the key from {name}", "Recolour {name}", "Give {name} another sign",
    "Define {name}", "Change the label {name}", "Change the topic {name}", "Move {name} under {above}",
    "Move {name} to the top", "Merge {name} into {other}", "Merge {name} into {other}, with {what}",
    "Merge {n} entities into {other}", "Merge {n} entities into {other}, with {what}", "Delete the label {name}",
    "Delete the topic {name}", "Delete the label {name} with {what}", "Delete the topic {name} with {what}",
    "Remember a rule of {name}", "Switch on a rule of {name}", "Switch off a rule of {name}", "Delete a rule of {name}",
    "Delete {n} rules of outlets", "Load a rule of {name}", "Load {n} rules of outlets", "Apply rules of outlets",
    "Apply rules of outlets to {n} article", "Apply rules of outlets to {n} articles",
    "Add the entity {name}", "Change the entity {name}", "Delete the entity {name}", "Load the codebook {name}",
    "Mark “{words}” everywhere", "Review suggestions", "Accept “{words}” as {label}", "Reject “{words}”",
    "Accept “{words}” everywhere", "Reject “{words}” everywhere", "Check articles", "Check {n} articles",
    "Check {name}", "Look through annotations", "Keep an annotation", "Keep {n} annotations", "Remove an annotation",
    "Remove {n} annotations", "Change {n} annotations to {label}", "Link {n} annotations to {name}",
    "Change the role of a line of {name}", "Change the role of {n} lines of {name}",
    "Split {name} off {other}, with {n} mention", "Split {name} off {other}, with {n} mentions",
    "Delete the entity {name}; {n} mention stays", "Delete the entity {name}; {n} mentions stay", *BRINGING_ACTS,
    *HISTORY_ACTS,
    *BIN_ACTS,
    *DAMAGE_ACTS,
)  # fmt: skip
"""Names of actions, as the history and the menus say them."""

PHRASES = (
    "{n} article", "{n} articles",
    "{more}, {last}", "{more} and {last}", "{n} mention", "{n} mentions", "{n} tagging", "{n} taggings", "{n} topic",
    "{n} topics", "{n} note", "{n} notes", "{n} label below it", "{n} labels below it", "{n} topic below it",
    "{n} topics below it", "nothing",
    "The annotator “{name}”", "The original {name}", "The text “{name}”", "The article “{name}”",
    "The field “{field}” of “{name}”", "The label or topic “{name}”", "The definition “{name}”",
    "The entity “{name}”", "The decision “{name}”", "The state of work “{name}”",
    "The rule of an outlet “{name}”", "The mention “{words}” by {name}",
    "The mention by {name}", "The topic “{words}” by {name}", "The topic by {name}", "The note “{words}” by {name}",
    "The note by {name}", "The annotation {id}", "by {name} ({act})", "({act})",
    "Permission denied", "permission denied", "No such file or directory", "No space left on device",
    "Read-only file system", "Is a directory", "Not a directory", "File name too long", "Input/output error",
    "database disk image is malformed", "disk I/O error", "database or disk is full",
    "unable to open database file", "attempt to write a readonly database", "file is not a database",
    *BIN_PHRASES,
    *HISTORY_PHRASES,
    *DAMAGE_PHRASES,
)  # fmt: skip
"""Parts of sentences."""

ERRORS = (
    "{file} is open for reading only.",
    "Several articles are named “{name}”. Use the article's id.",
    "There is no article “{name}” in {file}.", "There is no article {id} in {file}.",
    "There is no article {id} in this library.", "There is no entity {id} in this library.",
    "There is no label or topic {id} in this library.", "There is no annotation {id} in this library.",
    "There is no field {id} in this library.", "There is no text {id} in this library.",
    "There is no annotator {id} in this library.", "There is no decision {id} in this library.",
    "There is no state of work {id} in this library.", "There is no definition {id} in this library.",
    "There is no article {id} in this library any more.", "There is no label or topic {id} in this library any more.",
    "There is no annotator {id} in this library any more.",
    "“{words}” is no date. Write it as 2026-03-12, 2026-03 or 2026.", "“{words}” is no state. States are: {names}.",
    "There is no rule of an outlet {id} in this library.", "A rule is on or off.",
    "The rule names no outlet or no field.", "The rule is of a kind that this version does not know.",
    "The rule says something that cannot be.",
    "{path} is something else than rules of outlets, and was left as it is. Name another file.",
    "{file} holds no rules of outlets. It was left as it is.",
    "{file} was written by a newer version of Newsgloss. Install that to load it.",
    "Rule {n} of {file} cannot be loaded: {error}", "There is no such file: {path}.",
    "{file} is too large for a list of names.", "There is no action {id} in this library.",
    "“{act}” is undone already.", "“{act}” is nothing that can be undone.",
    "“{act}” is {name}'s: it is taken back with --annotator “{other}”.",
    "There is no word to look for in “{words}”.",
    "How much articles must share to look alike is between 0.6 and 1.",
    "An annotator needs a name; a pseudonym will do.", "The annotator's name is empty. A pseudonym will do.",
    "The name is empty. A pseudonym will do.",
    "The original of {name} is no plain text. Save it, and open it in its program.",
    "{name} says itself how it is encoded. Only plain text files can be read otherwise.",
    "The text of {name} is the same in every encoding.",
    "The text of {name} has become another one meanwhile. Leave, and edit it again.",
    "The text of {name} is as it was.", "The text of {name} is the one that {other} has already.",
    "The text of {name} is the same in {encoding}.", "This is not what {name} was made of.",
    "There is no text {id} of {name} in this library.", "This is the text that {name} has.",
    "The edits leave no text. Delete the article instead.", "The edits of a text cannot be read.",
    "The edit at {start} to {end} overlaps another or runs backwards.",
    "The edit at {start} is outside the text, which has {n} characters.",
    "A field named “{other}” cannot be a value of “{name}”.", "A field needs a name.",
    "The field “{name}” has no name or no known status.", "The evidence of the field “{name}” has only one end.",
    "The evidence of the field “{name}” is outside the text.",
    "The confidence of the field “{name}” is not between 0 and 1.",
    "The words of the field {name} stand outside the text.",
    "“{name}” is no topic.", "“{name}” is no label.", "“{name}” is neither a label nor a topic.",
    "“{words}” is no offered topic's id.",
    "A suggested topic has no “label”, no “everywhere” and no place.",
    "{folder} holds no spaCy model. Choose the folder with its config.cfg.",
    "spaCy is not installed. Install it with “pip install newsgloss[spacy]”, and try again.",
    "The spaCy model {folder} cannot be loaded: {reason}", "The spaCy model {folder} cannot read the article: {reason}",
    "A label stands under a label, a topic under a topic.", "A label is merged into a label, a topic into a topic.",
    "Something cannot be merged into itself or into what stands below it.", "{name} cannot stand under itself.",
    "A sign has at most {n} letters.",
    "“{colour}” is no colour. Use a name of the palette, or six digits such as #1f6f54.",
    "“{key}” cannot be a key. Use one letter from A to Z, or a digit.",
    "The key {key} belongs to {name}. Choose another, or take it from there first.",
    "A label needs a name.", "A topic needs a name.", "There is a label “{name}” here already.",
    "There is a topic “{name}” here already.", "The topic “{name}” has an empty name in its path.",
    "What the note is about is no longer in this library.", "What the note is about ({id}) is not in this library.",
    "Choose at least two entities to merge.", "An entity needs a name.",
    "The mentions are of this entity already. Choose another one.",
    "Choose the mentions that are of somebody else.", "Not all of them are mentions of {name}. Look again.",
    "“{other}” is no other name of {name}.", "The field with the value “{words}” needs a name.",
    "There are two fields “{name}”. Give one of them another name.",
    "{name} was merged into another entity before.", "{name} has no label. Choose one first.",
    "The text was changed since. Look again.", "It is not there any more.", "It stands on its words.",

    "The text was changed since. Look for the words again.", "These words have the label already.",
    "“start” and “end” must be in the article, and overlap what was suggested.",
    "These words were marked meanwhile.", "“{words}” is no suggestion's id.",
    "The text holds control characters.", "A mention needs words to stand on.", "A span needs an article.",
    "A mention needs a label.", "A topic needs a topic.", "A note needs words.",
    "This annotation belongs to no article.", "This annotation stands on no words.",
    "These words belong to the mention already.", "These words do not belong to the mention.",
    "These are all words of the mention. Delete it instead.",
    "The words of this annotation were changed. Decide first where it belongs.",
    "The span {start} to {end} cuts a character that is made of several code points.",
    "The span {start} to {end} is outside the text, which has {n} characters.", "The span {start} to {end} is empty.",
    "The span {start} to {end} begins before the one in front of it ends.", "There is no span.",
    "There are no words in the selection.", "“{state}” is no state of work.", "“{id}” is no UUID.",
    "The words from {start} on stand in no block.", "The words at {start} to {end} stand in no block.",
    "“{role}” is no role of a block. Roles are: {roles}.", "“{status}” is no status of a block.",
    "The block {start} to {end} is empty, outside the text, or overlaps the one before it.",
    "There is no profile “{name}”. Profiles are: {names}.",
    "Some annotations belong to articles that are not there. Run `check` to see what is broken.",
    "Stopped. Nothing was written.", "Stopped. Nothing was changed.",
    "{path} is a folder, and a file of that name is to be written. Name another folder.",
    "There is no format “{name}”. Formats are: {formats}.",
    "There is no article to print. Choose some.", "The PDF could not be made: {why}",
    "There is no file {file}.",
    "{file} is no project of {name}. It was left as it is.",
    "{file} is no project of {name}: it has no table “{table}”.",
    "{file} has more than {most} rows in “{table}”. It was left as it is.",
    "{file} was left in the middle of a change. Open it in {name} once, close it there, and import it again.",
    "{file} is larger than {most} MB. It was left as it is.",
    "{file} is damaged ({error}). Nothing of it was imported.",
    "{file} holds no project (project.qde). Export it again as REFI-QDA.",
    "{file} is no project that is whole. Export it again.", "{file} is no project of REFI-QDA. It was left as it is.",
    "{file} declares a document type or entities, which no project needs. It was left as it is.",
    "{file} is no packed project that is whole: {why}. Export it again.",
    "{file} holds more than any project does. It was left as it is.",
    "A document of Word can hold {most} articles, and {number} are chosen. Choose fewer, or another format.",
    "The format {format} has no option “{option}”. Its options are: {options}.",
    "The option {option} cannot be “{value}”. It can be: {values}.",
    "There are no files of this format there. Name such files, or a folder that holds some.",
    "{format} needs a package that is not installed. Get it with: pip install {extra}",
    "{path} is a file, not a folder. Name a folder to write into.",
    "There is no folder {path}. Make it first, or name another one.",
    "Not all files could be put into {path}. What was there before is kept: {names}.",
    (
        "The files cannot be written into {path}: {why}. What was there before is as it was. Make room there, "
        "or name another folder."
    ),
    (
        "The files cannot be written into {path}: {why}. What was there before is as it was. Close the files in other "
        "programs, or name another folder."
    ),
    (
        "The files cannot be written into {path}: {why}. What was there before is as it was. See that the disk is "
        "still there, or name another folder."
    ),
    "{path} is something else than a report, and was left as it is. Name another file.",
    "{path} is something else than errata, and was left as it is. Name another file.",
    "{file} is a folder. Name a file.", "{file} holds several articles. A newer version must be a file of its own.",
    "{file} cannot be read: {why}", "{file} cannot be read as {encoding}: {why}",
    "{path} could not be written: {why}.",
    "{file} belongs to the library that is open. Choose another name.",
    (
        "{file} is a library or another database, or belongs to one. It was left as it is. "
        "Choose another name."
    ),
    (
        "No backup of {file} could be made in {path}: {why}. Nothing was changed. Make room there, or see that the "
        "folder can be written to."
    ),
    "The copy {path} cannot be written: {why}. Choose another place.",
    "The copy {path} cannot be written: {why}. Make room there, or choose another place.",
    "The copy {path} cannot be written. Make room there, or choose another place.",
    "The copy would not be whole: {why} Check the library first.",
    "The key must be a file of its own: choose another name for it.",
    "Something in the library refers to what is not there. Run `check` to see what is broken.",
    "{file} is this library itself. Choose another name for the copy.",
    (
        "The backup would not be whole, since the library is damaged ({why}). Nothing was changed. "
        "Check the library first."
    ),
    "The backup is no library. Nothing was changed.", *OF_BACKUPS, *OF_DAMAGE,
    (
        "{file} was written by a newer version of Newsgloss and can only be read by this one. Install the newer "
        "version to change it."
    ),
    "Newsgloss needs SQLite 3.40 or newer; this Python has {version}. Install a newer Python.",
    "{path} is a folder, not a library.", "{path} cannot be read: {why}.", "There is no library {path}.",
    "{path} is not a Newsgloss library. It was left as it is.", "{path} cannot be opened: {why}.",
    (
        "{file} was not closed properly and cannot be put right here, where nothing can be written. Copy it together "
        "with {other} to a folder you can write to, and open it there."
    ),
    "{file} holds a {kind} named “{name}”, which no Newsgloss library does. It was left as it is.",
    "{file} is damaged: its schema cannot be read.", "{file} is damaged: {why}.",
    "{file} cannot be changed here: {why}. Copy it to a folder you can write to, and open it there.",
    (
        "This was not kept, since {file} cannot be written: {why}. What was there before is as it was. Make room on "
        "the disk, then do it again."
    ),
    (
        "This was not kept, since {file} cannot be written: {why}. What was there before is as it was. Make room on "
        "the disk, or see that it is still there, then do it again."
    ),
    (
        "This was not kept, since {file} cannot be written: {why}. What was there before is as it was. See that the "
        "file and its folder can be written to, then do it again."
    ),
    (
        "{file} cannot be changed now: {why}. Make room on the disk, or see that it is still there, then open it "
        "again."
    ),
    (
        "This was not kept, since {file} is not where it was: it was moved, renamed or deleted, or its disk is gone. "
        "Put it back, or save the library elsewhere."
    ),
    (
        "This was not kept, since another file was put in the place of {file}. Save the library elsewhere, then look "
        "at both."
    ),
    (
        "This was not kept, since {file} is being read and cannot be written meanwhile. What was there before is as it "
        "was. Do it again in a moment."
    ),
    "{file} cannot be read further: {why}. See that its disk is still there, then try again.",
    "{file} cannot be changed here. Copy it to a folder you can write to, and open it there.",
    (
        "{file} cannot be changed here: the file has another name on this disk too (a hard link), and two programs "
        "could change it at once without knowing. Copy it, and open the copy."
    ),
    "{file} is being read by another program. Wait until it has ended, then try again.",
    "{file} is busy. Try again in a moment.",
    "There is no folder {path}. Make it first, or name another place for the library.",
    "The library {path} cannot be made: {why}. Make room there, or name another place.",
    (
        "{file} is of an older version and could not be brought up to date: {why}. It is as it was. Make room on the "
        "disk, then open it again."
    ),
    "The library cannot be read: {why}. Run `check` on it to see what is broken.",
    "There is no room for temporary files on this computer. Make some, then try again.",
    "{file} is held for writing by another Newsgloss. Wait until it has ended, then try again.",
    (
        "{file} is held for writing by another Newsgloss ({doing}, process {pid} on {host}, since {since}). Wait until "
        "it has ended, then try again."
    ),
    "There is nothing to undo.", "There is nothing to redo.",
    (
        "There is nothing of yours to undo. The newest change (“{act}”) is {name}'s: it is taken back with --annotator "
        "“{again}”."
    ),
    "{what} was changed since {later}. Undo that first.", "{what} was changed since. Undo that first.",
    "Something that came later stands in the way ({why}).",
    "The article “{name}” was made from the same file since. Delete that one first.",
    "The article that a note is about was deleted since. Undo that first.",
    "The annotation that a note is about was deleted since. Undo that first.",
    "The label or topic that a note is about was deleted since. Undo that first.",
    "The entity that a note is about was deleted since. Undo that first.",
    "The field that a note is about was deleted since. Undo that first.",
    "{what} needs the {kind} that was deleted since. Undo that first.",
    "{what} stands on another version of the text. Undo the change of the text first.",
    "{what} came later and hangs on it. Undo or delete that first.", *WRONG_BOOKS, *OF_BOOKS, *OF_BRINGING, *OF_BIN,
    *WRONG_LINES, *OF_HISTORY,
)  # fmt: skip
"""Errors."""

IMPORTED = (
    "There is no text encoding named “{name}”. Names are, for example, utf-8, cp1252, gb18030.",
    "The file has no text.", "There is no such file or folder.", "Not a kind of file that is imported.",
    "A pipe, a socket or a device, not a file; it was not opened.", "A link to a folder; links are not followed.",
    "A link to something that is not there.", "It may not be read: permission denied.", "It cannot be read: {why}.",
    "It is no longer there.", "Reading it failed: {error}", "It could not be read as it should be: {error}",
    "Reading it failed ({error}). The other files are not affected.",
    "Reading it took more than {n} MB of memory.", "Reading it took longer than {n} second.",
    "Reading it took longer than {n} seconds.", "The program that reads files ended on it ({error}).",
    "The rest of it takes too much memory to read.", "There is no text in it.",
    "More than {n} files are in this archive. Unpack it and import the folder.",
    "More than 4 GB would come out of this archive. Unpack it and import what you need of it.",
    "The archive is damaged. Save or download it again, or unpack it with another program and take the files.",
    "An archive in an archive. Unpack the outer one and take what is in it.",
    "It is encrypted. Unpack the archive with its password and take the file.",
    "It is more than {n} times as large as it is packed, as no text is.",
    "It is packed in a way that is not known here. Unpack the archive and take the file.",
    "It is damaged in the archive. Download the archive again, or unpack it and take the file.",
    "The document is damaged. Open it in its program and save it again, or save it as plain text.",
    "The document is locked with a password. Open it in its program and save it as plain text.",
    "PDF files need one more package: pip install pypdf. Or copy the text into a .txt file.",
    "This PDF holds pictures of pages, no text. Run it through text recognition (OCR), or type the text.",
    "This PDF is locked with a password. Open it in its program and save its text.",
    "This PDF is damaged. Download it again, or copy its text into a .txt file.",
    "An OpenDocument file, and no text (.odt). Open it in its program and save it as plain text.",
    "The same bytes are in the library already, as {name}.", "Its text is the same as that of {name}.",
    "Larger than {n} MB. Split it, or save only the article's own text.",
    "An image, whatever its name says. Copy the words from it into a .txt file.",
    "A sound or a film, whatever its name says. Only texts can be read.",
    "An archive of a kind that is not read. Unpack it and take the texts in it, or pack them as .zip.",
    "A program, whatever its name says. Only texts can be read.",
    "An SQLite database, whatever its name says. A Newsgloss library is opened or merged, not imported.",
    "A document of an old office program, whatever its name says. Open it in its program and save it as plain text.",
    "A font, whatever its name says. Only texts can be read.",
    "Not a text: too many of its bytes are no characters. If it is one, open it in a text editor and save it as UTF-8.",
    "A PowerPoint file (.pptx), whatever its name says. Open it in its program and save it as plain text.",
    "An e-book (.epub), whatever its name says. Open it in its program and save it as plain text.",
    "{n} unprintable character became U+FFFD.", "{n} unprintable characters became U+FFFD.",
    "{n} byte that is not {encoding} became U+FFFD.", "{n} bytes that are not {encoding} became U+FFFD.",
    "{n} place that is not {encoding} became U+FFFD.", "{n} places that are not {encoding} became U+FFFD.",
    "Part of it reads like UTF-8 and part like {encoding}; it was read as {again}.",
    "The encoding was guessed as {encoding}. Read it with another one if words look wrong.", *OF_MANY,
)  # fmt: skip
"""What an import says of a file."""

HOLDS_WORDS = frozenset({"what", "why", "more", "last", "later", "act"})
"""The holes whose words have a form of their own."""

EXPORTED = (
    (
        "Some articles have several values of “{name}”. In its column they are joined by “; ”, and every semicolon in "
        "a value is written \\; in every row."
    ),
    "The words of {n} annotations are not those at their place in the text. Run `check` on the library to see which.",
    (
        "{file}, column {name}: cells longer than the {n} characters that a spreadsheet takes were cut, the first for "
        "id {id}. The profile data has them whole."
    ),
    "{file} has {n} rows; a spreadsheet shows the first {m} only. The file itself has them all.",
)
"""What an export could not carry as it was."""
