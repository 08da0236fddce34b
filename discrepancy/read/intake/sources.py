"""From paths to sources: files are found, read and described; sources made by the caller pass through."""

from __future__ import annotations

import importlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from discrepancy.model.problem import Problem
from discrepancy.model.settings import Limits, Web
from discrepancy.model.source import Source
from discrepancy.read.files.file_type import sniff
from discrepancy.read.files.reader import NotMeant, Reader, Request, Unreadable
from discrepancy.read.folders.catalogue import Catalogue
from discrepancy.read.folders.file_bytes import beginning, read_bytes
from discrepancy.read.folders.folder import STDIN, Found, common_parent, find
from discrepancy.read.folders.own_files import HIDDEN, LOOK, REPORTS, is_own_facts, is_own_text
from discrepancy.read.folders.unfold import Document, Unfolder, failure_message
from discrepancy.read.intake.kept_copies import Kept
from discrepancy.read.web.requested_pages import requested_pages
from discrepancy.registry import collect
from discrepancy.scan.dates.dates_shown import stated_days
from discrepancy.scan.web import is_web

Input = str | os.PathLike[str] | Source
_Described = tuple[Source, Problem | None, Found, str | None]
"""A source, the place where a list names it, its file, and its name in the file itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The result of reading. `draft` holds the ids of the sources that were compared with a folder of others; None without such a comparison."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    draft: frozenset[str] | None = None
    against: bool = False
    """Whether the draft was compared with other sources on request, and is not merely what a revision changed."""


def read_sources(
    inputs: Input | Iterable[Input], *, against: Iterable[str] = (), limits: Limits | None = None, web: Web | None = None
) -> Reading:
    """Read every source, sorted by id. Errors of the input are in `problems`; everything else is read."""
    given = [inputs] if isinstance(inputs, str | os.PathLike | Source) else list(inputs)
    ready = [item for item in given if isinstance(item, Source)]
    paths = [os.fspath(item) for item in given if not isinstance(item, Source)]
    others = [os.fspath(item) for item in against]
    limits, web = limits or Limits(), web or Web()
    pages, unfetched = _pages([*paths, *others], limits, web)
    local = [path for path in (*paths, *others) if not is_web(path)]
    found, problems = find(local, pages)
    catalogue = Catalogue(found)
    read, wrong = _read_all(found, catalogue, common_parent(local), limits, Kept(web.frozen))
    described = _called(read)
    sources, doubled = _distinct([*((source, None) for source in ready), *((source, place) for source, place, _ in described)])
    everything = [*unfetched, *problems, *wrong, *catalogue.problems(), *doubled, *_undated(sources)]
    draft = None
    if others:
        mine = {item.path for item in found if item.root in paths} | {None}
        file = {source.path: item.path for source, _, item in described}
        draft = frozenset(source.id for source in sources if file.get(source.path) in mine)
    return Reading(
        sources=tuple(sorted(sources, key=lambda source: source.id)),
        problems=tuple(dict.fromkeys(everything)),
        draft=draft,
        against=bool(others),
    )


def _pages(paths: Sequence[str], limits: Limits, web: Web) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """The pages of the web that the paths name or list. What fetches them is loaded where there are any."""
    wanted = requested_pages(paths)
    if not wanted:
        return (), ()
    had, problems = importlib.import_module("discrepancy.read.web.pages").pages(wanted, web, limits)
    return tuple(Found(path=page.path, root=each.root, named=True, page=page, listing=each.listing) for page, each in had), problems


def _readers() -> dict[str, Reader]:
    """The reader of each extension, ours and those of third parties."""
    every = collect("discrepancy.read", "READER", "discrepancy.readers").values()
    return {extension: reader for reader in every for extension in reader.extensions}


def _request(item: Found, catalogue: Catalogue, limits: Limits) -> Request:
    """What a reader gets about a file."""
    return Request(
        name=os.path.basename(item.path),
        limits=limits,
        columns=catalogue.columns(item),
        named=item.named or catalogue.lists(item.path),
        charset=item.page.charset if item.page is not None else None,
    )


def _read_all(
    found: Iterable[Found], catalogue: Catalogue, base: str, limits: Limits, kept: Kept
) -> tuple[list[_Described], list[Problem]]:
    readers = _readers()
    sources: list[_Described] = []
    problems: list[Problem] = []
    skipped: dict[str, list[str]] = {}
    read_below = set()
    for item in found:
        if not item.named and catalogue.leaves_out(item.path):
            continue
        try:
            for document in _read(item, readers, _request(item, catalogue, limits), kept):
                path = os.path.join(item.called, document.name) if document.name else item.called
                if document.problem is not None:
                    problems.append(Problem(path=path, message=document.problem))
                elif document.skipped is not None:
                    skipped.setdefault(document.skipped or "files without extension that are not text", []).append(path)
                elif document.content is not None:
                    source, place = catalogue.describe(item, document, path if item.page is not None else _id(path, base))
                    named = document.content.id if place is None else None
                    sources.append((source, place, item, named))
                    problems += [Problem(path=path, message=note, fatal=False) for note in document.content.notes]
                read_below.add(item.root)
        except _NoReader as error:
            skipped.setdefault(str(error), []).append(item.path)
        except Unreadable as error:
            problems.append(Problem(path=item.called, message=str(error)))
            read_below.add(item.root)
        except Exception as error:  # a defect of a reader, ours or somebody's, ends the reading of its file and of no other
            problems.append(Problem(path=item.called, message=failure_message(error)))
            read_below.add(item.root)
    problems += _left_out(skipped)
    empty = sorted({item.root for item in found if not item.named} - read_below)
    problems += [
        Problem(path=root, message=f"nothing in this folder can be read as a source; sources are {_known(readers)}") for root in empty
    ]
    return sources, problems


def _called(described: list[_Described]) -> list[tuple[Source, Problem | None, Found]]:
    """Sources by the names that a list of facts gives them, where nothing else has the name."""
    times = Counter(name or source.id for source, _, _, name in described)
    return [(replace(source, id=name) if name and times[name] == 1 else source, place, item) for source, place, item, name in described]


_LOOKED_INTO = 20
"""Most sources without a date that are searched for one; a warning names the date that is found."""


class _NoReader(Exception):
    """A file of a folder that no one reads; carries its extension, or why."""


def _read(item: Found, readers: Mapping[str, Reader], request: Request, kept: Kept) -> Iterator[Document]:
    """The documents of one file. Raises _NoReader where it is left out, as a report of ours in a folder is."""
    extension = "" if item.path == STDIN else _extension(item.path, readers)
    if item.left is not None:
        if item.left == HIDDEN and extension not in {*readers} - {""}:
            return  # what tools keep
        raise _NoReader(item.left)
    if extension not in readers:
        raise _refusal(item, extension, readers, request)
    data = read_bytes(item.path, request.limits.max_megabytes)
    head = data[:LOOK].decode("utf-8-sig", "replace")
    if is_own_text(head) and not (request.named and is_own_facts(head)):
        raise Unreadable("this is a report that discrepancy wrote, not a source") if item.named else _NoReader(REPORTS)
    if not item.named and (what := kept.holds(item.path, data)) is not None:
        raise _NoReader(what)
    form = extension or sniff(data)
    try:
        yield from Unfolder(readers, request).unfold(data, form if form in readers else extension)
    except NotMeant as error:
        if request.named:
            raise
        raise _NoReader(str(error)) from None
    except Unreadable:
        if request.named or extension:
            raise
        raise _NoReader("files without extension that are not text") from None


def _refusal(item: Found, extension: str, readers: Mapping[str, Reader], request: Request) -> Exception:
    """Why a file with an extension that no reader has is not read: an error if the user named it."""
    if item.named:
        return Unreadable(f"cannot read {extension} yet; what can be read: {_known(readers)}")
    start = beginning(item.path, LOOK, request.limits.max_megabytes).decode("utf-8", "replace")
    return _NoReader(REPORTS if is_own_text(start) else extension)


def _extension(path: str, readers: Mapping[str, Reader]) -> str:
    """The extension, of two parts where a reader knows it (".warc.gz")."""
    stem, last = os.path.splitext(path.lower())
    both = os.path.splitext(stem)[1] + last
    return both if both in readers else last


def _known(readers: Mapping[str, Reader]) -> str:
    return " ".join(sorted(extension for extension in readers if extension))


def _id(path: str, base: str) -> str:
    return path if path == STDIN else os.path.relpath(os.path.abspath(path), base).replace(os.sep, "/")


def _left_out(skipped: Mapping[str, list[str]]) -> Iterator[Problem]:
    for what, paths in sorted(skipped.items()):
        more = f" (and {len(paths) - 1} more like it)" if len(paths) > 1 else ""
        kind = f"{what} cannot be read yet" if what.startswith(".") else what
        yield Problem(path=paths[0], message=f"left out{more}: {kind}", fatal=False)


def _distinct(sources: Iterable[tuple[Source, Problem | None]]) -> tuple[list[Source], list[Problem]]:
    """No two sources share an id: the later one is distinguished by its path, or by a number."""
    taken: dict[str, Source] = {}
    problems: list[Problem] = []
    for source, place in sources:
        name = source.id
        if name in taken:
            number = 2
            while f"{source.id} ({number})" in taken:
                number += 1
            name = f"{source.id} ({number})"
            line, path = (place.line, place.path) if place else (None, source.path or source.id)
            problems.append(
                Problem(
                    path=path,
                    line=line,
                    message=f"two sources have the id {source.id!r}; this one is called {name!r} for now, give it another id",
                )
            )
        taken[name] = source if source.id == name else replace(source, id=name)
    return list(taken.values()), problems


def _undated(sources: list[Source]) -> list[Problem]:
    without = [source for source in sources if source.published is None]
    if not without:
        return []
    first = next((source for source in without[:_LOOKED_INTO] if stated_days(source.text)), without[0])
    more = f" (and {len(without) - 1} more)" if len(without) > 1 else ""
    seen = next(iter(stated_days(first.text)), None)
    hint = f"published = {seen.day}, if that is the day (line {seen.line}: {seen.words!r})" if seen else "published = YYYY-MM-DD"
    message = f"has no date{more}, and the program does not guess one; give it in sources.toml: {hint}"
    return [Problem(path=first.id if first.fetched or first.path is None else first.path, message=message, fatal=False)]
