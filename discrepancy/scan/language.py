"""Which language a text is written in: recognised by its script, or by the small words that make up a third of any prose."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

_HEAD = 20_000
"""Characters of a text that are looked at: its language does not change after them, and a long text costs no more than a short one."""
_LETTERS = 12
"""Letters without which a text says nothing of its language."""
_FOREIGN_SHARE = 0.5
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

# Scripts by the first word of a letter's name in Unicode, with the languages that newsrooms meet in them.
_SCRIPTS = {
    "CYRILLIC": "Russian, Ukrainian or another language in Cyrillic letters", "HEBREW": "Hebrew", "ARABIC": "Arabic, Persian or Urdu", "GREEK": "Greek",
    "CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean", "THAI": "Thai", "DEVANAGARI": "Hindi", "BENGALI": "Bengali",
    "TAMIL": "Tamil", "TELUGU": "Telugu", "GUJARATI": "Gujarati", "GURMUKHI": "Punjabi", "GEORGIAN": "Georgian", "ARMENIAN": "Armenian",
    "ETHIOPIC": "Amharic", "KHMER": "Khmer", "MYANMAR": "Burmese", "LAO": "Lao", "SINHALA": "Sinhala", "MALAYALAM": "Malayalam", "KANNADA": "Kannada",
}  # fmt: skip
_SCRIPT_CODES = {
    "CYRILLIC": "ru",
    "HEBREW": "he",
    "ARABIC": "ar",
    "GREEK": "el",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
}

_ENGLISH = frozenset(
    """the of and to in a is was that for on with as at by from it he she his her they their had has have were are be been said who which but not this an
    or after when would will about more one its than into over out up what if there no all him them can could also before two new where while you we
    i my your our us me so do did just how why because during against under police year years people""".split()
)
# The commonest small words of other languages in Latin letters that are no English words (word lists of the Leipzig Corpora Collection).
_LATIN = {
    "es": ("Spanish", "el los las una que por con para del más como pero sus fue"
           " sobre este entre desde cuando también años según esta han sido ha muy todo ese"),
    "pt": ("Portuguese", "os uma que não com por mais dos das foi como mas ao pelo pela"
           " são também até entre já anos seu sua ele ela depois segundo tem isso à às"),
    "fr": ("French", "le les des une est et dans pour qui sur par pas plus avec aux cette"
           " ont été son ses ce sont mais leur elle nous vous après deux selon d'un d'une"),
    "de": ("German", "der die das und den von mit ist im dem nicht ein eine auch auf"
           " sich für als wird werden nach bei aus einem einer über hat wurde zum zur sind"),
    "it": ("Italian", "il di che è la per un non con una sono del della dei delle"
           " gli nel nella anche più come ha stato alla dal dopo anni ma questo questa lo"),
    "nl": ("Dutch", "de het een van en op te dat voor met zijn niet aan er ook"
           " als bij door naar maar uit werd wordt worden heeft deze nog hij zij over jaar"),
    "sv": ("Swedish", "och att det som en på är av för med den till inte har om ett"
           " men var jag sig så från vi kan efter också när eller enligt ska år blev"),
    "da": ("Danish or Norwegian", "og det som en på er af av til med den ikke har om et men"
           " var jeg sig så fra vi kan efter etter også når eller ifølge skal år blev ble"),
    "fi": ("Finnish", "ja on ei että se oli mutta hän myös kun joka ovat sen kuin mukaan vuoden ollut jo niin jos tai vain voi noin vuonna"),
    "pl": ("Polish", "w i na z się nie do że jest to o po jak od za przez ale dla oraz jego był są który która roku także już może po"),
    "cs": ("Czech or Slovak", "a v se na je že s z do o i to ve k pro za by ale po jako jsou byl jeho podle který která roku sa sú nie aj alebo"),
    "hu": ("Hungarian", "a az és hogy nem egy is ez volt meg csak már mint még azt vagy ki szerint el után aki amely"),
    "ro": ("Romanian", "de și în la a că pe cu din nu este un pentru mai fost care sunt au ce după prin dar sau ani între"),
    "tr": ("Turkish", "ve bir bu da de için ile olarak olan çok daha gibi en kadar sonra ise ama değil var dedi göre tarafından"),
    "id": ("Indonesian or Malay", "yang dan di dari untuk dengan ini pada itu dalam tidak akan ke juga oleh adalah telah kepada mereka sebagai bisa"),
    "vi": ("Vietnamese", "và của là có được trong cho không người các một những với này đã khi để từ năm về"),
}  # fmt: skip
_SMALL = {
    code: frozenset(words.split()) - _ENGLISH - frozenset("a i o de en is to we so die men".split()) for code, (_, words) in _LATIN.items()
}
_LEAST = 3
"""Small words of another language without which a text is taken for English: two may be a name."""
_OFTEN = 0.12
"""Share of them among all words; prose has twice as many, a list of names fewer."""
_CODE = re.compile(r"[A-Za-z]{2,3}")


class Language(NamedTuple):
    """ISO 639 code and English name."""

    code: str
    name: str


@lru_cache(maxsize=256)
def foreign_language(text: str, declared: str | None = None) -> Language | None:
    """The language of a text that is not English; None for English and for what cannot be known.

    `declared` is what the source says of itself: "en" is believed of a text in Latin letters, another language always.
    """
    head = text[:_HEAD]
    script = _script(head)
    if script is not None:
        return Language(_SCRIPT_CODES.get(script, "und"), _SCRIPTS[script])
    code = match.group().lower() if declared and (match := _CODE.match(declared)) else None
    if code == "en":
        return None
    found = _by_small_words(head)
    if found is not None or code is None or code not in _LATIN:
        return found
    return Language(code, _LATIN[code][0])


def _script(text: str) -> str | None:
    """The script, other than Latin, of most letters; None for Latin and for too few letters."""
    letters = [char for char in text if char.isalpha()]
    if len(letters) < _LETTERS:
        return None
    foreign_letters = [char for char in letters if char > "ɏ"]
    if len(foreign_letters) < _FOREIGN_SHARE * len(letters):
        return None
    scripts = Counter(unicodedata.name(char, "?").split(" ")[0] for char in foreign_letters)
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > len(foreign_letters) // 10:
        return "HIRAGANA"
    return next((script for script, _ in scripts.most_common() if script in _SCRIPTS), None)


def _by_small_words(text: str) -> Language | None:
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    counts = Counter(words)
    english = sum(counts[word] for word in _ENGLISH)
    code, hits = max(((code, sum(counts[word] for word in small)) for code, small in _SMALL.items()), key=lambda pair: (pair[1], pair[0]))
    if hits < _LEAST or hits < _OFTEN * len(words) or hits <= 2 * english:
        return None
    return Language(code, _LATIN[code][0])
