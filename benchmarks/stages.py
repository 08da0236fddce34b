"""`python -m benchmarks.stages [--articles N] [--keep]`: what each stage costs an article, next to the figures that the last commit kept.

Times are CPU milliseconds of one process. Memory is the most that a stage holds at one time beyond what it was given (tracemalloc: Python's
and numpy's, not the parser's own), over a sample of stories, in kilobytes an article. The yardstick is spaCy's plain pipeline, all its
components, over the same texts in the same run: "then" is what the kept figures would be at today's yardstick, so that a slower machine is no
regression. `--keep` writes today's figures to benchmarks/stages.json, to be committed with what changed them.
"""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from benchmarks.generate import write
from discrepancy.coref.relate import attach_subjects
from discrepancy.coref.speech.speakers import attributing_sentences
from discrepancy.engines.local import Local
from discrepancy.extraction import kinds
from discrepancy.judge.engine import judge_story
from discrepancy.judge.rules import load_rules
from discrepancy.link.claims import link_story
from discrepancy.link.pairs.blocking import candidate_pairs
from discrepancy.link.pairs.fact_context import StoryContext
from discrepancy.link.pairs.scorer import link_model, score_pairs
from discrepancy.link.stories.content_ids import text_mark
from discrepancy.link.stories.reprints import originals
from discrepancy.link.stories.story_groups import distinctive_words, stories_of
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.parse.clauses import with_clauses
from discrepancy.parse.pipeline import Parser, load
from discrepancy.parse.stage import Trees, parse_sentences, with_frames
from discrepancy.read.intake.sources import read_sources
from discrepancy.scan.document import Document

KEPT = Path(__file__).with_name("stages.json")
ARTICLES = 1_000
PLAIN = 30
"""Articles that the yardstick reads."""
TRACED = 12
"""Articles whose memory is traced, which takes four times as long."""
LINK = "link, whole"
"""Candidates and scores again, with their clusters and claims: not a separate stage in the sum."""
TELLING = 1.15
"""Times as much from which a line is marked: CPU times of one commit differ by less on a quiet machine."""

T = TypeVar("T")
P = ParamSpec("P")


@dataclass(slots=True)
class Meter:
    """Adds up what stages take."""

    seconds: dict[str, float] = field(default_factory=dict)
    most: dict[str, int] = field(default_factory=dict)
    """Bytes, added over articles or stories; nothing where nothing is traced."""

    def take(self, stage: str, work: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
        """What `work` gives."""
        before = 0
        if tracemalloc.is_tracing():
            tracemalloc.reset_peak()
            before = tracemalloc.get_traced_memory()[0]
        start = time.process_time()
        found = work(*given, **named)
        self.seconds[stage] = self.seconds.get(stage, 0.0) + time.process_time() - start
        if tracemalloc.is_tracing():
            self.most[stage] = self.most.get(stage, 0) + tracemalloc.get_traced_memory()[1] - before
        return found


def extracted(source: Source, parser: Parser, meter: Meter) -> Extract:
    """The stages of one source."""
    document, facts = meter.take("scan", _scanned, source)
    trees = meter.take("parse", parse_sentences, parser, source.text, facts, attributing_sentences(document, facts))
    return meter.take("resolve", _resolved, document, facts, trees)


def _scanned(source: Source) -> tuple[Document, list[Fact]]:
    document = Document(source)
    facts = [fact for kind in kinds().values() for fact in kind.extract(document)]
    return document, sorted(facts, key=lambda fact: (fact.start, fact.end, fact.kind))


def worked(folder: str, parser: Parser, meter: Meter) -> int:
    """All stages over the sources of a folder; how many there are."""
    sources = meter.take("read", read_sources, [folder]).sources
    extracts = {source.id: extracted(source, parser, meter) for source in sources}
    by_id = {source.id: source for source in sources}
    stories = meter.take("stories", _stories, sources)
    rules, model = load_rules(), link_model()
    for members in stories:
        once = originals([by_id[name] for name in members], [extracts[name] for name in members])
        story, pairs = meter.take("candidates", _candidates, once.extracts)
        meter.take("score", score_pairs, story, pairs, model)
        claims = meter.take(LINK, link_story, once.extracts)
        meter.take("judge", judge_story, claims, rules, {source.id: source for source in once.sources})
    return len(sources)


def _resolved(document: Document, facts: Sequence[Fact], trees: Trees) -> Extract:
    return with_frames(attach_subjects(document, with_clauses(facts, trees), trees), trees)


def _stories(sources: Sequence[Source]) -> Sequence[tuple[str, ...]]:
    return stories_of(
        {source.id: distinctive_words(source) for source in sources}, {source.id: text_mark(source.text) for source in sources}
    )


def _candidates(extracts: Sequence[Extract]) -> tuple[StoryContext, tuple[tuple[int, int], ...]]:
    story = StoryContext(extracts)
    return story, candidate_pairs(story)


def plain(folder: str, parser: Parser) -> float:
    """CPU milliseconds an article of spaCy's whole pipeline."""
    pipeline = importlib.import_module(parser.release.name).load()
    texts = [source.text for source in read_sources([folder]).sources]
    list(pipeline.pipe(texts[:2]))
    start = time.process_time()
    list(pipeline.pipe(texts))
    return 1_000 * (time.process_time() - start) / len(texts)


def measured(articles: int) -> dict[str, Any]:
    """Today's figures: articles, the yardstick, and milliseconds and kilobytes by stage."""
    parser = load()
    if parser is None:
        raise SystemExit("no parser is installed: pip install discrepancy brings it")
    time_of, memory_of = Meter(), Meter()
    with tempfile.TemporaryDirectory() as few, tempfile.TemporaryDirectory() as many, tempfile.TemporaryDirectory() as some:
        write(Path(few), TRACED)
        write(Path(some), PLAIN)
        write(Path(many), articles)
        worked(few, parser, Meter())
        tracemalloc.start()
        traced = worked(few, parser, memory_of)
        tracemalloc.stop()
        yardstick = plain(some, parser)
        with Local():  # the engine's own setting of the collector
            number = worked(many, parser, time_of)
    stages = {
        name: {"ms": round(1_000 * seconds / number, 2), "kB": round(memory_of.most.get(name, 0) / 1_000 / traced, 1)}
        for name, seconds in time_of.seconds.items()
    }
    return {"articles": number, "plain": round(yardstick, 1), "stages": stages}


def table(now: dict[str, Any], then: dict[str, Any]) -> str:
    """Both figures of each stage; a stage that takes longer by more than TELLING is marked."""
    scale = now["plain"] / then["plain"] if then else 1.0
    before = {name: {"ms": kept["ms"] * scale, "kB": kept["kB"]} for name, kept in (then["stages"] if then else {}).items()}
    rows = dict(now["stages"])
    for figures in (rows, before):
        if figures:
            figures["all stages"] = {unit: sum(one[unit] for name, one in figures.items() if name != LINK) for unit in ("ms", "kB")}
    lines = [f"{'an article of ' + str(now['articles']):22}{'ms':>9}{'then':>9}{'times':>7}{'kB':>11}{'then':>11}{'times':>7}"]
    for name, figures in rows.items():
        line, dearer = f"{name:22}", False
        for unit, width, digits in (("ms", 9, 2), ("kB", 11, 0)):
            old = before.get(name, {}).get(unit)
            times = figures[unit] / old if old else None
            dearer |= times is not None and times > TELLING
            shown = "" if old is None else f"{old:.{digits}f}"
            line += f"{figures[unit]:{width}.{digits}f}{shown:>{width}}{'' if times is None else f'{times:.2f}':>7}"
        lines.append(line + ("  dearer" if dearer else ""))
    share = now["plain"] / rows["all stages"]["ms"]
    lines.append(f"spaCy's plain pipeline {now['plain']:.1f} ms an article: the whole check reads {share:.2f} times as many")
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.stages", description=__doc__)
    options.add_argument("--articles", type=int, default=ARTICLES)
    options.add_argument("--keep", action="store_true", help="write today's figures to benchmarks/stages.json")
    asked = options.parse_args()
    then = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    now = measured(asked.articles)
    print(f"then: commit {then['commit']}" if then else "no figures were kept yet")
    print(table(now, then))
    if asked.keep:
        head = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=KEPT.parent, capture_output=True, text=True, check=True)
        KEPT.write_text(json.dumps({"commit": head.stdout.strip(), **now}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
