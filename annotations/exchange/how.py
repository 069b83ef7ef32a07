"""How files of each format are loaded elsewhere, or had from there: true lines for docs/formats.md, in Markdown.

What stands between ```python and ``` runs as it is in the folder that was written to; a file is called `study` with
the end of its format there. A test runs it, with the packages that it names.
"""

from __future__ import annotations

_TABLE = """\
```python
import pandas
table = pandas.read_csv("{file}", encoding="utf-8-sig", dtype=str, keep_default_na=False)
```

```r
table <- read.csv("{file}", fileEncoding = "UTF-8-BOM", colClasses = "character", na.strings = character())
```"""

_REFI = """\
**ATLAS.ti**: on the start screen, *Import Project* (REFI-QDA). **MAXQDA**: *Import* → *REFI-QDA Project*. **NVivo**:
*Import* → *REFI-QDA*. **QualCoder**: *Import* → *REFI-QDA Project*. What menus are called changes with versions; look
for “REFI-QDA” or “QDPX”."""

HOW: dict[str, str] = {
    "csv": """\
Every column has [a line in the manual](csv-columns.md).

"""
    + _TABLE.format(file="annotations.csv")
    + """

**Excel**, **LibreOffice**: choose the profile *For spreadsheets* and open the file. Where Excel puts all into one
column, use *Data* → *From Text/CSV* and choose the comma. Or export a workbook.""",
    "csv-wide": """\
A row an article; `label.PATH` and `topic.PATH` are the columns of counts. Numbers are read so:

```python
import pandas
table = pandas.read_csv("articles-wide.csv", encoding="utf-8-sig", keep_default_na=False)
counts = table.filter(regex=r"^(label|topic)\\.").astype(int)
```

```r
table <- read.csv("articles-wide.csv", fileEncoding = "UTF-8-BOM", check.names = FALSE)
```

**SPSS**, **Stata**, **JASP**, **jamovi** open the file as comma-separated text in UTF-8.""",
    "csv-sentences": _TABLE.format(file="sentences.csv"),
    "xlsx": """\
**Excel**, **LibreOffice**, **Numbers** open it. Cells are text where they hold words, also where these look like a
formula or a date.

```python
import pandas
sheets = pandas.read_excel("study.xlsx", engine="openpyxl", sheet_name=None, dtype=str, keep_default_na=False)
```

```r
table <- readxl::read_excel("study.xlsx", sheet = 1, col_types = "text")
```""",
    "jsonl": """\
**Newsgloss** itself, with `import-annotations`: into a new library it is the same library again, into another one
it is merged. Its lines have [a page of their own](jsonl-format.md).

```python
import json
with open("study.jsonl", encoding="utf-8", newline="\\n") as file:
    lines = [json.loads(line) for line in file]
```""",
    "doccano": """\
**doccano**: make a project *Intent Detection and Slot Filling*, allow overlapping spans, then *Dataset* → *Actions* →
*Import Dataset* → *JSONL*; the labels are made of the file. In a project *Sequence Labeling* take `entities` for
the column of labels.

```python
import json
with open("study.jsonl", encoding="utf-8", newline="\\n") as file:
    documents = [json.loads(line) for line in file]
```""",
    "labelstudio": """\
**Label Studio**: make a project, paste `config.xml` under *Settings* → *Labeling Interface* → *Code*, then import
`tasks.json`. Label Studio counts in UTF-16 units, as browsers do; take code points only for programs that read the
file by Python.

```python
import json
with open("tasks.json", encoding="utf-8") as file:
    tasks = json.load(file)
```""",
    "spacy": """\
To train: `spacy train config.cfg --paths.train FOLDER --paths.dev FOLDER`, with `spancat` (key `sc`) for spans that
overlap, `ner` for those that do not, `textcat_multilabel` for topics.

```python
import spacy
from spacy.tokens import DocBin
documents = list(DocBin().from_disk("articles-0001.spacy").get_docs(spacy.blank("xx").vocab))
spans = [(span.text, span.label_) for document in documents for span in document.spans["sc"]]
```""",
    "w3c": """\
For annotation servers and whatever follows the W3C's recommendation. Each annotation says its words
(`TextQuoteSelector`) and their place in the text in code points (`TextPositionSelector`).

```python
import json
with open("study.jsonld", encoding="utf-8") as file:
    collection = json.load(file)
```""",
    "brat": """\
**brat**: put the folder into brat's `data` folder; `annotation.conf` and `visual.conf` are there. A text and its
`.ann` belong together by their name; offsets are code points.

```python
from pathlib import Path
marks = []
for file in sorted(Path().glob("*.ann")):
    text = file.with_suffix(".txt").read_text("utf-8")
    for line in file.read_text("utf-8").split("\\n"):
        if line.startswith("T"):
            number, place, words = line.split("\\t")
            label, spans = place.split(" ", 1)
            marks.append((file.stem, label, spans, words))
```""",
    "conll": """\
What trains or measures named entity recognition reads it: **Flair**, **Stanza**, **Hugging Face**, **seqeval**. For
**spaCy**: `spacy convert study.conll FOLDER -c ner`. An empty line ends a sentence, `-DOCSTART-` begins an article.

```python
sentences = [[]]
with open("study.conll", encoding="utf-8", newline="\\n") as file:
    for line in file:
        columns = line.rstrip("\\n").split("\\t")
        if columns == [""]:
            sentences.append([])
        elif len(columns) > 1:
            sentences[-1].append((columns[0], columns[-1]))
```""",
    "webanno-tsv": """\
**INCEpTION**, **WebAnno**: in the project's *Settings* → *Layers*, make the layers
`webanno.custom.Topic` (feature `value`) and `webanno.custom.Note` (feature `text`) where topics or notes stand on
words; mentions are the built-in layer *Named entity*. Then *Documents* → *Import*, with the format
*WebAnno TSV v3.3*.""",
    "xmi": """\
**INCEpTION**: *Settings* → *Layers* → *Import* the file `TypeSystem.xml` first, then *Documents* → *Import*, with
the format *UIMA CAS XMI (XML 1.0)*.

```python
from pathlib import Path
import cassis
with open("TypeSystem.xml", "rb") as file:
    types = cassis.load_typesystem(file)
for name in sorted(Path().glob("*.xmi")):
    with name.open("rb") as file:
        cas = cassis.load_cas_from_xmi(file, typesystem=types)
```""",
    "qdpx": _REFI,
    "qdc": "**ATLAS.ti**, **MAXQDA**, **NVivo**, **QualCoder**: import a *REFI-QDA codebook* (`.qdc`) into a project.",
    "bibtex": "**Zotero**: *File* → *Import*. **JabRef** and **LaTeX** (biblatex, in UTF-8) read the file as it is.",
    "ris": """\
**Zotero**: *File* → *Import*. **EndNote**: *File* → *Import* → *File*, with the option *Reference Manager (RIS)*
and the text translation *Unicode (UTF-8)*. **Citavi**, **Mendeley**: import a RIS file.""",
    "html": "Any browser opens it, without a network; it can be sent by mail, or printed.",
    "pdf": "Any program that shows PDF.",
    "docx": "**Word**, **LibreOffice Writer**: notes and topics of words are comments (*Review* → *Comments*).",
    "taguette": "**Taguette**: its own file (`.sqlite3`), in which all projects of somebody who works alone are.",
    "qualcoder": "**QualCoder**: a project is a folder that ends in `.qda`; choose it, or the file `data.qda` in it.",
}
