"""The colours of labels and topics: names, or any `#rrggbb` a person picks, made readable in every theme.

Colours are made in OKLCH (Björn Ottosson, "A perceptual color space for image processing", 2020), where equal
steps look equal, and are moved in lightness until each contrast that is promised (WCAG 2) is reached.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from reader.config.themes import Theme

Rgb = tuple[int, int, int]

VIVID: dict[str, float] = {
    "orange": 58, "green": 150, "blue": 250, "purple": 302, "teal": 195, "red": 25, "ochre": 92, "pink": 352,
    "indigo": 276, "lime": 122, "sky": 223, "magenta": 327,
}  # fmt: skip
"""Hue of each colour of the first tier, in degrees."""

DEEP: dict[str, float] = {
    "brown": 58, "forest": 150, "navy": 250, "violet": 302, "petrol": 195, "crimson": 22, "bronze": 92, "plum": 352,
    "midnight": 276, "olive": 122, "steel": 223, "berry": 327,
}  # fmt: skip
"""Hue of each colour of the second tier: the same hues, deeper on paper and paler in the dark."""

NAMES: tuple[str, ...] = (*VIVID, *DEEP)
"""All names, in the order in which new labels take them."""

_INK_ON_FILLS = 4.5
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class MarkColours:
    """How one colour looks in one theme; each `#rrggbb`.

    Attributes:
        fill, fill_alpha: what is laid over the words, and how strongly (0..1).
        rule: lines under the words and bars in the margin; also the outline of a suggestion.
        chip, chip_text: the small sign over the words.
    """

    fill: str
    fill_alpha: float
    rule: str
    chip: str
    chip_text: str


@dataclass(frozen=True, slots=True)
class _Recipe:
    """Lightness and chroma of each part, and the contrasts to reach, for one kind of theme and one tier."""

    fill: tuple[float, float]
    fill_alpha: float
    rule: tuple[float, float]
    chip_alpha: float
    text: tuple[float, float]
    rule_contrast: float
    text_contrast: float


# By (dark, deep).
_RECIPES: dict[tuple[bool, bool], _Recipe] = {
    (False, False): _Recipe((0.72, 0.15), 0.26, (0.60, 0.15), 0.22, (0.46, 0.11), 3.0, 5.1),
    (False, True): _Recipe((0.60, 0.09), 0.26, (0.42, 0.09), 0.24, (0.36, 0.08), 3.0, 5.1),
    (True, False): _Recipe((0.74, 0.13), 0.16, (0.66, 0.15), 0.20, (0.84, 0.09), 4.6, 7.3),
    (True, True): _Recipe((0.80, 0.08), 0.15, (0.84, 0.085), 0.20, (0.88, 0.07), 4.6, 7.3),
}


@lru_cache(4096)
def mark_colours(colour: str | None, theme: Theme) -> MarkColours:
    """Return how a colour looks in a theme.

    Args:
        colour: a name of the palette or `#rrggbb`; anything else, and None, is grey.
        theme: the look it is for.
    """
    hue, chroma, deep = _parts(colour)
    recipe = _RECIPES[theme.dark, deep]
    # A pale colour that a person picks stays pale: only as much chroma as it has.
    share = min(1.0, chroma / 0.12)
    fill = _oklch(recipe.fill[0], recipe.fill[1] * share, hue)
    paper = to_rgb(theme.paper)
    chip = over(fill, recipe.chip_alpha, paper)
    step = 0.01 if theme.dark else -0.01
    more = 1.5 if theme.strong else 1.0
    rule = _reaching(recipe.rule, hue, share, step, theme.surfaces, recipe.rule_contrast * more)
    text = _reaching(recipe.text, hue, share, step, (to_hex(chip), theme.paper), recipe.text_contrast * min(more, 1.4))
    return MarkColours(to_hex(fill), _readable_alpha(fill, recipe.fill_alpha, theme), rule, to_hex(chip), text)


def colour_for(number: int) -> str:
    """Return the name for the n-th label of a codebook; after the last it begins anew."""
    return NAMES[number % len(NAMES)]


def contrast(front: str, back: str) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2 defines it."""
    high, low = sorted((_luminance(to_rgb(front)), _luminance(to_rgb(back))), reverse=True)
    return (high + 0.05) / (low + 0.05)


def over(front: Rgb, alpha: float, back: Rgb) -> Rgb:
    """Return what is seen when a colour lies over another with some strength (0..1)."""
    red, green, blue = (round(a * alpha + b * (1 - alpha)) for a, b in zip(front, back, strict=True))
    return red, green, blue


def to_rgb(colour: str) -> Rgb:
    """Return the three parts of `#rrggbb`."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def to_hex(colour: Rgb) -> str:
    """Return `#rrggbb` for three parts."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def distance(first: str, second: str) -> float:
    """Return how far two colours are apart to the eye: the Euclidean distance in OKLab; 0.02 is just seen."""
    return math.dist(_oklab(to_rgb(first)), _oklab(to_rgb(second)))


def _parts(colour: str | None) -> tuple[float, float, bool]:
    """Hue, chroma and tier of a name or of `#rrggbb`."""
    if colour in VIVID:
        return VIVID[colour], 0.15, False
    if colour in DEEP:
        return DEEP[colour], 0.15, True
    if colour is None or not _HEX.fullmatch(colour):
        return 80, 0.015, True
    lightness, a, b = _oklab(to_rgb(colour))
    return math.degrees(math.atan2(b, a)) % 360, math.hypot(a, b), lightness < 0.5


def _reaching(
    start: tuple[float, float], hue: float, share: float, step: float, backs: tuple[str, ...], least: float
) -> str:
    """The colour nearest to `start` (lightness, chroma) that has the least contrast with all that may be behind it."""
    lightness, chroma = start
    while True:
        colour = to_hex(_oklch(lightness, chroma * share, hue))
        if min(contrast(colour, back) for back in backs) >= least or not 0 < lightness < 1:
            return colour
        lightness += step


def _readable_alpha(fill: Rgb, alpha: float, theme: Theme) -> float:
    """The strength at which words can still be read on three such fills over each other."""
    while True:
        seen = to_rgb(theme.paper)
        for _ in range(3):
            seen = over(fill, alpha, seen)
        if contrast(theme.ink, to_hex(seen)) >= _INK_ON_FILLS or alpha <= 0.02:
            return alpha
        alpha = round(alpha - 0.01, 2)


def _oklch(lightness: float, chroma: float, hue: float) -> Rgb:
    """The nearest colour a screen can show: chroma gives way, hue and lightness stay."""
    while True:
        a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
        cone_l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
        cone_m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
        cone_s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
        linear = (
            4.0767416621 * cone_l - 3.3077115913 * cone_m + 0.2309699292 * cone_s,
            -1.2684380046 * cone_l + 2.6097574011 * cone_m - 0.3413193965 * cone_s,
            -0.0041960863 * cone_l - 0.7034186147 * cone_m + 1.707614701 * cone_s,
        )
        if chroma <= 0.005 or all(-0.002 <= part <= 1.002 for part in linear):
            red, green, blue = (_gamma(part) for part in linear)
            return red, green, blue
        chroma -= 0.005


def _oklab(colour: Rgb) -> tuple[float, float, float]:
    red, green, blue = (_linear(part) for part in colour)
    cone_l = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    cone_m = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    cone_s = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * cone_l + 0.793617785 * cone_m - 0.0040720468 * cone_s,
        1.9779984951 * cone_l - 2.428592205 * cone_m + 0.4505937099 * cone_s,
        0.0259040371 * cone_l + 0.7827717662 * cone_m - 0.808675766 * cone_s,
    )


def _gamma(part: float) -> int:
    part = min(max(part, 0.0), 1.0)
    return round(255 * (12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055))


def _linear(part: int) -> float:
    value = part / 255
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _luminance(colour: Rgb) -> float:
    red, green, blue = (_linear(part) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
