"""Spellings and sounds of names in the Latin alphabet, whatever language they come from."""

from __future__ import annotations

# Spellings of one sound in the romanisations that newspapers meet (BGN/PCGN, ISO 9, Library of Congress, German, French,
# Polish, Dutch and Scandinavian press usage; Hepburn and Wade-Giles). Capital letters stand for one sound written with several:
# C ch, S sh, J zh or dzh, H kh. Longest first; what is left stands for itself.
SPELLINGS = {
    "schtsch": "SC", "shtch": "SC", "shch": "SC", "chtch": "SC", "szcz": "SC", "sjtsj": "SC",
    "tsch": "C", "tch": "C", "tsj": "C", "tj": "C", "cz": "C", "ch": "C", "č": "C",
    "dzh": "J", "dsch": "J", "dj": "J", "dz": "J", "zh": "J",
    "sch": "S", "sh": "S", "sz": "S", "sj": "S",
    "kh": "H", "ph": "f", "pf": "f", "th": "t", "gh": "g", "dh": "d", "bh": "b", "ck": "k", "q": "k", "x": "ks", "wh": "v", "w": "v",
    "mps": "ms", "mpt": "mt", "gk": "g", "oui": "vi", "dse": "Je",
    "tz": "z", "ts": "z", "hs": "S",
    "ce": "se", "ci": "si", "cy": "si", "c": "k",
    "ij": "i", "yi": "i", "iy": "i", "ey": "e", "ei": "e", "ej": "e", "ee": "i", "ie": "e", "ye": "e", "y": "i",
    "oo": "u", "ou": "u", "ue": "u", "oe": "o", "ae": "a", "ai": "a", "ay": "a", "aj": "a", "au": "o",
    "ja": "ia", "jo": "io", "ju": "iu", "je": "e",
}  # fmt: skip

# Sounds that one romanisation writes for another, and what taking one for the other costs (1: a different letter).
# Classes by place and manner of articulation, so voiced and voiceless partners, glides and sibilants; not fitted to pairs.
NEAR_SOUNDS = {
    "CH": 0.25, "CS": 0.3, "HK": 0.25, "Hh": 0.15, "Hg": 0.35, "CK": 0.3, "Ck": 0.3, "Ch": 0.3, "Jz": 0.3, "Jj": 0.1, "ij": 0.1,
    "Ji": 0.35, "gJ": 0.35, "Cj": 0.3, "gj": 0.3, "gi": 0.4, "Cz": 0.3, "Ss": 0.3, "sz": 0.2, "ks": 0.7, "fv": 0.15, "bv": 0.3,
    "bp": 0.4, "dt": 0.3, "gk": 0.3, "kh": 0.5, "gh": 0.3, "Hk": 0.2, "CJ": 0.3, "mn": 0.6, "dz": 0.4, "tz": 0.4, "Jd": 0.3,
    "Cs": 0.5, "uv": 0.2,
    "lr": 0.7, "HC": 0.25, "ei": 0.35, "ae": 0.4, "ao": 0.4, "ou": 0.25, "iu": 0.6, "eo": 0.5, "au": 0.5, "ai": 0.6, "eu": 0.6,
    "io": 0.7,
}  # fmt: skip

# How keys may begin and still be one name, as coarse as transliterations of beginnings are. A g before e or i may be a glide
# (Gerasimos, Yerasimos); a Ch may be guttural (Chanoch, Hanoch).
FIRST_SOUNDS = {
    "j": "is", "J": "isd", "g": "ki", "k": "k", "H": "hk", "h": "hk", "C": "hkis", "b": "v", "v": "v", "f": "v", "p": "vp",
    "S": "s", "s": "s", "z": "szt", "t": "ts", "d": "ds",
}  # fmt: skip

# Letters that NFKD leaves whole, as newspapers write them without their marks.
LATIN_LETTERS = {
    "ß": "ss",
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "ł": "l",
    "đ": "dj",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ŋ": "n",
    "ə": "e",
    "ħ": "h",
}

# Sounds taken together for blocking only: wide enough that no transliteration falls between two blocks.
COARSE_SOUNDS = {"H": "k", "g": "k", "J": "s", "S": "s", "z": "s", "d": "t", "b": "v", "f": "v", "p": "v", "m": "n", "r": "l"}
