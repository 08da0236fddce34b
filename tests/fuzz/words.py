"""Pieces of news: what numbers, names, dates and their neighbours are made of, and the characters that break offsets."""

from __future__ import annotations

from tests.laws.sentences import BY_KIND, NOISE

_PIECES = """
0 1 7 12 34 1,000 1.5 2,5 1/2 ½ 10:30 T21:40 2019 1999-2003 2019-03-14 14/03/2018 3-2 9–14 007 1e5 99999999999999999999 4th 30s
one two twelve twenty- hundred thousand million billion half dozen dozens of some about nearly up to at least more than less than between and from to per
cent percent % percentage points $ € £ ¥ US$ USD Rs pounds euros dollars tonnes kg kilograms grams metres m km miles mph km/h feet ft 6ft square °C
years year-old month-old aged old months days hours minutes weeks seconds a.m. p.m. GMT
January March 3 May Monday Tuesday, yesterday tomorrow last next week on in since until by during before after
killed injured wounded missing dead died hurt arrested rescued people children passengers houses was were sentenced to years in prison charged with theft fraud
murder convicted acquitted of found seized carried sold for fined bail magnitude winds turnout
Greta Holm Mr Mrs Dr President Minister Prime the The King of Sir de van al- O'Neill McKay Jr. III A. J. K. United States London Paris near in Berlin
Flight KX417 case no. No. BA-2490 N123AB said told he she they her his who whose and his wife her mother
“ ” ‘ ’ " ' „ « » ( ) [ ] — – - … . , ; : ! ? / \\ & # * _ ` | < >
<!-- --> discrepancy: ignore age-conflict ** __ ## > ``` --- +++ [a](b)
""".split()
_MARKS = (
    "\n", "\n\n", "\r\n", "\r", "\t", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\u00a0", "\u2009", "\u200b", "\u200d", "\u00ad", "\ufeff",
    "\u0301", "\u0308\u0323", "\u202e", "\u202c", "\u2066", "\u2069", "\x00", "\x1b[31m", "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "surrogateescape"),
    "İ", "ı", "ß", "ﬁ", "ǅ", "ΐ", "Ⅻ", "②", "٣", "１２", "²", "½", "𝟙", "😀", "👨‍👩‍👧", "בוקר", "الله", "中国", "Ω", "K", "ſ",
)  # fmt: skip
"""Controls, blanks, marks that combine, reverse or hide, half a surrogate pair, letters that change length with their case, other figures."""

WORDS = tuple(
    dict.fromkeys(piece.encode("utf-8", "surrogateescape") for piece in (*(f"{word} " for word in _PIECES), *_PIECES, *_MARKS)),
)
SENTENCES = tuple(sentence.encode() for sentence in (*(each for kind in BY_KIND.values() for each in kind), *NOISE))
