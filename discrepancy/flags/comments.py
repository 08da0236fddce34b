"""Decisions that are in a source itself, where it may be edited: `<!-- discrepancy: ignore RULE reason… -->`.

Only texts that editable.py allows are read for comments: a source from elsewhere must not decide what it is compared with. The comment
covers its own line where
other words are on it, otherwise the paragraph below. RULE is the id of a rule, or several separated by commas; the reason is required.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from discrepancy.flags.editable import code
from discrepancy.model.discrepancy import Discrepancy, State
from discrepancy.model.fact import Fact
from discrepancy.model.problem import Problem

# No comment may hold "--" before its end, so that this cannot run from one comment into another; 500 characters bound the search.
_COMMENT = re.compile(r"<!--\s{0,20}discrepancy\s{0,20}:\s{0,20}(?P<word>[\w-]*)(?P<rest>(?:(?!--).){0,500})-->", re.DOTALL | re.IGNORECASE)
_MENTION = re.compile(r"discrepancy\s{0,20}:", re.IGNORECASE)
_BLANK = re.compile(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class _Ignored:
    """One comment. `start` and `end` bound what it covers."""

    source: str
    line: int
    rules: tuple[str, ...]
    reason: str
    start: int
    end: int


def apply_comments(
    discrepancies: Sequence[Discrepancy],
    texts: Mapping[str, str],
    editable: Collection[str],
    named: str | None,
    rules: Collection[str],
    *,
    formerly: Mapping[str, str] | None = None,
    ran: Collection[str] | None = None,
) -> tuple[tuple[Discrepancy, ...], tuple[Problem, ...], tuple[Problem, ...]]:
    """The result of `accept_commented` for the texts that are `editable`, with notes: how many it accepted, and which comments elsewhere decide nothing.

    `named` is the file that names sources as editable.
    """
    mine = {name: text for name, text in texts.items() if name in editable}
    silenced, odd = accept_commented(discrepancies, mine, rules, formerly=formerly, ran=ran)
    others = {name: text for name, text in texts.items() if name not in mine}
    return silenced, odd, (*_accepted(discrepancies, silenced, named or "editable"), *_comments_without_effect(others))


def accept_commented(
    discrepancies: Sequence[Discrepancy],
    texts: Mapping[str, str],
    rules: Collection[str],
    *,
    formerly: Mapping[str, str] | None = None,
    ran: Collection[str] | None = None,
) -> tuple[tuple[Discrepancy, ...], tuple[Problem, ...]]:
    """The discrepancies, those `accepted` that rest on covered statements, with the reason as their note; and problems of the comments.

    What a comment covers takes no part: a discrepancy is silenced when fewer than two of its sides are stated anywhere else.
    `rules` are the ids of all rules, `formerly` maps older ids to them, `ran` are those that were run, None for all.
    Problems, none fatal: a comment without reason, with a rule that does not exist, or that silences nothing.
    """
    covers, odd = _covers(texts, rules, formerly or {})
    if not covers:
        return tuple(discrepancies), tuple(odd)
    used: set[_Ignored] = set()
    result = []
    for discrepancy in discrepancies:
        heard = [[_cover(fact, discrepancy.rule, covers) for fact in (*side.facts, *side.more)] for side in discrepancy.sides]
        here = sorted({cover for side in heard for cover in side if cover is not None}, key=lambda cover: (cover.source, cover.start))
        if here and sum(None in side for side in heard) < 2:
            used.update(here)
            note = "; ".join(f"{cover.reason} ({cover.source}:{cover.line})" for cover in here)
            result.append(replace(discrepancy, state=State.ACCEPTED, note=note))
        else:
            result.append(discrepancy)
    odd += _unused([cover for found in covers.values() for cover in found if cover not in used], ran)
    return tuple(result), tuple(sorted(odd, key=lambda problem: (problem.path, problem.line or 0)))


def _covers(
    texts: Mapping[str, str], rules: Collection[str], formerly: Mapping[str, str]
) -> tuple[dict[str, list[_Ignored]], list[Problem]]:
    """What the comments of each text cover, and what is wrong with the others."""
    covers: dict[str, list[_Ignored]] = defaultdict(list)
    odd: list[Problem] = []
    for source, text in sorted(texts.items()):
        for found in _comments(source, text, rules, formerly) if _MENTION.search(text) else ():
            if isinstance(found, Problem):
                odd.append(found)
            else:
                covers[source].append(found)
    return covers, odd


def _unused(covers: Iterable[_Ignored], ran: Collection[str] | None) -> list[Problem]:
    """A note on each comment that ignores nothing, where one of its rules was run."""
    return [
        Problem(
            path=cover.source,
            line=cover.line,
            message=f"this comment ignores {', '.join(cover.rules)}, but nothing here needs it: remove it",
            fatal=False,
        )
        for cover in covers
        if ran is None or any(rule in ran for rule in cover.rules)
    ]


def _comments_without_effect(texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """A note on each text that has such a comment but is not editable, so that the comment has no effect."""
    found = []
    for source, text in sorted(texts.items()):
        comment = _COMMENT.search(text) if _MENTION.search(text) else None
        if comment is not None:
            message = "this comment decides nothing: only Markdown files that discrepancy.toml names as editable may carry decisions"
            found.append(Problem(path=source, line=_line(text, comment.start()), message=message, fatal=False))
    return tuple(found)


def _accepted(before: Sequence[Discrepancy], after: Sequence[Discrepancy], named: str) -> tuple[Problem, ...]:
    """How many discrepancies `accept_commented` has accepted, as a note on the file that names sources as editable; none where it accepted none."""
    count = sum(old is not new for old, new in zip(before, after, strict=True))
    if not count:
        return ()
    what = "1 discrepancy is" if count == 1 else f"{count} discrepancies are"
    return (Problem(path=named, message=f"{what} accepted by comments in its editable sources", fatal=False),)


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _cover(fact: Fact, rule: str, covers: Mapping[str, Sequence[_Ignored]]) -> _Ignored | None:
    """The comment that covers `fact` for `rule`, or None."""
    found = covers.get(fact.source, ())
    return next((cover for cover in found if rule in cover.rules and cover.start <= fact.start and fact.end <= cover.end), None)


def _comments(source: str, text: str, rules: Collection[str], formerly: Mapping[str, str]) -> list[_Ignored | Problem]:
    """What each comment of a text says, or what is wrong with it."""
    found: list[_Ignored | Problem] = []
    shown = code(text)
    for match in _COMMENT.finditer(text):
        at = bisect_right(shown, (match.start(), len(text)))
        if text[match.start() - 1 : match.start()] == "\\" or (at and match.start() < shown[at - 1][1]):
            continue  # the page shows it
        line = _line(text, match.start())
        names, _, reason = match["rest"].strip().partition(" ")
        given = tuple(name.strip() for name in names.split(",") if name.strip())
        today = tuple(formerly.get(name, name) for name in given)
        unknown = [name for name, now in zip(given, today, strict=True) if now not in rules]
        wrong = None
        if match["word"].lower() != "ignore" or not given:
            wrong = "this comment is not understood: write <!-- discrepancy: ignore RULE reason -->"
        elif unknown:
            wrong = f"there is no rule {', '.join(unknown)}, so this comment ignores nothing: see discrepancy rules list"
        elif not reason.strip():
            wrong = "this comment gives no reason, so it ignores nothing: write one after the rule"
        if wrong:
            found.append(Problem(path=source, line=line, message=wrong, fatal=False))
        else:
            found.append(_Ignored(source, line, today, " ".join(reason.split()), *_reach(text, match.start(), match.end())))
    return found


def _reach(text: str, start: int, end: int) -> tuple[int, int]:
    """What a comment at start, end covers: its line, or the paragraph below where it has the line to itself."""
    left = text.rfind("\n", 0, start) + 1
    right = text.find("\n", end)
    right = len(text) if right < 0 else right
    if text[left:start].strip() or text[end:right].strip():
        return left, right
    while right < len(text) and text[right].isspace():
        right += 1
    last = _BLANK.search(text, right)
    return right, last.start() if last else len(text)
