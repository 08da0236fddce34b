"""Rich Text Format, as a reader sees the final text: deletions, hidden text, reviewers' notes and everything that is not text left out.

By the specification of version 1.9.1. striprtf, which does the same, keeps deleted and hidden text and drops footnotes.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from discrepancy.read.files.metadata import with_metadata
from discrepancy.read.files.reader import Content, NotMeant, Reader, Request, Unreadable

_TOKEN = re.compile(rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)")
DEEPEST = 1_000
"""Nested groups. Word writes about 20."""
_MARKS = {
    "par": "\n\n", "sect": "\n\n", "page": "\n\n", "line": "\n", "row": "\n\n", "cell": "\t", "nestcell": " ", "nestrow": " ", "tab": "\t",
    "emdash": "\u2014", "endash": "\u2013", "emspace": "\u2003", "enspace": "\u2002", "bullet": "\u2022",
    "lquote": "\u2018", "rquote": "\u2019", "ldblquote": "\u201c", "rdblquote": "\u201d",
}  # fmt: skip
_SIGNS = {b"~": "\xa0", b"_": "\u2011", b"-": "", b"\n": "\n\n", b"\r": "\n\n", b"{": "{", b"}": "}", b"\\": "\\", b"\t": "\t"}
_NOTES = ("footnote", "endnote")
_SILENT = frozenset(
    """annotation atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart author background bkmkend bkmkstart buptim
    category colortbl comment company creatim datafield datastore doccomm docvar falt fchars ffdeftext ffentrymcr ffexitmcr ffformat
    ffhelptext ffl ffname ffstattext filetbl fldinst fontemb fontfile fonttbl footer footerf footerl footerr formfield ftncn ftnsep ftnsepc
    aftncn aftnsep aftnsepc generator header headerf headerl headerr hlinkbase info keywords latentstyles lchars levelnumbers leveltext list
    listlevel listname listoverride listoverridetable listpicture listtable mailmerge manager nextfile objalias objclass objdata
    objname objsect objtime operator panose password pgp pgptbl picprop pict pn pnseclvl pntext pntxta pntxtb printim private propname
    protusertbl revtbl revtim rsidtbl rxe shppict nonshppict sn sp staticval stylesheet subject sv tc template themedata title txe
    userprops wgrffmtfilter windowcaption xe xmlattrname xmlattrvalue xmlnstbl xmlopen nonesttables""".split()
)
"""Destinations whose words are not on the page."""
_SETS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""Values of \\fcharset with their encodings; others are read in the encoding of the document."""


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group. `to` is where its text goes: the page, a note, a property or nowhere (None)."""

    to: str | None = "page"
    hidden: bool = False
    deleted: bool = False
    skip: int = 1
    font: int | None = None


class _RtfParser:
    """One pass over a document."""

    def __init__(self) -> None:
        self.codec = "cp1252"
        self.state = _State()
        self.stack: list[_State] = []
        self.texts: dict[str, list[str]] = {}
        self.notes: list[str] = []
        self.fonts: dict[int, str] = {}
        self.pending = bytearray()
        self.high: int | None = None
        self.left = 0
        self.started = False
        self.starred = False

    def put(self, text: str) -> None:
        """Text at this place."""
        self.flush()
        if self.high is not None:
            self.high = None
        to = self.state.to
        if to is not None and not self.state.hidden and not self.state.deleted:
            self.texts.setdefault(to, []).append(text)

    def byte(self, data: bytes) -> None:
        """Bytes in the encoding of the font; several may make one character."""
        self.pending += data

    def flush(self) -> None:
        """Decode the bytes that were collected."""
        if self.pending:
            data, self.pending = bytes(self.pending), bytearray()
            self.put(
                data.decode(self.fonts.get(self.state.font or 0, self.codec) if self.state.font is not None else self.codec, "replace")
            )

    def unicode(self, number: int) -> None:
        """A UTF-16 unit, as \\u gives it."""
        unit = number & 0xFFFF
        if 0xDC00 <= unit < 0xE000 and self.high is not None:
            whole = 0x10000 + ((self.high - 0xD800) << 10) + (unit - 0xDC00)
            self.high = None
            self.put(chr(whole))
        elif 0xD800 <= unit < 0xDC00:
            self.flush()
            self.high = unit
        elif unit:
            self.put("\ufffd" if 0xD800 <= unit < 0xE000 else chr(unit))
        self.left = self.state.skip


def read(data: bytes, request: Request) -> Content:
    """Paragraphs with a blank line between, rows of tables with tabs, notes last. Raises Unreadable."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise NotMeant("is not Rich Text, which begins with {\\rtf; save it again from the program that made it")
    reading = _RtfParser()
    for match in _tokens(data):
        _take(reading, match)
        if reading.started and not reading.stack:
            break
    reading.flush()
    blocks = [block for to in ("page", *reading.notes) for block in _blocks("".join(reading.texts.get(to, ())))]
    if not blocks:
        raise Unreadable("holds no text")
    title = "".join(reading.texts.get("title", ())).strip()
    values = {"title": (title, "document properties, title")} if title else {}
    return with_metadata(Content(text="\n\n".join(blocks), extracted=True), values)


def _tokens(data: bytes) -> Iterator[re.Match[bytes]]:
    """The document's tokens; binary data is passed over."""
    at = 0
    while match := _TOKEN.match(data, at):
        at = match.end()
        if match[1] == b"bin":
            at += max(0, int(match[2] or 0))
            continue
        yield match


def _take(reading: _RtfParser, match: re.Match[bytes]) -> None:
    word, number, code, sign, brace, text = match.groups()
    if brace:
        _group(reading, brace)
    elif word:
        _word(reading, word.decode("ascii"), None if number is None else int(number))
    elif code or text:
        data = bytes.fromhex(code.decode()) if code else text
        passed = min(reading.left, len(data))
        reading.left -= passed
        reading.byte(data[passed:])
    elif sign == b"*":
        reading.starred = True
    elif sign:
        reading.put(_SIGNS.get(sign, ""))


def _group(reading: _RtfParser, brace: bytes) -> None:
    reading.flush()
    reading.left, reading.starred = 0, False
    if brace == b"{":
        if len(reading.stack) >= DEEPEST:
            raise Unreadable(f"is nested too deeply to be read: more than {DEEPEST:,} nested groups")
        reading.stack.append(reading.state)
        reading.started = True
    elif reading.stack:
        reading.state = reading.stack.pop()


def _word(reading: _RtfParser, word: str, number: int | None) -> None:
    if word == "u" and number is not None:
        return reading.unicode(number)
    reading.flush()
    reading.left = 0
    starred, reading.starred = reading.starred, False
    state = reading.state
    if word in _MARKS:
        reading.put(_MARKS[word])
    elif word in _NOTES and state.to is not None:
        reading.notes.append(f"note {len(reading.notes)}")
        reading.state = replace(state, to=reading.notes[-1])
    elif word == "title":
        reading.state = replace(state, to="title")
    elif word in _SILENT:
        reading.state = replace(state, to="fonts" if word == "fonttbl" else None)
    elif starred and word not in ("shptxt", "fldrslt", "shpinst", "nesttableprops"):
        reading.state = replace(state, to=None)
    else:
        _format(reading, word, number)
    return None


def _format(reading: _RtfParser, word: str, number: int | None) -> None:
    """What changes how text is read, or whether it shows."""
    state = reading.state
    if word in ("v", "deleted"):
        on = number != 0
        reading.state = replace(state, hidden=on) if word == "v" else replace(state, deleted=on)
    elif word == "plain":
        reading.state = replace(state, hidden=False, deleted=False)
    elif word == "uc" and number is not None:
        reading.state = replace(state, skip=min(max(number, 0), 100))
    elif word == "f" and number is not None:
        reading.state = replace(state, font=number)
    elif word == "fcharset" and state.to == "fonts" and state.font is not None and number in _CHARSETS:
        reading.fonts[state.font] = _CHARSETS[number]
    elif word in _SETS:
        reading.codec = _SETS[word]
    elif word == "ansicpg" and number is not None:
        reading.codec = _codec(number) or reading.codec


def _codec(page: int) -> str | None:
    try:
        return codecs.lookup("utf-8" if page == 65001 else f"cp{page}").name
    except LookupError:
        return None


def _blocks(text: str) -> Iterator[str]:
    for block in text.split("\n\n"):
        if block := block.strip(" \n\r\t"):
            yield block


READER = Reader(id="rtf", summary="Rich Text: the final text, deletions and hidden text left out", extensions=(".rtf",), apart=__name__)
