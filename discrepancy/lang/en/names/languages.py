"""Frequent words of languages, and the scripts of others: what a text is written in."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import FREQUENT
from discrepancy.lang.en.tables.word_set import word_set

# Scripts by the first word of a letter's name in Unicode, with the languages that newsrooms meet in them.
SCRIPTS = {
    "CYRILLIC": "Russian, Ukrainian or another language in Cyrillic letters", "HEBREW": "Hebrew", "ARABIC": "Arabic, Persian or Urdu", "GREEK": "Greek",
    "CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean", "THAI": "Thai", "DEVANAGARI": "Hindi", "BENGALI": "Bengali",
    "TAMIL": "Tamil", "TELUGU": "Telugu", "GUJARATI": "Gujarati", "GURMUKHI": "Punjabi", "GEORGIAN": "Georgian", "ARMENIAN": "Armenian",
    "ETHIOPIC": "Amharic", "KHMER": "Khmer", "MYANMAR": "Burmese", "LAO": "Lao", "SINHALA": "Sinhala", "MALAYALAM": "Malayalam", "KANNADA": "Kannada",
}  # fmt: skip
SCRIPT_CODES = {
    "CYRILLIC": "ru",
    "HEBREW": "he",
    "ARABIC": "ar",
    "GREEK": "el",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
}
ENGLISH = FREQUENT | word_set(
    """are be been can could did do had has have him how is me my new one our out people police said them two up us was were what why
    will would year years your"""
)
# The commonest small words of other languages in Latin letters that are no English words (word lists of the Leipzig Corpora Collection).
LATIN = {
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
SMALL = {
    code: frozenset(words.split()) - ENGLISH - frozenset("a i o de en is to we so die men".split()) for code, (_, words) in LATIN.items()
}
