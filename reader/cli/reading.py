"""The commands that read a library; they work while another program writes it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from annotations.library import Library
from annotations.store import proof
from annotations.store.articles import ArticleRow
from annotations.store.marks import AnnotationReader
from annotations.text.canonical import clean_value
from reader.articles.found import clean_name
from reader.cli import shapes
from reader.cli.app import AS_JSON, LIBRARY, failed
from reader.cli.damage import next_step
from reader.cli.output import Progress, counted, json_line, line, note, safe
from reader.cli.proven import reading, whole


@click.command("articles")
@LIBRARY
@AS_JSON
def articles_command(library: Path, as_json: bool) -> None:
    """List the articles: id, name, title, date_published, outlet, annotations."""
    with reading(library, partial(proof.listed, names=shapes.LISTED_FIELDS)) as (opened, _):
        fields = opened.articles.field_values(shapes.LISTED_FIELDS)
        counts = opened.articles.annotation_counts()
        for article in opened.articles:
            summary = shapes.article_summary(article, fields.get(article.id, {}), counts.get(article.id, 0))
            if as_json:
                json_line(summary)
            else:
                line(*summary.values())


@click.command("show")
@LIBRARY
@click.argument("article", required=False)
@click.option("--all", "every", is_flag=True, help="Every article of the library.")
@AS_JSON
def show_command(library: Path, article: str | None, every: bool, as_json: bool) -> None:
    """Print ARTICLE (its id or original file name): text, blocks, fields with evidence, annotations."""
    if every == (article is not None):
        raise click.UsageError("Name one ARTICLE, or give --all.")
    first = whole(*proof.SHOWN) if every else partial(proof.found, names=("article",))
    with reading(library, first) as (opened, held):
        reader = opened.annotations.reader()
        for one in opened.articles if article is None else [opened.articles.find(clean_value(clean_name(article)))]:
            if not every:
                held.to(partial(proof.article, row=one))
            if as_json:
                json_line(shapes.article_whole(opened, reader, one))
            else:
                _print_article(opened, reader, one)


def _print_article(library: Library, reader: AnnotationReader, article: ArticleRow) -> None:
    whole = shapes.article_whole(library, reader, article)
    line(f"{article.name}  ({article.uuid})")
    for field in whole["fields"]:
        sure = "" if field["confidence"] is None else f", {field['confidence']:.2f}"
        line(f"  {field['name']}: {field['value']}  [{field['status']}{sure}]")
    click.echo()
    for block in whole["blocks"]:
        line(f"{block['role']:>10} {block['start']:>6}  {whole['text'][block['start'] : block['end']]}")
    if whole["annotations"]:
        click.echo()
    for one in whole["annotations"]:
        place = f"{one['start']}-{one['end']}" if one["start"] is not None else "article"
        what = " · ".join(str(one[key]) for key in ("label", "topic", "entity", "note") if one[key])
        words = f" “{one['quote']}”" if one["quote"] else ""
        line(f"{one['kind']:>10} {place:>12}  {what}{words}  ({one['annotator']})")
    click.echo()


@click.command("search")
@LIBRARY
@click.argument("words", nargs=-1, required=True)
@AS_JSON
@click.option(
    "--limit", type=click.IntRange(1, 10**9), default=20, show_default=True, help="How many articles at most."
)
def search_command(library: Path, words: tuple[str, ...], as_json: bool, limit: int) -> None:
    """Find the articles that have all WORDS, the best first, with the words in context.

    "Words in quotes" must follow one another, word* stands for all that begin so, -word must not occur (put -- before
    WORDS then). Case and accents do not matter.
    """
    with reading(library, proof.words, partial(proof.values, names=("title",))) as (opened, held):
        found = opened.search(" ".join(words), limit)
        rows = [hit.article for hit in found.hits]
        held.to(partial(proof.hits, rows=rows, number=min(limit, found.total)))
        titles = opened.articles.field_values(("title",))
        for hit in found.hits:
            title = titles.get(hit.article.id, {}).get("title")
            if as_json:
                json_line(shapes.hit(hit, title))
                continue
            line(hit.article.uuid, hit.article.name, title)
            for context in hit.contexts:
                words_shown = click.style(safe(context.words), bold=True)
                click.echo(f"    {safe(context.before)}{words_shown}{safe(context.after)}")
        if found.total > len(found.hits):
            note(f"{len(found.hits)} of {found.total} articles; --limit shows more.")
        elif not found.total:
            note("No article has these words.")


@click.command("check")
@LIBRARY
def check_command(library: Path) -> None:
    """Prove that a library is whole: file, quotes, blocks, references, hashes, history and full-text index."""
    progress = Progress("Checking:")
    with Library.open(library) as opened:
        findings = opened.check(progress.name)
    progress.end()
    for finding in findings:
        line(f"{finding.check}: {finding.sentence}")
    if findings:
        found = counted(len(findings), "finding")
        note(f"{library.name} is damaged: {found}. {next_step(library)}")
        raise failed()
    line(f"{library.name} is whole.")
