"""Runs the stages in order: read, extract, relate, align, judge, flag. It contains no other logic."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from discrepancy.comparison import compare, judged
from discrepancy.engines.collection import Run, collection, facts_of
from discrepancy.engines.columns import Work
from discrepancy.engines.guard import guarded
from discrepancy.engines.local import Engine
from discrepancy.engines.packing import digest
from discrepancy.engines.parquet import is_table, read_parquet, write_parquet
from discrepancy.engines.plan import engine_for, is_large, open_store
from discrepancy.engines.spark import spark_collection
from discrepancy.engines.version import version
from discrepancy.extraction import extract, extract_again
from discrepancy.flags import Flag, FlagFile, Ledger, apply, apply_comments, decision, decision_sheet, editable, load
from discrepancy.flags.team import Journal, Missed, Team, journal_path, odd_lines
from discrepancy.judge.chosen_rules import select_rules
from discrepancy.judge.draft.against import held_against
from discrepancy.judge.engine import in_order
from discrepancy.judge.rulefiles.rule import Rule
from discrepancy.judge.rules import load_rules
from discrepancy.judge.time.toll_timeline import timelines
from discrepancy.link.claims import claim_order, explain_pair
from discrepancy.link.stories.content_ids import text_mark
from discrepancy.link.stories.copies import copies
from discrepancy.link.stories.reprints import originals
from discrepancy.link.stories.story_groups import distinctive_words, stories, stories_of
from discrepancy.model.claim import Claim, Link
from discrepancy.model.discrepancy import Discrepancy, State
from discrepancy.model.draft import Draft
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.model.parser import ANY, ParserRelease
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings
from discrepancy.model.source import Source
from discrepancy.model.timeline import Timeline
from discrepancy.parse.installed import chosen, installed
from discrepancy.read.intake.sources import Input, Reading, read_sources
from discrepancy.report.content.result import Report
from discrepancy.report.content.run_mark import run_of
from discrepancy.report.content.tables import SIDE_COLUMNS, side_rows
from discrepancy.report.content.tier import involves_draft, with_tier
from discrepancy.report.locations.evidence import passages_in
from discrepancy.review.desk import Desk, Redate
from discrepancy.scan.foreign_text import foreign_notes, language_name
from discrepancy.scan.units.units import Unit
from discrepancy.scan.units.user_units import own_units

Progress = Callable[[str, int, int], None]
"""Is called with the stage, how much of it is done, and how much there is."""


def extract_all(
    sources: Sequence[Source],
    progress: Progress | None = None,
    units: Mapping[str, Unit] | None = None,
    troubles: list[Problem] | None = None,
    parser: ParserRelease | None = ANY,
) -> tuple[Extract, ...]:
    """The extract of each source, in order. With `troubles`, a source that the program fails on is left out and named there."""
    extracts = []
    for done, source in enumerate(sources):
        if progress is not None:
            progress("reading", done, len(sources))
        with guarded(troubles, source.path or source.id, "was left out"):
            extracts.append(extract(source, units, parser))
    if troubles is not None:
        troubles += [problem for found in extracts for problem in found.problems]
    return tuple(extracts)


def run(
    sources: Sequence[Source],
    rules: Sequence[Rule] | None = None,
    flags: Sequence[Flag] = (),
    progress: Progress | None = None,
    units: Mapping[str, Unit] | None = None,
    troubles: list[Problem] | None = None,
    parser: ParserRelease | None = ANY,
) -> tuple[tuple[Extract, ...], tuple[Claim, ...], tuple[Discrepancy, ...]]:
    """Extracts, claims and discrepancies of these sources; what a flag calls not the same is kept apart.

    With `troubles`, the failure of a stage is reported there; without, its exception is raised.
    """
    ordered = sorted(sources, key=lambda source: source.id)
    extracts = extract_all(ordered, progress, units, troubles, parser)
    read = {extract.source for extract in extracts}
    once = originals([source for source in ordered if source.id in read], extracts)
    rules = load_rules() if rules is None else rules
    compared = [compare(rules, flags, once, members, troubles) for members in stories(once.sources)]
    claims = tuple(sorted((claim for story in compared for claim in story.claims), key=claim_order))
    return extracts, claims, in_order(item for story in compared for item in story.discrepancies)


def work_through(
    sources: Sequence[Source],
    rules: Sequence[Rule],
    flags: Sequence[Flag],
    settings: Settings,
    progress: Progress | None = None,
) -> tuple[Sequence[Fact], Sequence[Claim], tuple[Discrepancy, ...], tuple[Problem, ...], Mapping[str, str]]:
    """Facts, claims, discrepancies, what went wrong, and the languages found; by the engine that suits the number of sources or that was asked for."""
    engine = engine_for(settings, sources)
    if engine is None:
        troubles: list[Problem] = []
        extracts, claims, found = run(sources, rules, flags, progress, own_units(settings.units), troubles, installed(settings.parser))
        return tuple(fact for extract in extracts for fact in extract.facts), claims, found, tuple(troubles), {}
    large = is_large(sources)
    run_of, problems = _run(engine, rules, flags, settings, progress, small=not large)
    spark = settings.engine == "spark"
    done = spark_collection(sources, run_of, settings.master, settings.workers) if spark else collection(sources, run_of)
    found, problems = in_order(done.discrepancies), (*problems, *done.problems)
    if large:
        return done.facts, done.claims, found, problems, done.languages
    once = iter(done.claims)  # of the sequence itself `sorted` would ask the length, which makes every claim
    return tuple(done.facts), tuple(sorted(once, key=claim_order)), found, problems, done.languages


def _run(
    engine: Engine,
    rules: Sequence[Rule],
    flags: Sequence[Flag],
    settings: Settings,
    progress: Progress | None,
    small: bool = False,
) -> tuple[Run, tuple[Problem, ...]]:
    """The run for an engine, with the functions of the other folders that it needs; and problems of the store."""
    apart = tuple(flag for flag in flags if flag.state is State.NOT_SAME)
    store, problems = open_store(settings.store, needed=not small)
    parser = installed(settings.parser)
    made = Run(
        work=Work(
            extract=partial(extract_again, units=own_units(settings.units), parser=parser),
            words=distinctive_words,
            mark=text_mark,
            language=language_name,
            judge=partial(judged, rules, apart),
            keeps_claims=small and store is not None,
        ),
        group=stories_of,
        engine=engine,
        version=digest(version(os.path.dirname(os.path.abspath(__file__))).hex(), settings.units, parser),
        judging=digest(rules, apart),
        store=store,
        progress=progress,
    )
    return made, problems


def facts_in(sources: Sequence[Source], settings: Settings, progress: Progress | None = None) -> tuple[Sequence[Fact], tuple[Problem, ...]]:
    """The facts of these sources, by source and place, and what went wrong."""
    engine = engine_for(settings, sources)
    parser, missing = chosen(settings.parser, settings.path)
    if engine is None:
        broken: list[Problem] = []
        extracts = extract_all(sources, progress, own_units(settings.units), broken, parser)
        return tuple(fact for found in extracts for fact in found.facts), (*missing, *broken)
    large = is_large(sources)
    run_of, problems = _run(engine, (), (), settings, progress, small=not large)
    facts, troubles = facts_of(sources, run_of)
    return facts if large else tuple(facts), (*missing, *problems, *troubles)


def read(inputs: Input | Iterable[Input], settings: Settings, against: Iterable[str] = ()) -> Reading:
    """The sources that were given, and what was wrong with them."""
    given = [inputs] if isinstance(inputs, str | os.PathLike | Source) else list(inputs)
    tables = [item for item in given if isinstance(item, str) and is_table(item)] if settings.engine == "spark" else []
    if tables:
        given = [*(item for item in given if item not in tables), *read_parquet(tables, settings)]
    return read_sources(given, against=against, limits=settings.limits, web=settings.web)


def write_table(report: Report, path: str, settings: Settings) -> None:
    """One row for each piece of evidence of each side, as Parquet. Raises UserError."""
    write_parquet(side_rows(report.everything, report.sources), tuple(SIDE_COLUMNS), path, settings)


def examine(reading: Reading, settings: Settings, progress: Progress | None = None) -> Report:
    """What these sources say, where they differ, and what was decided about it. Raises UserError where no rules can be run."""
    rules, broken = select_rules(settings)
    flags, unreadable = flags_for(settings)
    texts = {source.id: source.text for source in reading.sources}
    parser, missing = chosen(settings.parser, settings.path)
    facts, claims, found, troubles, languages = work_through(reading.sources, rules, flags.flags, settings, progress)
    former = {old: rule.id for rule in rules for old in rule.formerly}
    today = settings.today or datetime.date.min
    applied = apply(found, flags.flags, texts, today=today, formerly=former, facts=facts)
    known = {rule.id for rule in (load_rules(() if broken else settings.rules) if settings.select or settings.ignore else rules)}
    ran = {name for rule in rules for name in (rule.id, *rule.formerly)}
    stale = [flag.id for flag in applied.stale if flag.rule in ran]
    mine = [source.id for source in editable(reading.sources, settings.editable)]
    silenced, odd, notes = apply_comments(applied.discrepancies, texts, mine, settings.path, known, formerly=former, ran=ran)
    notes = (*foreign_notes(reading.sources, languages), *notes)
    lines = {rule.id: rule.min_confidence for rule in rules if rule.min_confidence is not None}
    told = tuple(with_tier(d, lines.get(d.rule, settings.min_confidence)) for d in silenced if involves_draft(d, reading.draft))
    late: list[Problem] = []
    over_time, draft = _beyond(reading, rules, told, claims, late)
    return Report(
        sources=reading.sources,
        facts=facts,
        discrepancies=told,
        problems=(*reading.problems, *missing, *broken, *unreadable, *flags.problems, *troubles, *odd, *notes, *late),
        claims=claims,
        to_decide=partial(decision_sheet, told, flags.flags, frozenset(stale), texts, passages_in(reading.sources)),
        decisions={d.id: decision(d, flag) for d, flag in zip(silenced, applied.flags, strict=True)},
        timelines=over_time,
        draft=draft,
        parser=parser,
        stale=() if reading.draft is not None else (*stale, *(f"{problem.path}:{problem.line}" for problem in odd)),
    )


def _beyond(
    reading: Reading, rules: Sequence[Rule], told: Sequence[Discrepancy], claims: Sequence[Claim], late: list[Problem]
) -> tuple[tuple[Timeline, ...], Draft | None]:
    """Tolls over time, and what the sources say about a draft."""
    by_id = {source.id: source for source in reading.sources}
    over_time: tuple[Timeline, ...] = ()
    draft: Draft | None = None
    with guarded(late, "--against", "what the sources say to the draft is missing"):
        draft = held_against(reading.draft, told, claims, by_id) if reading.draft is not None and reading.against else None
    with guarded(late, "timelines", "figures over time are missing"):
        over_time = timelines(claims, rules, by_id, partial(copies, reading.sources)) if not is_large(reading.sources) else ()
    return over_time, draft


def flags_for(settings: Settings) -> tuple[FlagFile, tuple[Problem, ...]]:
    """The file of decisions. An unreadable one counts as none, and is a fatal problem."""
    if settings.flags is None:
        return FlagFile(path=""), ()
    try:
        return load(settings.flags), odd_lines(settings.flags)
    except UserError as error:
        return FlagFile(path=settings.flags), error.problems


def desk(report: Report, settings: Settings, page: str, redate: Redate | None = None) -> Desk:
    """What a review of this report needs: its page, the file of decisions and the journal. Raises UserError where no folder keeps them."""
    if settings.flags is None:
        raise UserError(Problem(path="review", message="there is no folder to keep decisions in: name the flags file in discrepancy.toml"))
    texts, found = {source.id: source.text for source in report.sources}, report.everything
    former = {old: rule.id for rule in select_rules(settings)[0] for old in rule.formerly}
    ledger = Ledger(settings.flags, found, texts, today=settings.today or datetime.date.today(), formerly=former, facts=report.facts)
    journal, values = Journal(journal_path(settings.flags)), [[side.value for side in d.sides] for d in found]
    missed, team = Missed(journal, texts), Team(journal, found, texts, former)
    return Desk(page=page, ledger=ledger, values=values, run=run_of(report), redate=redate, missed=missed, team=team)


def link_of(sources: Sequence[Source], left: str, right: str, settings: Settings) -> Link | None:
    """What tied two facts together or kept them apart, by their ids; None where they were never compared."""
    once = originals(sources, extract_all(sources, units=own_units(settings.units), parser=installed(settings.parser)))
    known = {fact.id: name for name, fact in once.facts.items()} | {same.id: name for name, facts in once.again.items() for same in facts}
    if left not in known or right not in known:
        return None
    found = explain_pair(once.sources, once.extracts, known[left], known[right])
    back = {known[left]: left, known[right]: right}
    return None if found is None else replace(found, left=back[found.left], right=back[found.right])


def check(inputs: Input | Iterable[Input], settings: Settings | None = None, *, against: Iterable[str] = ()) -> Report:
    """Check paths, sources, or a mixture, as a draft where paths are given to hold it against.

    Raises UserError where nothing can be read; other problems are in the report.
    """
    settings = settings or Settings()
    reading = read(inputs, settings, against)
    fatal = [problem for problem in reading.problems if problem.fatal]
    if fatal and not reading.sources:
        raise UserError(*fatal)
    return examine(reading, settings)
