"""CoNLL: a word a line, TAB, its tag; blank lines between sentences, `-DOCSTART-` between articles.

Tags are B-LABEL, I-LABEL and O (BIO), or with E- for the last word and S- for a single one (BIOES). Of mentions that
overlap the first and longest is kept. Blanks in labels become `_`, a label below another is `Above/Below`. spaCy reads
it with `spacy convert FILE DIR -c ner`; seqeval takes its columns as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotations.exchange.export import Task
from annotations.exchange.losses import Noting
from annotations.exchange.registry import FORMATS
from annotations.exchange.tokenised import Tokenised, tokenised
from annotations.exchange.told import Mark, Source, Told

BETWEEN = "-DOCSTART- -X- O O"
"""What stands between articles; spaCy wants exactly this."""

WIDENED = "mentions widened to whole words"
SHARED = "mentions left out because another has a part of the same word"
WORDLESS = "mentions left out because there is no word in them"
RENAMED = "labels written without their blanks"


def write_conll(task: Task) -> None:
    """Write one file."""
    noting = Noting(task.lost, task.source, FORMATS["conll"].instead)
    tags = label_tags(task.source)
    for number, tag in tags.items():
        path = task.source.path(task.source.codes[number])
        if path != tag:
            task.lost.add(RENAMED, f"{path} → {tag}")
    parts = ("B", "I", "E", "S") if task.options["tags"] == "bioes" else ("B", "I", "I", "B")
    with task.text() as file:
        for article in task.source.articles():
            left = noting.article(article)
            marks = [
                mark for mark in article.marks if mark.kind == "mention" and not left.get(mark.number, _NONE) & _OUT
            ]
            words = tokenised(task.source, article)
            file.write(f"{BETWEEN}\n\n")
            file.write("".join(_lines(article, words, _tagged(task, article, words, marks, tags, parts))))
    noting.rest()


_NONE: frozenset[str] = frozenset()
_OUT = frozenset(["overlap", "gaps"])


def label_tags(source: Source) -> dict[int, str]:
    """Return what each label is called in tags, by internal id: no two alike, and without white space."""
    found: dict[int, str] = {}
    taken: set[str] = set()
    labels = [(source.path(code), number) for number, code in source.codes.items() if code.kind == "label"]
    # Those that can stay as they are have the first choice.
    for path, number in sorted(labels, key=lambda one: (len(one[0].split()) > 1, one[1])):
        wanted = tag = "_".join(path.split())
        turn = 1
        while tag in taken:
            turn += 1
            tag = f"{wanted}_{turn}"
        taken.add(tag)
        found[number] = tag
    return found


def _tagged(
    task: Task, article: Told, words: Tokenised, marks: Iterable[Mark], tags: dict[int, str], parts: tuple[str, ...]
) -> dict[int, str]:
    """Return the tags of the words that have one."""
    found: dict[int, str] = {}
    begin, inside, end, single = parts
    for mark in marks:
        (span,) = mark.spans
        covered = words.of(span)
        if not covered:
            task.lost.add(WORDLESS, mark.quote, article.name)
            continue
        if covered.start in found:
            task.lost.add(SHARED, mark.quote, article.name)
            continue
        if not words.is_whole(span, covered):
            task.lost.add(WIDENED, mark.quote, article.name)
        words.join(covered)
        assert mark.code is not None
        label = tags[mark.code.id]
        if len(covered) == 1:
            found[covered.start] = f"{single}-{label}"
            continue
        found.update((word, f"{inside}-{label}") for word in covered)
        found[covered.start] = f"{begin}-{label}"
        found[covered.stop - 1] = f"{end}-{label}"
    return found


def _lines(article: Told, words: Tokenised, tags: dict[int, str]) -> Iterator[str]:
    text, places = article.text, words.words
    for sentence in words.sentences():
        for word in sentence:
            start, end = places[word]
            yield f"{text[start:end]}\t{tags.get(word, 'O')}\n"
        yield "\n"
