"""What the core says of codebooks as files: forms to translate it by, as in `sentences`."""

from __future__ import annotations

WRONG_BOOKS = (
    "{path} does not say in which format. Name it .json, .qdc or .csv.",
    "{path} is something else than a codebook, and was left as it is. Name another file.",
    "{path} is a folder. Name a file with a codebook.",
    "{path} is larger than {n} MB, as no codebook is. It was not read.",
    "{file} is empty. It was left as it is.",
    "{file} holds no codebook that can be read. It was left as it is.",
    "{file} holds no labels and no topics. It was left as it is.",
    "{file} has labels or topics more than {n} levels deep. It was left as it is.",
    "{file} has more than {n} labels and topics. It was left as it is.",
    "Entry {n} of {file} says something that no label or topic can. Nothing was read.",
    "{file} is no table that can be read: {why}.",
    "{file} is not in UTF-8. Save it as CSV UTF-8 in the program it comes from, then load it.",
    "{file} holds no codebook: no column is named path or name. It was left as it is.",
    "The codebook has no labels and no topics. There is nothing to write.",
    "{file} declares a document type or entities, which no codebook needs. It was left as it is.",
    "{file} is no XML file that is whole. Save it again where it comes from.",
    "{file} is no codebook of REFI-QDA (.qdc). It was left as it is.",
    "The code “{name}” of {file} has no GUID that is one. It was left as it is.",
    "Two codes of {file} have the same GUID {id}. It was left as it is.",
)  # fmt: skip
"""Errors."""

OF_BOOKS = (
    "“{name}” has an empty name or is neither a label nor a topic. It was left out.",
    "“{name}” stands in the file twice. The first one counts.",
    "The sign of “{name}” has more than {n} letters. It was left out.",
    "The key of “{name}” cannot be one: labels have keys, a letter from A to Z or a digit.",
    "The colour of “{name}” is none. It was left out.",
    "REFI-QDA has no place for keys ({n}) and signs ({m}): they are not in the file.",
    "REFI-QDA does not know what is retired ({n}): it is in the file like all else.",
    "It was merged into {name} here, and stays so.", "It is the same here as one before it.",
    "It has the key {key} here, and keeps it.", "It is called {name} here, and stays so.",
    "It is retired here, and stays so.", "Its sign becomes {sign}.", "Its key becomes {key}.",
    "Its colour becomes {colour}.", "It gets a definition.", "It gets a new definition; the earlier one is kept.",
    "The key {key} was left out: it belongs to {name}.", "The key {key} was left out: it does something else.",
)  # fmt: skip
"""What becomes of labels and topics of a file."""
