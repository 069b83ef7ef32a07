"""How the page of HTML looks: on paper, on a light and on a dark screen, wide and narrow."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.model.codebook import Code
from reader.config.palette import mark_colours
from reader.config.themes import DARK, LIGHT, Theme

_VARIABLES = ("paper", "side", "ink", "muted", "line", "accent", "raised")

_STYLE = """\
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; color-scheme: light dark }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 17px/1.65 "Source Serif 4", "Source Serif Pro", Georgia, "Noto Serif", serif }
.sans, nav, aside, header p, .legend, table, details, .chip, sup {
  font-family: "Source Sans 3", "Source Sans Pro", system-ui, "Noto Sans", sans-serif }
main, .top { max-width: 66rem; margin: 0 auto; padding: 0 1.5rem }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 2.5rem 0 .5rem }
h2 { font-size: 1.55rem; line-height: 1.3; margin: 0 0 .4rem; overflow-wrap: anywhere }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .3rem }
a { color: var(--accent) }
.legend { background: var(--side); border: 1px solid var(--line); border-radius: 6px; padding: .7rem 1rem;
  font-size: .9rem; line-height: 1.9 }
.legend b { margin-inline-end: .5rem }
.legend > span { display: inline-block; margin-inline-end: 1.1rem; overflow-wrap: anywhere }
nav { font-size: .9rem; columns: 22rem; margin: 1rem 0 0; padding: 0 }
nav li { overflow-wrap: anywhere; break-inside: avoid }
article { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 2rem }
header p { color: var(--muted); font-size: .9rem; margin: .1rem 0; overflow-wrap: anywhere }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; column-gap: 2rem }
.row > :first-child { grid-column: 1; margin: .55rem 0; overflow-wrap: anywhere; max-width: 42rem }
.row > aside { grid-column: 2; margin: .75rem 0 0 }
aside { font-size: .85rem; line-height: 1.45; color: var(--ink); overflow-wrap: anywhere }
aside p { margin: 0 0 .35rem }
.said { border-inline-start: 3px solid var(--line); padding-inline-start: .6rem; margin-bottom: .6rem }
.said small, .said cite { color: var(--muted); font-style: normal }
.furniture, .byline, .dateline, .caption, .credit { color: var(--muted) }
.furniture, .caption, .credit { font-size: .9rem }
.kicker { text-transform: none; color: var(--muted); font-size: .95rem }
.subhead { font-weight: 700; font-size: 1.08rem }
.standfirst { font-size: 1.1rem }
blockquote.quote { border-inline-start: 3px solid var(--line); padding-inline-start: 1rem }
mark { color: inherit; background: var(--f); border-bottom: 2px solid var(--r); padding: .06em 0;
  -webkit-box-decoration-break: clone; box-decoration-break: clone }
mark mark { padding-bottom: .2em }
.on { text-decoration: underline dotted var(--muted); text-underline-offset: .3em }
.chip { font-size: .66em; font-weight: 600; background: var(--c); color: var(--t); border-radius: 3px;
  padding: .05em .35em; margin-inline-end: .2em; vertical-align: .12em; line-height: 1 }
sup { font-size: .68em; line-height: 0; font-weight: 600 }
sup a { text-decoration: none; padding: 0 .1em }
details { font-size: .88rem; margin-top: 1.2rem }
summary { cursor: pointer; color: var(--accent) }
table { border-collapse: collapse; width: 100%; margin-top: .5rem }
td, th { text-align: start; vertical-align: top; border-top: 1px solid var(--line); padding: .3rem .6rem .3rem 0;
  overflow-wrap: anywhere }
@media (max-width: 46rem) {
  .row { display: block } .row > aside { margin: .2rem 0 .8rem 1rem } h1 { font-size: 1.5rem }
  main, .top { padding: 0 1rem } body { font-size: 16px }
}
@media print {
  body { font-size: 10.5pt; background: #fff } article { break-before: page; border: 0; margin: 0 }
  main, .top { max-width: none } details { display: none } nav { columns: 2 } a { color: inherit }
  mark, .chip { -webkit-print-color-adjust: exact; print-color-adjust: exact }
  .row { grid-template-columns: minmax(0, 1fr) 12rem }
}
"""


def style_sheet(codes: Iterable[Code]) -> str:
    """Return the page's style, with a class `cNUMBER` for each label and topic."""
    shown = list(codes)
    light, dark = _theme(LIGHT, shown), _theme(DARK, shown)
    return "\n".join(
        (
            f":root {{ {_variables(LIGHT)} }}", light, _STYLE,
            "@media screen and (prefers-color-scheme: dark) {", f":root {{ {_variables(DARK)} }}", dark, "}", "",
        )
    )  # fmt: skip


def _variables(theme: Theme) -> str:
    return "; ".join(f"--{name}: {getattr(theme, name)}" for name in _VARIABLES)


def _theme(theme: Theme, codes: Iterable[Code]) -> str:
    rules = []
    for code in codes:
        colours = mark_colours(code.colour, theme)
        alpha = f"{round(colours.fill_alpha * 255):02x}"
        rules.append(
            f".c{code.id} {{ --f: {colours.fill}{alpha}; --r: {colours.rule}; --c: {colours.chip}; "
            f"--t: {colours.chip_text} }}"
        )
    return "\n".join(rules)
