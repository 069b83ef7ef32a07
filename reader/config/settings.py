"""What the window remembers, declared once. Kept as JSON in the settings folder, not in any library."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.config.folders import settings_folder

_FILE = "settings.json"
SANS_SERIF = "sans-serif"
"""As the page's typeface: the program's own one without serifs; an empty value is its own one with them."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that is remembered.

    Attributes:
        name: its key in the file; never changes.
        default: what holds until a person says otherwise; its type is the type of every value.
        help: what it does, for the preferences window and the manual.
        choices: the values it can have; empty for any.
        low, high: bounds of a number.
        per_library: whether each library has its own.
        title: what it is called in the preferences; empty for what the window remembers by itself.
        trace: whether it tells which libraries and files there were; then nothing of it is kept where that was switched
            off.
    """

    name: str
    default: Any
    help: str
    choices: tuple[Any, ...] = ()
    low: float | None = None
    high: float | None = None
    per_library: bool = False
    title: str = ""
    trace: bool = False


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "theme",
        "system",
        "Colours of window and page.",
        ("system", "light", "dark", "sepia", "contrast", "contrast_dark"),
        title="Theme",
    ),
    Setting(
        "ui_scale",
        1.0,
        "Window and page together; the page's own size comes on top.",
        low=0.9,
        high=2.0,
        title="Size of everything",
    ),
    Setting("page_zoom", 1.0, "The words of the page alone.", low=0.5, high=4.0, title="Size of the text"),
    Setting("page_family", "", "Typeface of the page and of its headlines.", title="Typeface"),
    Setting("line_spacing", 1.0, "Distance of the lines of the page.", low=0.8, high=2.0, title="Space between lines"),
    Setting(
        "column_width",
        66,
        "Letters to a line of the page, where the window is wide enough.",
        low=40,
        high=100,
        title="Column width",
    ),
    Setting("chips", True, "The letters of the labels stand over the marked words.", title="Show chips"),
    Setting(
        "margin_notes",
        True,
        "Notes stand beside the words they are about; without, the panel alone shows them.",
        title="Show notes in the margin",
    ),
    Setting(
        "furniture",
        False,
        "The navigation, adverts and the like that came with an article are there, instead of a line for each.",
        title="Unfold the page's furniture",
    ),
    Setting(
        "strip", True, "Where marks are in the whole article, beside the scroll bar.", title="Show the strip of marks"
    ),
    Setting(
        "whole_words",
        True,
        "A selection by mouse grows to whole words; with Ctrl it does not.",
        title="Select whole words",
    ),
    Setting(
        "alike",
        0.8,
        "So much of the words of one must stand in the other, in the same order.",
        low=0.6,
        high=1.0,
        title="Articles look alike from",
    ),
    Setting(
        "suggestions",
        True,
        "Words that look like what you marked are outlined with dashes, to be accepted or rejected by a key.",
        title="Show suggestions",
    ),
    Setting(
        "unsure_first",
        False,
        "The keys for the next suggestion and the one before go to the least sure ones first, not from top to bottom.",
        title="Unsure suggestions first",
    ),
    Setting(
        "spacy_folder",
        "",
        "Its entities are suggested where nothing else is. A model can run code of its own: use only one you trust.",
        title="spaCy model",
    ),
    Setting(
        "suggestion_kinds",
        {},
        "Kinds of suggestions that were switched on or off, by library.",
        per_library=True,
        trace=True,
    ),
    Setting(
        "backups",
        True,
        "Copies of a library are made beside it while you work, whenever something was changed.",
        title="Make backups",
    ),
    Setting(
        "backup_minutes",
        30,
        "So old the newest backup may be before another one is made, while the library is open and was changed.",
        (10, 30, 60, 240),
        title="How often",
    ),
    Setting(
        "backup_number",
        20,
        "Of those of the last day all stay, then one a day and one a week, until there are so many.",
        (5, 10, 20, 50, 100),
        title="How many backups stay",
    ),
    Setting(
        "backup_megabytes",
        1000,
        "So large the backups of a library may be together; the newest stays whatever its size.",
        (100, 1000, 5000, 20000),
        title="How large they may be",
    ),
    Setting(
        "prove_daily",
        True,
        "While a library is open, once a day and after it was not closed properly, all that is in it is checked.",
        title="Check libraries in the background",
    ),
    Setting(
        "proved",
        0,
        "When a library was checked last and was whole: milliseconds since 1970.",
        per_library=True,
        trace=True,
    ),
    Setting("reduce_motion", False, "Panels open and close without moving.", title="Reduce motion"),
    Setting("recent", [], "The libraries opened last, the newest first.", trace=True),
    Setting("start_bar", True, "Whether the library of samples says how to begin with articles of your own."),
    Setting(
        "keep_recent",
        True,
        "The start window and the menu list the libraries opened last. Without, nothing is kept that tells which "
        "libraries, articles and files there were: no folders, places in articles or open panels either.",
        title="Remember recent libraries",
    ),
    Setting("spacy_labels", {}, "Which label of the codebook each of spaCy's becomes, by name; empty for none."),
    Setting("present_zoom", 1.0, "The words of an article that is presented.", low=0.5, high=4.0),
    Setting("keys", {}, "Keys that were changed, by action."),
    Setting("window", "", "Place and size of the window."),
    Setting("export_folder", "", "The folder that was exported to last.", trace=True),
    Setting("export_file", "", "The file that was exported to last, by a format of one file.", trace=True),
    Setting("export_format", "csv", "The format of the last export."),
    Setting("export_options", {}, "The options of formats that were chosen, by format."),
    Setting("place", {}, "The article and the place in it, by library.", per_library=True, trace=True),
    Setting(
        "code_tables",
        {},
        "What labels and topics of other programs' files became, by library and format.",
        per_library=True,
        trace=True,
    ),
    Setting("places_told", [], "What was told of where a library lies, by library.", per_library=True, trace=True),
    Setting("reviews", [], "The reviews that can be gone on with, by library.", per_library=True, trace=True),
    Setting("panels", {}, "Widths and open panels, by library.", per_library=True, trace=True),
)

CHOICE_NAMES: dict[str, dict[Any, str]] = {
    "theme": {
        "system": "As the system",
        "light": "Light",
        "dark": "Dark",
        "sepia": "Sepia",
        "contrast": "High contrast, light",
        "contrast_dark": "High contrast, dark",
    },
    "backup_minutes": {
        10: "Every 10 minutes",
        30: "Every half hour",
        60: "Every hour",
        240: "Every 4 hours",
    },
    "backup_megabytes": {100: "100 MB", 1000: "1 GB", 5000: "5 GB", 20000: "20 GB"},
}
"""What the choices of a setting are called, where they are not what they are called."""

BY_NAME: dict[str, Setting] = {setting.name: setting for setting in SETTINGS}
_TRACES = frozenset(setting.name for setting in SETTINGS if setting.trace)
MOST_RECENT = 12


class Settings:
    """The settings of this machine; a value that does not fit its declaration counts as not set."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = (folder or settings_folder()) / _FILE
        self._values: dict[str, Any] = {}
        self._listeners: list[Callable[[str], None]] = []
        with contextlib.suppress(OSError, ValueError):
            found = json.loads(self._file.read_text("utf-8"))
            if isinstance(found, dict):
                self._values = found

    def get(self, name: str, library: str | None = None) -> Any:
        """Return a value.

        Args:
            name: of the setting.
            library: UUID of the library, for a setting that each library has its own of.
        """
        setting = BY_NAME[name]
        value = self._values.get(name, setting.default)
        if setting.per_library:
            value = value.get(library, setting.default) if isinstance(value, dict) else setting.default
        return value if fits(setting, value) else setting.default

    def set(self, name: str, value: Any, library: str | None = None) -> None:
        """Remember a value and tell whoever listens.

        Raises:
            ValueError: the value does not fit the setting: an error of the program.
        """
        setting = BY_NAME[name]
        if not fits(setting, value):
            raise ValueError(f"{value!r} does not fit {name}")
        if setting.per_library:
            kept = self._values.get(name)
            self._values[name] = {**(kept if isinstance(kept, dict) else {}), library: value}
        else:
            self._values[name] = value
        if name == "keep_recent" and not value:
            for trace in _TRACES:
                self._values.pop(trace, None)
        for listener in list(self._listeners):
            listener(name)

    def listen(self, listener: Callable[[str], None]) -> None:
        """Have a function told the name of each setting that changes."""
        self._listeners.append(listener)

    def forget(self, listener: Callable[[str], None]) -> None:
        """Tell a function no longer; one that was never told is no error."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    def remember_library(self, path: Path) -> None:
        """Put a library first among the recent ones, unless that was switched off."""
        if self.get("keep_recent"):
            name = str(path.absolute())
            others = [other for other in self.get("recent") if other != name]
            self.set("recent", [name, *others][:MOST_RECENT])

    def as_text(self) -> str:
        """Return what the file says."""
        kept = self._values
        if not self.get("keep_recent"):
            # What there is of it is of this run, and goes with it.
            kept = {name: value for name, value in kept.items() if name not in _TRACES}
        return json.dumps(kept, ensure_ascii=False, indent=1)

    def save(self, text: str | None = None) -> None:
        """Write the file, whole or not at all; a folder that cannot be written to is no reason to fail.

        Args:
            text: as `as_text` gave it; what holds now by default.
        """
        import tempfile  # only where something is written: the window opens sooner without

        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._file.parent, prefix=_FILE)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as out:
                    out.write(self.as_text() if text is None else text)
                    out.flush()
                    os.fsync(out.fileno())
                Path(name).replace(self._file)
            except OSError:
                # A full disk is not filled further by what was begun.
                Path(name).unlink()


def fits(setting: Setting, value: Any) -> bool:
    """Whether a value is of the setting's type and within its bounds."""
    kind = type(setting.default)
    if kind is float and type(value) is int:
        value = float(value)
    if type(value) is not kind:
        return False
    if setting.choices and value not in setting.choices:
        return False
    low_enough = setting.high is None or value <= setting.high
    return low_enough and (setting.low is None or value >= setting.low)
