"""UIMA CAS as XMI, with TypeSystem.xml: for INCEpTION, WebAnno, dkpro-cassis and UIMA in Java.

Each article has a CAS for each annotator where there are several, `ARTICLE.ANNOTATOR.xmi`, else `ARTICLE.xmi`. Mentions
are DKPro's NamedEntity (label as `value`, entity as `identifier`); topics and notes on words are of types of their own,
`webanno.custom.Topic` (feature `value`) and `webanno.custom.Note` (feature `text`); words and sentences are there as
Token and Sentence. Offsets are UTF-16 units, as UIMA counts. An annotation with gaps is one for each of its spans.

With dkpro-cassis: `load_cas_from_xmi(file, load_typesystem(open("TypeSystem.xml", "rb")))`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import quoteattr

from annotations.exchange import beside
from annotations.exchange.ascii_names import AsciiNames
from annotations.exchange.export import Task
from annotations.exchange.losses import Noting
from annotations.exchange.registry import FORMATS
from annotations.exchange.tokenised import Tokenised, tokenised
from annotations.exchange.told import Mark, Source, Told
from annotations.exchange.webanno import ENTITY, FEATURES, NOTE, TOPIC, WIKIDATA
from annotations.text.utf16 import Utf16

TYPES = "TypeSystem.xml"

_SEGMENTATION = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type."
_META = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
_ANNOTATION, _STRING = "uima.tcas.Annotation", "uima.cas.String"
_DECLARED: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    _META: (
        "uima.tcas.DocumentAnnotation",
        (*((name, _STRING) for name in ("documentTitle", "documentId", "documentUri", "collectionId")),
         ("documentBaseUri", _STRING), ("isLastSegment", "uima.cas.Boolean")),
    ),
    _SEGMENTATION + "Sentence": (_ANNOTATION, (("id", _STRING),)),
    _SEGMENTATION + "Token": (_ANNOTATION, ()),
    **{name: (_ANNOTATION, tuple((feature, _STRING) for feature in FEATURES[name])) for name in (ENTITY, TOPIC, NOTE)},
}  # fmt: skip
_LAYERS = {"mention": ENTITY, "topic": TOPIC, "note": NOTE}
_PREFIXES = {
    "metadata": _META.rpartition(".")[0], "segmentation": _SEGMENTATION.rstrip("."), "ner": ENTITY.rpartition(".")[0],
    "custom": TOPIC.rpartition(".")[0],
}  # fmt: skip
_SOFA = 1


def write_xmi(task: Task) -> None:
    """Write the types, and a CAS for each annotator of each article."""
    noting = Noting(task.lost, task.source, FORMATS["xmi"].instead)
    paths = beside.paths_of(task.source)
    names = AsciiNames((), "Annotator")
    annotators = {one.uuid: names.name(one.name) for one in task.source.annotators.values()}
    with task.text(TYPES) as file:
        file.write("".join(_types()))
    with task.text(beside.FILE) as rest:
        for article in task.source.articles():
            noting.article(article)
            stem = task.names.stem(article.name, endings=(".xmi",))
            words = tokenised(task.source, article)
            files = []
            for annotator, marks in _by_annotator(article, several=len(annotators) > 1):
                file_name = stem
                if annotator:
                    file_name = task.names.stem(f"{stem}.{annotators.get(annotator, annotator)}.xmi", endings=(".xmi",))
                files.append(file_name)
                with task.text(f"{file_name}.xmi") as file:
                    file.write("".join(_cas(task.source, article, words, marks)))
            records = [
                {**beside.whole(mark, paths[mark.code.id] if mark.code is not None else ()), "at": mark.spans}
                for mark in article.marks
            ]
            rest.write(beside.as_line({**beside.about_article(article, stem, records), "files": files}))
    noting.rest()


def _by_annotator(article: Told, *, several: bool) -> list[tuple[str, list[Mark]]]:
    """Return (UUID of the annotator, annotations on words); one without UUID where nobody has to be told apart."""
    marks = [mark for mark in article.marks if mark.spans]
    if not several or not marks:
        return [("", marks)]
    found: dict[str, list[Mark]] = {}
    for mark in marks:
        found.setdefault(mark.annotator.uuid, []).append(mark)
    return list(found.items())


def _types() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n <types>\n'
    for name, (above, features) in _DECLARED.items():
        yield f"  <typeDescription>\n   <name>{name}</name>\n   <description/>\n"
        yield f"   <supertypeName>{above}</supertypeName>\n"
        if features:
            yield "   <features>\n"
            for feature, kind in features:
                yield (
                    f"    <featureDescription><name>{feature}</name><description/>"
                    f"<rangeTypeName>{kind}</rangeTypeName></featureDescription>\n"
                )
            yield "   </features>\n"
        yield "  </typeDescription>\n"
    yield " </types>\n</typeSystemDescription>\n"


def _cas(source: Source, article: Told, words: Tokenised, marks: Sequence[Mark]) -> Iterator[str]:
    units = Utf16(article.text)
    number = _SOFA
    spaces = "".join(f' xmlns:{prefix}="http:///{name.replace(".", "/")}.ecore"' for prefix, name in _PREFIXES.items())
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"{spaces} xmi:version="2.0">\n'
    yield '<cas:NULL xmi:id="0"/>\n'
    yield (
        f'<cas:Sofa xmi:id="{_SOFA}" sofaNum="1" sofaID="_InitialView" mimeType="text"'
        f" sofaString={quoteattr(article.text)}/>\n"
    )
    for name, start, end, features in _structures(source, article, words, marks):
        number += 1
        begin, stop = units.to_units(start), units.to_units(end)
        yield f'<{name} xmi:id="{number}" sofa="{_SOFA}" begin="{begin}" end="{stop}"{features}/>\n'
    members = " ".join(map(str, range(_SOFA + 1, number + 1)))
    yield f'<cas:View sofa="{_SOFA}" members="{members}"/>\n</xmi:XMI>\n'


def _structures(
    source: Source, article: Told, words: Tokenised, marks: Sequence[Mark]
) -> Iterator[tuple[str, int, int, str]]:
    """Yield (name, start, end, features as attributes) of all that is in a CAS, in code points."""
    about = f" documentTitle={quoteattr(article.title)} documentId={quoteattr(article.name)}"
    yield "metadata:DocumentMetaData", 0, len(article.text), f' language="x-unspecified"{about} isLastSegment="false"'
    for sentence in words.sentences():
        yield "segmentation:Sentence", words.words[sentence[0]][0], words.words[sentence[-1]][1], ""
    for start, end in words.words:
        yield "segmentation:Token", start, end, ""
    for mark in marks:
        layer = _LAYERS[mark.kind]
        path = source.path(mark.code) if mark.code is not None else ""
        values = {ENTITY: (_identifier(mark), path), TOPIC: (path,), NOTE: (mark.note or "",)}[layer]
        pairs = zip(FEATURES[layer], values, strict=True)
        features = "".join(f" {name}={quoteattr(value)}" for name, value in pairs if value)
        name = ("ner:" if layer == ENTITY else "custom:") + layer.rpartition(".")[2]
        for start, end in mark.spans:
            yield name, start, end, features


def _identifier(mark: Mark) -> str:
    if mark.entity is None:
        return ""
    known = dict(mark.entity.external_ids)
    return WIKIDATA + known["wikidata"] if "wikidata" in known else mark.entity.name
