"""Why something in files of other programs, or in own lines, is left out, as the core says it; see `sentences`.

Holes are as there; `{place}` holds a place of `PLACES` again.
"""

from __future__ import annotations

READ = (
    "It was stopped.", "It is larger than {n} MB.", "There is no such file.", "It is not of this format.",
    "It is not UTF-8.", "It is no JSON from here on.", "The line is longer than {n} MB.", "The line is not UTF-8.",
    "The line is not JSON ({why}, character {n}).", "The line is not JSON that can be read here.",
    "The line is not a JSON object, { ... }.", "“{key}” stands in it twice.",
    "“{key}” holds half of a surrogate pair.", "It cannot be read.", "It has no text.", "It holds no text.",
    "It has no plain text.", "It has no label.", "It has no name.", "It has no number.", "It says nothing.",
    "It is no region of a text.", "It is of a kind that cannot be held.", "It was skipped in Label Studio.",
    "Its place in the text cannot be read.", "Predictions are no annotations of anybody, and are not taken.",
    "Relations between annotations cannot be held.", "Relations between annotations cannot be held: {words}.",
    "Attributes cannot be held: {words}, of {name}.", "{name} of {n} annotations cannot be held.",
    "Chains cannot be held: each of {n} links stands alone.",
    "The text that should be beside it, {file}.txt: {error}", "It is a note, and no line says its words.",
    "The note is about {name}, which is not there: {words}", "The reference to {name} is about what is not there.",
    "The reference does not say to what.", "The line is not one of brat's.", "Another line has the same id.",
    "Its place cannot be read.", "Its place has no words.", "The line does not say its words.",
    "It is no whole XML: {why}.", "It is no whole JSON.", "It declares entities, as no CAS does.", "It is no CAS.",
    "This {type} is in no index.", "This {type} is on no words of the text.",
    "{n} of these part the text, and are no annotations here.",
    "The file has no text, only its words. The text was put together from them, with blanks where they usually are.",
    "No column of it has tags such as B-PER, I-PER and O.", "It is no word with a tag.",
    "It does not begin as WebAnno TSV 3 does.", "It is no row of WebAnno TSV.", "“{word}” is not in its sentence.",
    "It has no place that can be held: neither a text position nor words.", "What it is about cannot be read.",
    "It is about several sources.", "It has no body that can be held.", "It is not in the project.",
    "Its text is not in the project.", "Its code is not in the project.", "Its positions are no numbers.",
    "It has neither a code nor a note.", "It has no GUID of its own, or stands too deep.",
    "This note is about nothing that could be taken.", "It is no text ({type}).", "It is no text (image).",
    "It is no text (audio).", "It is no text (video).", "It is a PDF without its text.",
    "A selection of a place on a page of the PDF, not of its text.", "Its memo: {words}",
    "That it is important cannot be said of an annotation: {n} are.",
    "Words of a text cannot belong to a case: {words}",
    "This coding is on a picture or the page of a PDF, not on words.",
    "This coding is on sound or video, not on words.", "This coding is on a file that is not there.",
    "This annotation is on a file that is not there.", "This case is on a file that is not there.",
    "This coding is on a file without text, “{name}”.", "This annotation is on a file without text, “{name}”.",
    "This case is on a file without text, “{name}”.", "What is said of a case has no place here: {words}",
    "What it is of ({type}) has no place here: {words}", "A journal has no place here: {words}",
    "The memo of a project has no place here: {words}", "They have no place here: {n}.",
    "What it stands under goes round in a circle.", "Its description has no place here: {words}",
    "It has no text, or one that is longer than any article.", "Its document {n} is not in the file.",
    "One of its tags is not in the file.", "It has no tag, and an annotation here needs one: {words}",
)  # fmt: skip
"""Why readers leave something out."""

OWN_LINES = (
    "“{key}” is neither text nor a number.", "“{key}” is no list of objects.", "“{key}” means nothing here.",
    "“{key}” means nothing in “{name}”.", "Its “type” is none that is known.", "Its article is missing.",
    "What the note is about is missing.", "The {type} that it names is on no line before it.",
    "The label or topic that it names is on no line before it.",
    "The definition that it names is on no line before it.", "The text that it names is on no line before it.",
    "The original that it names is on no line before it.", "It is neither a person nor a program (“machine”).",
    "It belongs to no article.", "The text that it was made from is of another article.",
    "Its text was edited, and it is not said how.", "Its original is missing.",
    "Its text is missing, or belongs to another article.", "It stands on a text of another article.",
    "A mention has a label, and a topic is no label.", "Its bytes are no base64.",
    "The text that its edits are of is missing.", "Its text is not what its edits make of the one before it.",
    "The entity that it was merged into is missing; it stands for itself.",
    "It does not say of what it is the definition, or has no number.",
    "What it is part of is missing, of another kind, or itself: it stands alone.",
    "What it is merged into is missing, of another kind, or itself: it stands alone.",
    "It holds a value that cannot be there.", "It holds a value that cannot be there, or one that another one has.",
    "It is there more than once.",
)  # fmt: skip
"""Why a line of own JSON Lines is left out."""

PLACES = (
    "line {n}", "entry {n}", "character {n}", "annotation {n}", "coding {id}", "highlight {n}", "tag {n}", "code {n}",
    "category {n}", "source “{name}”", "selection “{name}”", "note “{name}”", "code “{name}”", "category “{name}”",
    "file “{name}”", "document “{name}”", "project “{name}”", "case “{name}”", "journal “{name}”",
    "attribute “{name}”", "memo of the file", "description", "project", "graphs", "stored queries",
    "{place}, annotation {n}", "{place}, result {n}", "{place}, {key} {n}",
)  # fmt: skip
"""Where in a file something stands; ids such as T12 stay as they are."""
