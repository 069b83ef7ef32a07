"""What a format is: its name, what writes and what reads it, what can be chosen, and what it cannot carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from annotations.model.errors import InvalidInput, Refused

if TYPE_CHECKING:
    from annotations.exchange.export import Writer
    from annotations.exchange.foreign import Reader


@dataclass(frozen=True, slots=True)
class Option:
    """Something a person chooses about a format.

    Attributes:
        id: what the command line calls it.
        values: (value, what it means to a person), the usual one first.
    """

    id: str
    name: str
    values: tuple[tuple[str, str], ...]

    @property
    def usual(self) -> str:
        """The value it has unless a person chooses another."""
        return self.values[0][0]


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Attributes:
        id: what the command line calls it.
        kind: folder (it writes several files into one) or file.
        suffixes: the ends of its files' names, with the dot; of a file format's file the first.
        writer, reader: `module:name` of what writes and what reads it; empty where that cannot be.
        options: what can be chosen.
        files: the names of what it writes into a folder, where these are always the same.
        package, extra: the Python module it needs that may be missing, and the extra that brings it.
        pip: what pip installs for it, where no extra does.
        report: what the report of what was not carried is called in a folder; of a format of one file it is the file's
            name with this behind it.
        without: what of `annotations.exchange.carried.FEATURES` nobody looks for in it, so that it is not told as lost.
        instead: what of `annotations.exchange.carried.FEATURES` it cannot carry, and what becomes of it.
    """

    id: str
    name: str
    description: str
    kind: str
    suffixes: tuple[str, ...]
    writer: str = ""
    reader: str = ""
    options: tuple[Option, ...] = ()
    files: tuple[str, ...] = ()
    package: str = ""
    extra: str = ""
    pip: str = ""
    without: frozenset[str] = frozenset()
    report: str = "not-carried.txt"
    instead: Mapping[str, str] = field(default_factory=dict)

    def writes(self) -> Writer:
        """Return what writes it.

        Raises:
            Refused: it needs a package that is not installed.
        """
        found: Writer = self._load(self.writer)
        return found

    def reads(self) -> Reader:
        """Return what reads it.

        Raises:
            Refused: it needs a package that is not installed.
        """
        found: Reader = self._load(self.reader)
        return found

    def missing(self) -> str:
        """Return how to get what the format needs and is not installed; empty where nothing is missing."""
        if not self.package or find_spec(self.package) is not None:
            return ""
        wanted = f"'newsgloss[{self.extra}]'" if self.extra else self.pip
        return f"{self.name} needs a package that is not installed. Get it with: pip install {wanted}"

    def chosen(self, given: Mapping[str, str]) -> dict[str, str]:
        """Return a value for each of its options: those given, else the usual ones.

        Raises:
            InvalidInput: it has no such option, or the option no such value.
        """
        found = {option.id: option.usual for option in self.options}
        for name, value in given.items():
            option = next((option for option in self.options if option.id == name), None)
            if option is None:
                there = ", ".join(one.id for one in self.options) or "none"
                raise InvalidInput(f"The format {self.id} has no option “{name}”. Its options are: {there}.")
            values = [one for one, _ in option.values]
            if value not in values:
                raise InvalidInput(f"The option {name} cannot be “{value}”. It can be: {', '.join(values)}.")
            found[name] = value
        return found

    def _load(self, place: str) -> Any:
        missing = self.missing()
        if missing:
            raise Refused(missing)
        module, name = place.split(":")
        return getattr(import_module(module), name)
