"""Zip files: office documents are zips of XML, archives zips of anything. Nothing is unpacked beyond a limit."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from discrepancy.model.settings import Limits
from discrepancy.read.files.reader import NotMeant, Unreadable

_CHUNK = 1 << 16
# What zipfile raises for broken, encrypted or hostile archives; NotImplementedError is its word for an unknown compression.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, OverflowError)
_ENCRYPTED = 0x1
MOST_FOLD = 100
"""The highest compression factor of a file larger than `FREE` bytes: text and XML reach 30, deflate itself 1,032."""
FREE = 1_000_000
MOST_ELEMENTS = 2_000_000
"""Most elements of one XML file. A book of 1,000 pages in Word has about 300,000."""
DEEPEST = 250
"""Nested elements. Nested tables of office documents reach 60."""


def open_zip(data: bytes, what: str) -> zipfile.ZipFile:
    """The zip. Raises Unreadable; an encrypted office document is an OLE file, and reported as such."""
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise Unreadable(f"is encrypted, or in the old binary format of Office; save it without a password as .{what}")
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise Unreadable(f"is not a readable {what}: {error}") from None


def names(package: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    """Its files, in the order of their names; folders are none. In a broken zip a file may have no name (`is_dir` fails for it)."""
    yield from sorted((info for info in package.infolist() if not info.filename.endswith("/")), key=lambda info: info.filename)


def content(package: zipfile.ZipFile, info: zipfile.ZipInfo, megabytes: float, setting: str) -> bytes:
    """The bytes of one file, up to a limit, whatever its header says. Raises Unreadable."""
    if info.flag_bits & _ENCRYPTED:
        raise Unreadable("is encrypted; give it without a password")
    limit = int(megabytes * 1_000_000)
    if info.file_size > limit:  # zipfile unpacks no more than the header says
        raise Unreadable(f"unpacks to more than {megabytes:g} MB ({setting} in discrepancy.toml raises the limit)")
    if info.file_size > max(FREE, MOST_FOLD * info.compress_size):
        raise Unreadable(f"is compressed more than {MOST_FOLD}-fold, which only a zip bomb needs; unpack it first")
    parts = bytearray()
    try:
        with package.open(info) as file:
            while data := file.read(_CHUNK):
                parts += data
                if len(parts) > limit:
                    raise Unreadable(f"unpacks to more than {megabytes:g} MB ({setting} in discrepancy.toml raises the limit)")
    except _BROKEN as error:
        raise Unreadable(f"is broken inside: {error}") from None
    return bytes(parts)


def xml(package: zipfile.ZipFile, name: str, limits: Limits) -> Element | None:
    """One XML file of an office document, None where there is none. Raises Unreadable for entities and for broken XML."""
    try:
        info = package.getinfo(name)
    except KeyError:
        return None
    return parse_xml(content(package, info, limits.max_unpacked_megabytes, "max_unpacked_megabytes"), name)


class _Bounded(TreeBuilder):
    """Builds a tree that is neither too deep nor too large to walk."""

    def __init__(self) -> None:
        super().__init__()
        self._left = MOST_ELEMENTS
        self._depth = 0

    def start(self, tag: str, attrs: dict[Any, Any], /) -> Element:
        self._left -= 1
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unreadable(f"is nested too deeply to be read: more than {DEEPEST} levels of elements")
        if self._left < 0:
            raise Unreadable(f"has more than {MOST_ELEMENTS:,} XML elements, and was not read")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)


def parse_xml(data: bytes, name: str = "") -> Element:
    """XML without document type entities, external or expanding. Raises Unreadable, NotMeant where it is no XML at all."""
    where = f"{name} " if name else ""
    parser = DefusedXMLParser(target=_Bounded(), forbid_external=True)
    try:
        for at in range(0, len(data), _CHUNK):
            parser.feed(data[at : at + _CHUNK])
        root: Element = parser.close()
    except DefusedXmlException as error:
        raise Unreadable(
            f"{where}declares XML entities ({type(error).__name__}), which can read other files or grow without end; it was not read"
        ) from None
    except (ParseError, ValueError, LookupError) as error:
        raise (Unreadable if name else NotMeant)(f"{where}is not well-formed XML: {error}") from None
    return root
