"""From one file's bytes to its documents: the reader of its format, and for an archive that of each part, within one budget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from discrepancy.read.apart.process import read_apart
from discrepancy.read.files.file_type import sniff
from discrepancy.read.files.reader import Content, NotMeant, Part, Reader, Request, Unreadable
from discrepancy.read.files.zip_package import FREE, MOST_FOLD

MAX_DEPTH = 4
"""Archives in archives: a mail with a zip of mails is two deep; deeper nesting is a trap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document of a file. `name` is "" for the file itself; `problem` says why it could not be read, `skipped` a part that no reader reads."""

    name: str = ""
    content: Content | None = None
    format: str | None = None
    problem: str | None = None
    skipped: str | None = None


def failure_message(error: Exception) -> str:
    """The message about a file that a reader fails on."""
    return f"was left out, the program failed on it: {type(error).__name__}: {' '.join(str(error).split())[:200]}; please report it"


class Unfolder:
    """Reads one file and all in it. Limits for archives count all their levels together."""

    def __init__(self, readers: Mapping[str, Reader], request: Request) -> None:
        self._readers = readers
        self._request = request
        self._bytes = 0
        self._files = 0
        self._most = FREE

    def unfold(self, data: bytes, extension: str) -> Iterator[Document]:
        """Every document. Raises Unreadable where the file itself cannot be read."""
        reader = self._readers[extension]
        self._most = max(FREE, MOST_FOLD * len(data))
        found = self._run(reader, data, self._request)
        if isinstance(found, Content):
            yield Document(content=found, format=reader.id)
            return
        yield from self._parts(found, reader, "", 1)

    def _run(self, reader: Reader, data: bytes, request: Request) -> Content | Iterator[Part]:
        if reader.apart is not None:
            found: Content | Iterable[Part] = read_apart(reader, data, request)
        elif reader.read is not None:
            found = reader.read(data, request)
        else:
            raise Unreadable(f"the reader {reader.id!r} has neither `read` nor `apart`")
        if not isinstance(found, Content):
            return iter(found)
        if len(found.text) > (megabytes := request.limits.max_megabytes) * 1_000_000:
            raise Unreadable(f"holds more than {megabytes:g} MB of text (max_megabytes in discrepancy.toml raises the limit)")
        return found

    def _parts(self, parts: Iterator[Part], reader: Reader, above: str, depth: int) -> Iterator[Document]:
        limits = self._request.limits
        try:
            for part in parts:
                name = "/".join(filter(None, (above, part.name)))
                self._files += 1
                self._bytes += len(part.data) + (len(part.content.text) if part.content else 0)
                if self._files > limits.max_files:
                    yield Document(
                        problem=f"holds more than {limits.max_files:,} documents; the rest was left out (max_files in discrepancy.toml raises the limit)"
                    )
                    return
                if self._bytes > limits.max_unpacked_megabytes * 1_000_000:
                    yield Document(
                        problem=f"unpacks to more than {limits.max_unpacked_megabytes:g} MB;"
                        " the rest was left out (max_unpacked_megabytes in discrepancy.toml raises the limit)"
                    )
                    return
                if self._bytes > self._most:
                    yield Document(problem=f"unpacks more than {MOST_FOLD}-fold, which only a zip bomb does; the rest was left out")
                    return
                if part.problem is not None:
                    yield Document(name=name, problem=part.problem)
                elif part.content is not None:
                    yield Document(name=name, content=part.content, format=reader.id)
                else:
                    yield from self._part(part, name, depth)
        except Unreadable as error:
            yield Document(name=above, problem=str(error))
        except Exception as error:
            yield Document(name=above, problem=failure_message(error))

    def _part(self, part: Part, name: str, depth: int) -> Iterator[Document]:
        extension = part.extension if part.extension in self._readers and part.extension else sniff(part.data) or part.extension
        reader = self._readers.get(extension)
        if reader is None:
            yield Document(name=name, skipped=extension)
            return
        try:
            found = self._run(reader, part.data, replace(self._request, name=name, columns=None, named=False))
            if isinstance(found, Content):
                yield Document(name=name, content=_hinted(found, part.hint), format=reader.id)
            elif depth >= MAX_DEPTH:
                yield Document(name=name, problem=f"archives are nested {MAX_DEPTH + 1} deep; this one was not opened")
            else:
                yield from self._parts(found, reader, name, depth + 1)
        except NotMeant:
            yield Document(name=name, skipped=extension)
        except Unreadable as error:
            yield Document(name=name, problem=str(error))
        except Exception as error:
            yield Document(name=name, problem=failure_message(error))


def _hinted(content: Content, hint: Content | None) -> Content:
    """The content; metadata that it does not give are taken from the mail, feed or archive that contains it."""
    if hint is None:
        return content
    known = {
        name: getattr(hint, name)
        for name in ("published", "publisher", "title", "language", "url", "modified")
        if getattr(content, name) is None
    }
    known = {name: value for name, value in known.items() if value is not None}
    where = tuple(pair for pair in hint.found if pair[0] in known)
    return replace(content, **known, found=(*content.found, *where))
