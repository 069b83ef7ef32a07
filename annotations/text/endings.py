"""The other endings a name may have: genitives, cases and plurals, by the language of the text.

A small table for each language, of endings that are put to names so often that a person would look for them, and that
are hardly ever the end of another word. It knows no grammar: what it finds is to be looked at.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import product

_VOWELS = frozenset("aeiouyåäöæøœàáâãèéêëìíîïòóôõùúûüýāēīōūąęėįųůőűœаеиоуыэюяіїєўёαεηιουωəıაეიოუ")
_SHORTEST = 3
"""A shorter word is not inflected: with an ending it is too easily another word."""
_MOST = 100
"""Of a name with more forms than these only the last word is inflected."""

# Languages in which each word of a name changes; in the others the last alone.
_EVERY_WORD = frozenset("is la ka ru uk be sr hr bs sl pl cs sk lt lv el".split())
# A language, and what changes: `a>ei,i` puts `ei` or `i` in the place of a last `a`; `+s` puts an `s` behind a last
# consonant, `*s` behind any letter, and `=s` behind a vowel.
_TABLE = """
en *s s>ses x>xes z>zes ch>ches sh>shes y>ies
de *s
nl *s
sv *s
da *s
no *s
is ur>,i,s,ar *s +i +ar a>u i>a
es =s +es
pt =s
ca =s
fr *s
ro +ul,ului a>ei
la us>i,o,um,e a>ae,am um>i,o +is,i,em,e
fi =n,a,ä,ta,tä,ssa,ssä,sta,stä,lla,llä,lta,ltä,lle,ksi,na,nä,lta
fi +in,ia,iä,issa,issä,ista,istä,iin,illa,illä,ilta,iltä,ille,iksi,ina,inä a>aan o>oon u>uun i>iin e>een ä>ään ö>öön
fi y>yyn
et =s,st,t,le,l,lt,ga,ks,ni,na,ta +i,is,ist,ile,il,ilt,iga,iks,ini,ina,ita,it
hu =t,nak,nek,ban,ben,ba,be,ból,ből,ra,re,ról,ről,tól,től,nál,nél,hoz,hez,höz,val,vel,ért,n,ig,é
hu +t,at,et,ot,öt,nak,nek,ban,ben,ba,be,ból,ből,ra,re,ról,ről,tól,től,nál,nél,hoz,hez,höz,ért,on,en,ön,ig,é
hu n>nnal,nnel r>rral,rrel l>llal,llel s>ssal,ssel k>kkal,kkel t>ttal,ttel d>ddal,ddel m>mmal,mmel
hu a>át,ának,ában,ába,ából,ára,áról,ától,ánál,ához,ával,áért,án,áé
hu e>ét,ének,ében,ébe,éből,ére,éről,étől,énél,éhez,ével,éért,én,éé
tr +ın,in,un,ün,ı,i,u,ü,a,e,da,de,ta,te,dan,den,tan,ten,la,le
tr =nın,nin,nun,nün,yı,yi,yu,yü,ya,ye,da,de,dan,den,yla,yle
az +ın,in,un,ün,ı,i,u,ü,a,ə,da,də,dan,dən,la,lə =nın,nin,nun,nün,nı,ni,nu,nü,ya,yə,da,də,dan,dən
ka ი>მა,ს,ის,ით,ად =ს,სი +მა,ს,ის,ით
ru +а,у,ом,ым,е,ы,и,ов а>ы,и,у,ой,ою,е я>и,ю,ей,ею,е й>я,ю,ем,ём,е,и ий>ого,его,ому,ему,им,ом,ем ый>ого,ому,ым,ом
ru ой>ого,ому,ым,ом ая>ой,ую яя>ей,юю ь>я,ю,ем,ём,е,и,ью о>а,у,ом,е ова>овой,ову
uk +а,у,ові,ом,ем,ым,і,и,ів а>и,і,у,ою,ею я>ї,і,ю,єю,ею й>я,ю,єм,єві,ї ий>ого,ому,им ь>я,ю,ем,еві,і о>а,у,ом,ові,і
uk ова>ової,ову
be +а,у,ам,ым,ем,е,ы,і а>ы,у,ай,ою,е я>і,ю,яй,ей й>я,ю,ем,і і>ага,аму,ім ы>ага,аму,ым ь>я,ю,ем,і
sr +a,u,om,em,e,i а>е,и,у,ом,о а>а,у +а,у,ом,ем,е,и a>e,i,u,om,o o>a,u,om е>а
hr +a,u,om,em,e,i a>e,i,u,om,o o>a,u,om
bs +a,u,om,em,e,i a>e,i,u,om,o o>a,u,om
sl +a,u,om,em,i a>e,i,o o>a,u,om
pl +a,owi,em,iem,u,ie,owie,ów a>y,i,ę,ą,ie,o ski>skiego,skiemu,skim,scy cki>ckiego,ckiemu,ckim,ccy ska>skiej,ską
pl cka>ckiej,cką ek>ka,kowi,kiem,ku o>y,i,ę,ą,ie y>ego,emu,ym
cs +a,ovi,em,u,e,ě,y,ů a>y,u,ou,ovi,o,ě ý>ého,ému,ým,ém á>é,ou ek>ka,kovi,kem,ku ec>ce,ci,cem e>ete
sk +a,ovi,om,u,e,i,ov a>u,ovi,om,y,e,ou,i ý>ého,ému,ým,om á>ej,ú,ou ek>ka,kovi,kom ec>ca,covi,com
lt as>o,ui,ą,u,e,ai is>io,iui,į,iu,yje,ies,imi ys>io,iui,į,iu,yje us>aus,ui,ų,umi,uje a>os,ai,ą,oje ė>ės,ei,ę,e,ėje
lv s>a,am,u,ā is>a,im,i,ī š>a,am,u a>as,ai,u,ā e>es,ei,i,ē
el ος>ου,ο,ον,ε ός>ού,ό,όν ης>η,ηδες ής>ή ας>α άς>ά α>ας η>ης ή>ής ά>άς ις>ι ις>εως η>εως
sq +i,it,in,un =n,s,t a>ës,ën
eu *k,ri,ren,n,ra,tik,rekin +ek,i,en,ean,era,etik,ekin
"""
_SUFFIXES: dict[str, tuple[str, ...]] = defaultdict(tuple)
for _line in _TABLE.split("\n"):
    if _line:
        _language, *_parts = _line.split()
        _SUFFIXES[_language] += tuple(_parts)

# What is written as one word with the name after it: "and", "the", "in", "to", "from" and the like.
_PREFIXES: dict[str, str] = {
    "ar": "و ف ب ل ك ال وال بال لل ول وب فل",
    "he": "ו ה ב ל מ ש כ וה שה מה ול וב",
}

LANGUAGES = frozenset((*_SUFFIXES, *_PREFIXES))
"""Those that have a table, as ISO 639-1 codes."""


def other_forms(name: str, language: str) -> list[str]:
    """Return how else a name may be written because of the words round it.

    Only words with a capital, where the script has such, are inflected: `van der Berg` is not, but for its last word.

    Args:
        name: words with single spaces between them.
        language: of the text, ISO 639-1; nothing is found where there is no table for it.

    Returns:
        The forms, without the name itself, in an order that is always the same.
    """
    if language in _PREFIXES:
        return [f"{before}{name}" for before in _PREFIXES[language].split()] if len(name) >= _SHORTEST else []
    if language not in _SUFFIXES or not name:
        return []
    words = name.split(" ")
    forms = [(word, *_forms(word, language)) for word in words]
    number = 1
    for one in forms:
        number *= len(one)
    if language not in _EVERY_WORD or number > _MOST:
        forms = [(word,) for word in words[:-1]] + [forms[-1]]
    made = (" ".join(chosen) for chosen in product(*forms))
    return [one for one in dict.fromkeys(made) if one != name]


@lru_cache(65_536)
def _forms(word: str, language: str) -> tuple[str, ...]:
    if (
        len(word) < _SHORTEST
        or not word[-1].isalpha()
        or word[0].islower()
        or (word.isupper() and word.lower() != word)
    ):
        return ()
    found: list[str] = []
    for cut, put in _rules(language):
        if cut in "+*=":
            vowel = word[-1].lower() in _VOWELS
            if (cut == "+" and vowel) or (cut == "=" and not vowel) or (put == "s" and word[-1] == "s"):
                continue
            found.append(word + put)
        elif word.endswith(cut) and len(word) - len(cut) >= _SHORTEST - 1:
            found.append(word[: len(word) - len(cut)] + put)
    return tuple(dict.fromkeys(one for one in found if one != word))


@lru_cache(64)
def _rules(language: str) -> tuple[tuple[str, str], ...]:
    rules = []
    for part in _SUFFIXES[language]:
        cut, put = (part[0], part[1:]) if part[0] in "+*=" else part.split(">")
        rules += [(cut, one) for one in put.split(",")]
    return tuple(rules)
