"""What the export's window says of what a format cannot carry, in the language of the reader."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from annotations.exchange.carried import FEATURES, Lost
from annotations.exchange.files import Exported
from annotations.exchange.registry import Format
from reader.ui.translation import format_text


def lines_of(found: Iterable[tuple[str, int, str]]) -> list[str]:
    """Return a line for each (which, how many, what becomes of them), as `lost_sentences` writes them in English."""
    line = QCoreApplication.translate("ExportSaid", "{what}: {n} ({instead})")
    number = QLocale().toString
    return [
        line.format(what=format_text(FEATURES[which]), n=number(many), instead=format_text(instead))
        if which in FEATURES
        # In a writer's own words it is said what became of it.
        else f"{format_text(which)}: {number(many)}"
        for which, many, instead in found
    ]


def lost_lines(lost: Lost, chosen: Format) -> list[str]:
    """Return a line for each kind of thing that an export could not carry, in the order of the table."""
    order = list(chosen.instead)
    counts = sorted(lost.counts.items(), key=lambda one: order.index(one[0]) if one[0] in order else len(order))
    return lines_of((which, number, chosen.instead.get(which, "left out")) for which, number in counts if number)


def report_of(exported: Exported, chosen: Format) -> str:
    """Return the name of the file that lists what was not carried; empty where there is none."""
    return next((name for name in exported.files if name.endswith(chosen.report)), "")
