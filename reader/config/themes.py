"""The colours of the window and the page, as one declared table; every pair that has to be read is tested."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one look, each `#rrggbb`.

    Attributes:
        name: what settings keep.
        dark: whether light words stand on a dark paper.
        strong: whether every line and word asks for more contrast than usual.
        paper, side, raised, field: page and top bar; list and panels; cards and buttons; text inputs.
        ink, muted, faint: words; second lines and icons; disabled only, never information.
        line, edge: hairlines that only decorate; borders and signs that inform.
        hover, press, sel, textsel: fills under the pointer, when pressed, of selected rows, of selected words.
        accent, onaccent, accentsoft: focus, links, the primary button; words on it; its pale fill.
        ok, warn, danger, warnsoft, dangersoft: states and their fills.
    """

    name: str
    dark: bool
    strong: bool
    paper: str
    side: str
    raised: str
    field: str
    ink: str
    muted: str
    faint: str
    line: str
    edge: str
    hover: str
    press: str
    sel: str
    textsel: str
    accent: str
    onaccent: str
    accentsoft: str
    ok: str
    warn: str
    danger: str
    warnsoft: str
    dangersoft: str

    @property
    def surfaces(self) -> tuple[str, ...]:
        """The fills that chips, rules and signs may stand on."""
        return (self.paper, self.side, self.raised, self.field, self.hover, self.sel)


LIGHT = Theme(
    name="light", dark=False, strong=False,
    paper="#fcfaf5", side="#f4f0e7", raised="#ffffff", field="#fffefb",
    ink="#22201c", muted="#665f55", faint="#a29a8c", line="#e4ded2", edge="#8b8376",
    hover="#ebe6da", press="#e1dbcd", sel="#dbe5f4", textsel="#c6d8f5",
    accent="#2b5c9e", onaccent="#ffffff", accentsoft="#e6edf8",
    ok="#2a6b46", warn="#855500", danger="#a5302a", warnsoft="#fbf0d9", dangersoft="#fbe9e6",
)  # fmt: skip

SEPIA = Theme(
    name="sepia", dark=False, strong=False,
    paper="#f6ecd9", side="#eee2cb", raised="#fcf5e7", field="#fbf3e3",
    ink="#2a2016", muted="#65553f", faint="#a4937a", line="#dfd0b4", edge="#83735a",
    hover="#e6d8bc", press="#dccdae", sel="#d8dfe4", textsel="#bccfe4",
    accent="#2b578f", onaccent="#ffffff", accentsoft="#e1e4e4",
    ok="#2a6140", warn="#774a00", danger="#98291f", warnsoft="#f6e5bf", dangersoft="#f6ded2",
)  # fmt: skip

DARK = Theme(
    name="dark", dark=True, strong=False,
    paper="#17191d", side="#111316", raised="#22252b", field="#1b1e23",
    ink="#e6e1d8", muted="#a39d92", faint="#666259", line="#2b2e34", edge="#767167",
    hover="#1e2126", press="#282b31", sel="#24334b", textsel="#3a4c6b",
    accent="#8fb8f2", onaccent="#0f1722", accentsoft="#1d2838",
    ok="#7cc79a", warn="#e0b061", danger="#f0978e", warnsoft="#2c2517", dangersoft="#331f1e",
)  # fmt: skip

CONTRAST = Theme(
    name="contrast", dark=False, strong=True,
    paper="#ffffff", side="#f5f5f5", raised="#ffffff", field="#ffffff",
    ink="#000000", muted="#333333", faint="#767676", line="#767676", edge="#404040",
    hover="#e8e8e8", press="#d6d6d6", sel="#d3e3ff", textsel="#a8c8ff",
    accent="#003c8f", onaccent="#ffffff", accentsoft="#e3edff",
    ok="#00491f", warn="#5a3700", danger="#7d0b05", warnsoft="#fff1d0", dangersoft="#ffe6e2",
)  # fmt: skip

CONTRAST_DARK = Theme(
    name="contrast_dark", dark=True, strong=True,
    paper="#000000", side="#0a0a0a", raised="#101010", field="#000000",
    ink="#ffffff", muted="#d6d6d6", faint="#8a8a8a", line="#8a8a8a", edge="#c0c0c0",
    hover="#1c1c1c", press="#2b2b2b", sel="#10305f", textsel="#1f4f96",
    accent="#9fcbff", onaccent="#000000", accentsoft="#0c2140",
    ok="#92f0b4", warn="#ffd27a", danger="#ffb3aa", warnsoft="#2b2000", dangersoft="#3a0f0b",
)  # fmt: skip

THEMES: dict[str, Theme] = {theme.name: theme for theme in (LIGHT, SEPIA, DARK, CONTRAST, CONTRAST_DARK)}
"""All looks by name, in the order they are offered in."""

_COUNTERPARTS = {
    "contrast": "contrast_dark",
    "contrast_dark": "contrast",
    "light": "dark",
    "dark": "light",
    "sepia": "dark",
}


def turned(theme: Theme) -> Theme:
    """Return the look that is dark where this one is light, and light where it is dark; a strong one stays strong."""
    return THEMES[_COUNTERPARTS[theme.name]]


_TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    ("ink", "paper side raised field sel hover press accentsoft warnsoft dangersoft textsel"),
    ("muted", "paper side raised field sel hover accentsoft warnsoft"),
    ("accent", "paper side raised field sel accentsoft"),
    ("onaccent", "accent"),
    ("ok", "paper side raised sel"),
    ("warn", "paper side raised warnsoft"),
    ("danger", "paper side raised dangersoft"),
)

PAIRS: tuple[tuple[str, str, float], ...] = (
    ("ink", "paper", 13.0),
    *((front, back, 4.5) for front, backs in _TEXT_PAIRS for back in backs.split()),
    *(("edge", back, 3.0) for back in ("paper", "side", "raised", "field")),
)
"""What is promised for every look: (token in front, token behind, least contrast by WCAG 2)."""

STRONG_PAIRS: tuple[tuple[str, str, float], ...] = tuple(
    (front, back, 7.0) for front, back, least in PAIRS if least == 4.5
)
"""What the looks of high contrast promise on top."""
