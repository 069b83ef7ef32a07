"""The tables of a QualCoder project, each read once: what belongs to a file by its number, and the paths of codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from annotations.exchange.foreign import ForeignCode
from annotations.store.other_programs import OtherDatabase, number_of, words_of
from annotations.text.canonical import clean_value

_DEEPEST = 60
# What QualCoder calls a coder who never gave a name.
_NOBODY = "default"
_LONGEST = 2_000
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_Tree = dict[int, tuple[str, int | None]]
"""(name, number of what it stands under) by number."""


@dataclass(slots=True)
class Part:
    """Something about a stretch of a file: a coding, an annotation, a part of a case.

    Attributes:
        where: for the report.
        memo: its note; of a case its name.
        words: the words the project says are there.
    """

    where: str
    code: int | None
    start: int | None
    end: int | None
    memo: str = ""
    words: str = ""
    by: str = ""
    at: int | None = None
    important: bool = False


class Parts:
    """What a project holds besides its files.

    Attributes:
        paths: of codes, by number: names from the top down.
        codings, annotations, cases: by the number of their file.
        attributes: (name, value) by what they are of and its number.
        references: (tag of RIS, value) by number.
        left_out: (where, why) of what could not be read.
    """

    def __init__(self, database: OtherDatabase) -> None:
        self._database = database
        self._nobody = ""
        self._case_names: dict[int, tuple[str, str]] = {}
        self.paths: dict[int, tuple[str, ...]] = {}
        self.codings: dict[int, list[Part]] = {}
        self.annotations: dict[int, list[Part]] = {}
        self.cases: dict[int, list[Part]] = {}
        self.attributes: dict[tuple[str, int], list[tuple[str, str]]] = {}
        self.references: dict[int, list[tuple[str, str]]] = {}
        self.left_out: list[tuple[str, str]] = []

    def codes(self) -> Iterator[ForeignCode]:
        """Yield categories and codes, and learn their paths."""
        rows = self._database.rows
        categories, memos = _Tree(), dict[int, str]()
        for number, name, above, memo in rows("code_cat", ("catid", "name", "supercatid", "memo")):
            categories[number_of(number) or 0] = clean_value(words_of(name)), number_of(above)
            memos[number_of(number) or 0] = words_of(memo)
        folders = {number: self._path(number, categories, "category") for number in categories}
        for number, path in folders.items():
            if path:
                yield ForeignCode(path, "code", "", memos[number])
        codes, told = _Tree(), dict[int, tuple[int, str, str]]()
        for number, name, above, category, memo, given in rows(
            "code_name", ("cid", "name", "supercid", "catid", "memo", "color")
        ):
            codes[number_of(number) or 0] = clean_value(words_of(name)), number_of(above)
            colour = words_of(given).strip()
            told[number_of(number) or 0] = (
                number_of(category) or 0, words_of(memo), colour if _COLOUR.fullmatch(colour) else ""
            )  # fmt: skip
        for number, (_, memo, colour) in told.items():
            own = self._path(number, codes, "code")
            if own:
                self.paths[number] = (*folders.get(told[_top(number, codes)][0], ()), *own)
                yield ForeignCode(self.paths[number], "code", colour, memo)

    def read(self) -> None:
        """Read the rest."""
        rows = self._database.rows
        owners = {words_of(row[0]) for table in ("code_text", "annotation") for row in rows(table, ("owner",))}
        # Where nobody ever gave a name, nobody is named.
        self._nobody = _NOBODY if owners <= {_NOBODY, ""} else ""
        columns = ("ctid", "fid", "cid", "pos0", "pos1", "seltext", "owner", "date", "memo", "important")
        for count, row in enumerate(rows("code_text", columns), start=1):
            number, file, code, start, end, words, by, date, memo, important = row
            part = Part(
                f"coding {number_of(number) or count}", number_of(code), number_of(start), number_of(end),
                words_of(memo), words_of(words), self.name_of(words_of(by)), time_of(date), number_of(important) == 1,
            )  # fmt: skip
            self.codings.setdefault(number_of(file) or 0, []).append(part)
        for count, (number, file, start, end, memo, by, date) in enumerate(
            rows("annotation", ("anid", "fid", "pos0", "pos1", "memo", "owner", "date")), start=1
        ):
            part = Part(
                f"annotation {number_of(number) or count}", None, number_of(start), number_of(end), words_of(memo),
                by=self.name_of(words_of(by)), at=time_of(date),
            )  # fmt: skip
            self.annotations.setdefault(number_of(file) or 0, []).append(part)
        self._read_cases()
        for name, kind, value, number in rows("attribute", ("name", "attr_type", "value", "id")):
            if words_of(value).strip() and clean_value(words_of(name)):
                key = words_of(kind).strip().lower(), number_of(number) or 0
                self.attributes.setdefault(key, []).append((clean_value(words_of(name)), words_of(value)))
        for number, tag, value in rows("ris", ("risid", "tag", "value")):
            self.references.setdefault(number_of(number) or 0, []).append((words_of(tag).strip(), words_of(value)))

    def name_of(self, owner: str) -> str:
        """Return whose something is; empty where that is nobody in particular."""
        owner = clean_value(owner)
        return "" if owner == self._nobody else owner

    def rest(self) -> Iterator[tuple[str, str]]:
        """Yield (where, why) of what has no place here."""
        rows = self._database.rows
        for number, (name, memo) in self._case_names.items():
            told = [f"{name}: {value}" for name, value in self.attributes.pop(("case", number), [])]
            told += [memo] if memo.strip() else []
            if told:
                yield f"case “{name}”", f"What is said of a case has no place here: {'; '.join(told)}"
        for (kind, _), values in self.attributes.items():
            for name, value in values:
                yield f"attribute “{name}”", f"What it is of ({kind or '?'}) has no place here: {value}"
        for name, entry in rows("journal", ("name", "jentry")):
            yield f"journal “{words_of(name)}”", f"A journal has no place here: {words_of(entry)}"
        for (memo,) in rows("project", ("memo",)):
            if words_of(memo).strip():
                yield "project", f"The memo of a project has no place here: {words_of(memo)}"
        for table, what in (("graph", "graphs"), ("stored_sql", "stored queries")):
            if number := self._database.count(table):
                yield what, f"They have no place here: {number}."

    def _read_cases(self) -> None:
        rows = self._database.rows
        for number, name, memo in rows("cases", ("caseid", "name", "memo")):
            self._case_names[number_of(number) or 0] = clean_value(words_of(name)), words_of(memo)
        for case, file, start, end in rows("case_text", ("caseid", "fid", "pos0", "pos1")):
            name, _ = self._case_names.get(number_of(case) or 0, ("?", ""))
            part = Part(f"case “{name}”", None, number_of(start), number_of(end), name)
            self.cases.setdefault(number_of(file) or 0, []).append(part)

    def _path(self, number: int, tree: _Tree, what: str) -> tuple[str, ...]:
        """Return the names down to a number in one tree; one that goes round in a circle ends where it would."""
        names: list[str] = []
        seen: set[int] = set()
        at: int | None = number
        while at is not None and at in tree:
            if at in seen or len(names) >= _DEEPEST:
                self.left_out.append((f"{what} “{tree[number][0]}”", "What it stands under goes round in a circle."))
                break
            seen.add(at)
            name, above = tree[at]
            if not name:
                self.left_out.append((f"{what} {at}", "It has no name."))
                return ()
            names.insert(0, name)
            at = above
        return tuple(names)


def _top(number: int, tree: _Tree) -> int:
    """Return what a number stands under in the end."""
    seen = {number}
    while (above := tree[number][1]) is not None and above in tree and above not in seen and len(seen) < _DEEPEST:
        seen.add(above)
        number = above
    return number


def shortened(words: str) -> str:
    """Return words for a report, without what is too long for one."""
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"


def time_of(value: object) -> int | None:
    """Return milliseconds since 1970; QualCoder writes no zone, and the time is taken as UTC."""
    try:
        time = datetime.fromisoformat(words_of(value).strip())
        return round((time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp() * 1000)
    except (ValueError, OverflowError):
        return None
