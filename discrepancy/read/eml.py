"""Mails: the text with its date, sender and subject; attachments are separate documents."""

from __future__ import annotations

import email.policy
import os
from collections.abc import Iterator
from email.feedparser import BytesFeedParser
from email.message import EmailMessage
from email.utils import parseaddr
from typing import Any

from discrepancy.read.files.decoding import decode
from discrepancy.read.files.html_fragment import fragment_text
from discrepancy.read.files.metadata import with_metadata
from discrepancy.read.files.reader import Content, Part, Reader, Request, Unreadable

_LONGEST_HEADER = 10_000
"""Most characters of a header that are read. Its parser takes a thousand times the memory; no subject and no sender is as long."""
_DEEPEST = 20
"""Greatest nesting of mails and parts. A reply to a forwarded mail with a page and its pictures has six levels."""
_MOST_PARTS = 1_000
"""A mail with more parts than this is made to be a nuisance."""


def _bounded(name: str, value: str) -> str:
    """A header as the standard library makes it, cut at the limit; as plain text if its time zone is out of range."""
    factory = email.policy.default.header_factory
    try:
        made: str = factory(name, value[:_LONGEST_HEADER])
    except OverflowError:
        made = factory("Subject", value[:_LONGEST_HEADER])
    return made


_POLICY = email.policy.default.clone(header_factory=_bounded)


def _parsed(data: bytes) -> EmailMessage:
    """The mail, parsed by the standard library. Its parser tests each line at each level, so the depth is limited."""
    parser: Any = BytesFeedParser(policy=_POLICY)
    one_more = parser._new_message

    def bounded() -> None:
        if len(parser._msgstack) > _DEEPEST:
            raise Unreadable(f"holds mails or parts nested more than {_DEEPEST} deep, and was not read")
        one_more()

    parser._new_message = bounded
    parser.feed(data)
    message: EmailMessage = parser.close()
    return message


def read(data: bytes, request: Request) -> Content | Iterator[Part]:
    """One mail. With attachments it is several documents: the mail itself, and each attachment by its name."""
    try:
        message = _parsed(data)
        if not message.keys():
            raise Unreadable("is not a mail: it does not begin with headers")
        parts = _leaves(message)
        content = _content(message, parts)
    except (RecursionError, LookupError, ValueError, IndexError, AttributeError) as error:  # what the parser makes of broken headers
        raise Unreadable(f"is a broken mail ({type(error).__name__}: {error})") from None
    attached = [part for part in parts if _attached(part)]
    return _all(content, attached) if attached else content


def _all(content: Content, attached: list[EmailMessage]) -> Iterator[Part]:
    yield Part(name="message", content=content)
    for number, part in enumerate(attached, 1):
        name = os.path.basename(str(part.get_filename() or f"attachment {number}").replace("\\", "/")) or f"attachment {number}"
        payload = part.get_payload(decode=True)
        yield Part(name=name, data=payload if isinstance(payload, bytes) else b"", extension=os.path.splitext(name)[1].lower())


def _leaves(message: EmailMessage) -> list[EmailMessage]:
    """All parts that hold something, in order, not recursive."""
    found: list[EmailMessage] = []
    stack = [message]
    while stack:
        part = stack.pop()
        payload = part.get_payload()
        if part.is_multipart() and isinstance(payload, list):
            stack.extend(reversed([each for each in payload if isinstance(each, EmailMessage)]))
        else:
            found.append(part)
        if len(found) + len(stack) > _MOST_PARTS:
            raise Unreadable(f"has more than {_MOST_PARTS:,} parts")
    return found


def _attached(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or (
        part.get_content_maintype() not in ("text", "multipart", "message")
        and part.get_filename() is not None
        and part.get_content_disposition() != "inline"
    )


def _content(message: EmailMessage, parts: list[EmailMessage]) -> Content:
    bodies = [part for part in parts if not _attached(part) and part.get_content_type() in ("text/plain", "text/html")]
    plain = next((part for part in bodies if part.get_content_type() == "text/plain"), None)
    chosen = plain if plain is not None else next(iter(bodies), None)
    if chosen is None:
        raise Unreadable("is a mail without text")
    payload = chosen.get_payload(decode=True)
    decoded = decode(payload if isinstance(payload, bytes) else b"", chosen.get_content_charset())
    text = decoded.text if chosen is plain else fragment_text(decoded.text)
    text = _unflowed(text) if chosen is plain and str(chosen.get_param("format", "")).lower() == "flowed" else text.replace("\r\n", "\n")
    if not text.strip():
        raise Unreadable("is a mail without text")
    values: dict[str, tuple[str, str]] = {}
    for field, header in (("published", "Date"), ("title", "Subject"), ("language", "Content-Language")):
        if value := message.get(header):
            values[field] = (str(value), f"{header} of the mail")
    name, address = parseaddr(str(message.get("From", "")))
    if name or address:
        values["publisher"] = (name or address, "From of the mail")
    return with_metadata(Content(text=text, extracted=True, found=decoded.found, notes=decoded.notes), values)


def _unflowed(text: str) -> str:
    """The paragraphs of format=flowed (RFC 3676): a line that ends with a blank continues in the next one; a signature ends a paragraph."""
    paragraphs, current = [], ""
    for line in text.replace("\r\n", "\n").split("\n"):
        line = line[1:] if line.startswith(" ") else line
        current += line
        if not line.endswith(" ") or line == "-- ":
            paragraphs.append(current)
            current = ""
    return "\n".join([*paragraphs, current] if current else paragraphs)


READER = Reader(
    id="eml", summary="Mails, with their date and sender; attachments are separate documents", extensions=(".eml",), apart=__name__
)
