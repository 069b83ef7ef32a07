"""The command that writes a library in the formats of other programs."""

from __future__ import annotations

from pathlib import Path

import click

from annotations.model.errors import InvalidInput
from reader.cli.app import LIBRARY, GivenPath
from reader.cli.output import Progress, line, note
from reader.cli.proven import reading, whole


@click.command("export")
@LIBRARY
@click.option("--format", "format_id", required=True, metavar="ID", help="csv …; a wrong one lists all.")
@click.option("--to", "target", required=True, type=GivenPath(path_type=Path),
              help="The folder to write into; of a format of one file that file.")  # fmt: skip
@click.option("--profile", metavar="data|spreadsheet", help="data: exact. spreadsheet: formulas neutralised.")
@click.option("--option", "options", multiple=True, metavar="NAME=VALUE",
              help="An option of the format; repeatable.")  # fmt: skip
@click.option("--article", "articles", multiple=True, metavar="ID_OR_NAME", help="Only this article; repeatable.")
@click.option("--label", "labels", multiple=True, metavar="NAME", help="Only mentions with this label; repeatable.")
@click.option("--topic", "topics", multiple=True, metavar="PATH",
              help="Only this topic and those below; repeatable.")  # fmt: skip
@click.option("--annotator", "annotators", multiple=True, metavar="NAME",
              help="Only what this annotator made; repeatable.")  # fmt: skip
@click.option("--from", "first", default="", metavar="DATE", help="Only articles published on this day or later.")
@click.option("--until", "last", default="", metavar="DATE", help="Only articles published on this day or earlier.")
@click.option("--state", "states", multiple=True, metavar="ok|review|lost",
              help="Only annotations in this state; repeatable.")  # fmt: skip
@click.option("--read", multiple=True, metavar="unread|reading|done",
              help="Only articles you are so far with; repeatable.")  # fmt: skip
def export_command(
    library: Path, format_id: str, target: Path, profile: str | None, options: tuple[str, ...],
    articles: tuple[str, ...], labels: tuple[str, ...], topics: tuple[str, ...], annotators: tuple[str, ...],
    first: str, last: str, states: tuple[str, ...], read: tuple[str, ...],
) -> None:  # fmt: skip
    """Write the annotations as files that other programs read: all of them, or what the options choose."""
    from annotations.exchange.carried import lost_sentences
    from annotations.exchange.export import export
    from annotations.exchange.registry import format_named
    from reader.cli.choosing import options_of, selection_of
    from reader.config.colour_names import figures

    chosen = format_named(format_id)
    try:
        values = chosen.chosen(options_of(options, profile))
    except InvalidInput as error:
        raise click.UsageError(str(error)) from None
    progress = Progress("Exporting")
    with reading(library, whole()) as (opened, _):
        selection = selection_of(
            opened, articles, labels, topics, annotators, first=first, last=last, states=states, read=read
        )
        exported = export(opened.db, chosen, target, values, progress.show, lambda: False, selection, figures())
    progress.end()
    folder = target if chosen.kind == "folder" else target.parent
    for file, rows in exported.rows.items():
        line(folder / file, f"{rows} rows")
    for warning in exported.warnings:
        note(warning)
    for sentence in lost_sentences(exported.lost, chosen.instead):
        note(sentence)
