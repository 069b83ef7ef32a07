"""What the names of columns say, in several languages, and whether a first row is names at all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_LONGEST_NAME = 60
_NO_NAME = re.compile(r"https?://|^\W*\d[\d\W]*$|\d{4}-\d\d-\d\d|[.!?]\s+\w|[.!?]$")
_OPENING = re.compile(r"^(?:article|artikel|news|doc|document|dc|og|meta|story|item|post|fields|source)[._: -]+")
_NOT_WORDS = re.compile(r"[\W_]+")

# In English, Spanish, German, French, Italian, Portuguese, Dutch, the Scandinavian languages, Polish, Russian,
# Turkish, Arabic, Chinese, Japanese, Korean; folded as `folded_name` does.
_WORDS: dict[str, str] = {
    "title": """title headline heading head hl hd articletitle newstitle webtitle mainheadline titel titelzeile
        uberschrift schlagzeile hauptuberschrift titulo titular encabezado tituloprincipal titre titreprincipal titolo
        titolone manchete kop koptekst overskrift tittel otsikko tytul naglowek заголовок название baslik
        العنوان عنوان 标题 標題 题目 題名 タイトル 見出し 제목""",
    "subtitle": """subtitle subheadline subheading subhead standfirst deck dek teaser strapline kicker trailtext
        description excerpt abstract summary lede untertitel unterzeile vorspann zusammenfassung anreisser subtitulo
        bajada entradilla resumen descripcion soustitre chapeau chapo resume sottotitolo occhiello sommario
        ondertitel ingress manchet lead lid подзаголовок 副标题 摘要 要約 부제 요약""",
    "text": """text body content fulltext articletext articlebody bodytext maintext maincontent newstext story
        storytext fullcontent bodycontent articlecontent plaintext td volltext inhalt artikeltext haupttext texto
        cuerpo contenido textocompleto cuerpodelanoticia contenu corps texte textecomplet texteintegral testo corpo
        contenuto testocompleto conteudo tekst inhoud brodtext brodtekst leipateksti tresc текст содержание metin
        icerik النص نص المحتوى 正文 内容 内文 全文 本文 본문 내용""",
    "author": """author authors by byline creator writer writers journalist journalists reporter reporters
        contributor contributors authorname autor autoren autorin verfasser verfasserin redakteur redakteurin autores
        autora firma periodista periodistas auteur auteurs redacteur journaliste autore autori giornalista forfatter
        forfattare kirjoittaja autorzy автор авторы yazar المؤلف الكاتب كاتب 作者 记者 記者 著者 執筆者 기자 저자""",
    "date_published": """date published publishedat publicationdate publishdate pubdate datepublished datetime
        publishedon publisheddate publicationtime timestamp time created createdat issued issuedate articledate
        webpublicationdate firstpublished day pd datum erscheinungsdatum veroffentlichungsdatum veroffentlicht
        publikationsdatum erschienen fecha fechadepublicacion fechapublicacion publicado publicadoel
        datedepublication datepublication publiele datadipubblicazione data datapubblicazione datadepublicacao
        publicatiedatum dato publiceringsdatum paivamaara datapublikacji дата датапубликации tarih yayintarihi
        التاريخ تاريخ 日期 发布时间 發布日期 发布日期 公開日 日付 掲載日 날짜 작성일 게시일""",
    "date_updated": """updated updatedat dateupdated datemodified modified lastmodified lastupdated modifiedat
        aktualisiert geandert anderungsdatum actualizado fechadeactualizacion misajour datedemiseajour aggiornato
        atualizado bijgewerkt обновлено 更新时间 更新日 수정일""",
    "outlet": """outlet source publication publicationname publicationtitle newspaper paper publisher medium media
        sourcename journal sn site sitename website zeitung quelle verlag herausgeber zeitschrift fuente medio periodico
        diario publicacion fonte giornale testata jornal veiculo krant bron tidning kilde avis lahde zrodlo gazeta
        источник издание kaynak gazete المصدر مصدر الصحيفة 来源 媒体 報紙 报纸 新聞 媒体名 新聞名 언론사 매체""",
    "url": """url link links href web uri weburl articleurl permalink webaddress address canonicalurl sourceurl
        adresse webadresse enlace direccion direccionweb lien adresseweb indirizzo collegamento ligacao endereco
        lank lenke linkki adres ссылка baglanti الرابط رابط 链接 網址 网址 リンク 링크 주소""",
    "section": """section category desk sectionname rubric department se channel ressort rubrik kategorie sparte
        seccion categoria rubrique categorie sezione rubrica secao editoria rubriek afdeling avdelning seksjon osasto
        dzial раздел рубрика bolum kategori القسم قسم 栏目 版块 分类 欄目 カテゴリ 面 섹션 분야""",
    "language": """language lang la languagecode sprache idioma lengua langue lingua taal sprak sprog kieli jezyk
        язык dil اللغة لغة 语言 語言 言語 언어""",
    "place": """place dateline location city placeofpublication ort ortsmarke lugar ciudad lieu ville luogo citta
        local cidade plaats sted paikka miejsce место yer المكان مكان 地点 地點 場所 장소""",
    "credit": """credit credits agency newsagency wire wireservice agentur nachrichtenagentur agencia agence agenzia
        agentschap byra агентство ajans الوكالة 通讯社 通信社 통신사""",
    "id": """id articleid docid documentid uid guid uuid key identifier accession accessionnumber an dokumentid
        artikelid identificador identifiant identificativo nr no num number nummer numero 编号 番号 번호""",
}  # fmt: skip


@lru_cache(maxsize=1)
def _by_name() -> dict[str, str]:
    return {folded_name(word): becomes for becomes, words in _WORDS.items() for word in words.split()}


def folded_name(name: str) -> str:
    """Return a column's name in small letters, without accents, spaces and marks ("Fecha de publicación")."""
    plain = unicodedata.normalize("NFKD", name.strip().lower())
    return _NOT_WORDS.sub("", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def named(name: str) -> tuple[str, float]:
    """Return what a column of this name is and how sure the name makes that (0..1); empty and 0 where it says nothing.

    `article_title` and `fields.body` count as `title` and `body`, a little less sure.
    """
    known = _by_name()
    whole = known.get(folded_name(name))
    if whole:
        return whole, 0.95
    behind = _OPENING.sub("", name.strip().lower())
    part = known.get(folded_name(behind))
    if part and behind != name.strip().lower():
        return part, 0.85
    last = re.split(r"[._:/]", name)[-1]
    part = known.get(folded_name(last))
    return (part, 0.7) if part and last != name else ("", 0.0)


def is_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first of the rows names the columns.

    It does where it says a known name, or where all of its cells are short and different, none is a date, a number,
    an address or a sentence, and the rows below are not of the same kind.
    """
    first = [cell.strip() for cell in rows[0]]
    filled = [cell for cell in first if cell]
    if not filled or any(len(cell) > _LONGEST_NAME for cell in filled):
        return False
    known = sum(named(cell)[1] > 0 for cell in filled)
    if known and known * 4 >= len(filled):
        return True
    if any(_NO_NAME.search(cell) for cell in filled) or len(set(filled)) < len(filled):
        return False
    if known:
        return True
    below = [len(cell.strip()) for row in rows[1:20] for cell in row]
    # Names are much shorter than articles; a table of short cells without a known name may have none.
    return bool(below) and max(below) > 4 * _LONGEST_NAME and len(filled) * 2 > len(first)
