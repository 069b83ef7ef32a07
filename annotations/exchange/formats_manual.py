"""The manual of the formats, made from their table; docs/formats.md is what `manual` returns."""

from __future__ import annotations

from collections.abc import Iterator

from annotations.exchange.carried import FEATURES
from annotations.exchange.how import HOW
from annotations.exchange.purposes import written_formats
from annotations.exchange.recognise import JSONL
from annotations.exchange.registry import FORMATS, Format, Option

_HEAD = """\
# Formats

Annotations go out by *Export annotations…* (Ctrl+E) or `python main.py export LIBRARY --format ID --to PATH`, and
come in by *Import annotations…* (Ctrl+Alt+I) or `python main.py import-annotations LIBRARY PATH...`, which knows a
format by its content. This page is made from the table of formats (by `annotations.exchange.formats_manual`), and a
test compares the two.

What a format cannot carry is counted before it is written, and listed one by one in a file beside it
(`not-carried.txt` in a folder, of one file its name with `.not-carried.txt` behind it). All files of an export
appear together once they are whole; one that is cancelled or fails leaves nothing behind, and files that were there
as they were. Nothing is fetched from or sent to a network.

Offsets inside are Unicode code points. Files for programs that count UTF-16 units or bytes have these; on import
both are tried, and each annotation is held against its words.

| format | id | written | read |
|---|---|---|---|
{formats}

## What each format carries

`+`: all of it. `–`: left out. A number: see below the table.

{table}

{notes}
"""

_OF_MENTIONS = frozenset({"overlap", "nesting", "gaps", "entities"})
_ANNOTATIONS = frozenset({"mentions", "topics", "topics_on_words", "notes"})
_OF_ANNOTATIONS = frozenset({"annotators", "times", "astray"})


def manual() -> str:
    """Return the manual in Markdown."""
    written = [one for _, formats in written_formats() for one in formats]
    only_read = [one for one in FORMATS.values() if not one.writer]
    rows = [_row(one) for one in (*written, *only_read)]
    table, notes = _carried(written)
    parts = [_HEAD.format(formats="\n".join(rows), table=table, notes=notes)]
    for purpose, formats in written_formats():
        parts += [f"## {purpose}\n", *map(_section, formats)]
    if only_read:
        parts += ["## Only read\n", *map(_section, only_read)]
    return "\n".join(parts).rstrip("\n") + "\n"


def can_be_read(one: Format) -> bool:
    """Whether files of a format can be imported."""
    return bool(one.reader) or one.id == JSONL


def _row(one: Format) -> str:
    writes = "–" if not one.writer else "a folder" if one.kind == "folder" else "a file"
    return f"| [{one.name}](#{_anchor(one)}) | `{one.id}` | {writes} | {'yes' if can_be_read(one) else '–'} |"


def _anchor(one: Format) -> str:
    """Return where a section is, as GitHub and others name it."""
    kept = "".join(sign for sign in _title(one).lower() if sign.isalnum() or sign in " -_")
    return kept.replace(" ", "-")


def _title(one: Format) -> str:
    return f"{one.name}: {one.id}"


def _carried(formats: list[Format]) -> tuple[str, str]:
    """Return the table of what is carried, and what its numbers mean."""
    notes: dict[str, int] = {}
    lines = ["| | " + " | ".join(FEATURES.values()) + " |", "|---" * (len(FEATURES) + 1) + "|"]
    for one in formats:
        cells = []
        without = _without(one)
        for feature in FEATURES:
            said = "left out" if feature in without else one.instead.get(feature)
            if said is None:
                cells.append("+")
            elif said == "left out":
                cells.append("–")
            else:
                cells.append(str(notes.setdefault(said, len(notes) + 1)))
        lines.append(f"| `{one.id}` | " + " | ".join(cells) + " |")
    return "\n".join(lines), "\n".join(f"{number}. {said}" for said, number in notes.items())


def _without(one: Format) -> frozenset[str]:
    """Return what a format cannot have since that is left out which it belongs to."""
    gone = {feature for feature, said in one.instead.items() if said == "left out"}
    found = one.without | (_OF_MENTIONS if "mentions" in gone else frozenset())
    return found | _OF_ANNOTATIONS if gone >= _ANNOTATIONS else found


def _section(one: Format) -> str:
    return "\n".join([f"### {_title(one)}", "", one.description, "", *_facts(one), "", HOW[one.id], ""])


def _facts(one: Format) -> Iterator[str]:
    ends = ", ".join(f"`{suffix}`" for suffix in one.suffixes)
    if one.writer and one.kind == "folder":
        always = ", ".join(f"`{name}`" for name in one.files)
        yield f"- Written into a folder{': ' + always if always else ''}; its files end in {ends}."
    elif one.writer:
        first, *others = ends.split(", ")
        yield f"- Written as one file; its name ends in {first}{' or ' + ', '.join(others) if others else ''}."
    else:
        yield f"- Its files end in {ends}. It is not written."
    yield "- It can be imported." if can_be_read(one) else "- It cannot be imported."
    if one.package:
        wanted = f"'newsgloss[{one.extra}]'" if one.extra else one.pip
        yield f"- It needs the package `{one.package}`: `pip install {wanted}`."
    yield from map(_option, one.options)


def _option(option: Option) -> str:
    values = "; ".join(f"`{value}`: {words}" for value, words in option.values)
    return f"- `--option {option.id}=…` ({option.name}), the usual first: {values}."
