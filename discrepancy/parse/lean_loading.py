"""Loads spaCy and its pipeline without the parts that parsing never uses, which saves a quarter of the time."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from discrepancy.parse.block_products import block_ops
from discrepancy.parse.installed import PACKAGES
from discrepancy.parse.word_vectors import remember_words

_UNUSED = ("ner", "senter")
_COMMANDS, _INFO = "spacy.cli", "spacy.cli.info"
_NO_RULES = "discrepancy.NoRules.v1"


def load_pipeline(package: str) -> Any:
    """The pipeline of this package: its tagger, parser and lemmatizer."""
    if "numpy" not in sys.modules:
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a source is too short to be shared out, and each worker has a core
    with _without_command_line():
        spacy = importlib.import_module("spacy")
    spacy.registry.tokenizers(_NO_RULES, func=_no_rules)
    config = {"nlp.tokenizer": {"@tokenizers": _NO_RULES}} if package in PACKAGES else {}
    pipeline = importlib.import_module(package).load(exclude=list(_UNUSED), config=config)
    ops = block_ops()
    models = [component.model for _, component in pipeline.pipeline if getattr(component, "model", None) is not None]
    for layer in (layer for model in models for layer in model.walk()):
        layer.ops = ops
    remember_words(pipeline)
    return pipeline


def _no_rules() -> Callable[[Any], Any]:
    """Makes a tokenizer without rules. The pipeline reads its own from disk, in the place of those of the language that spaCy would build."""
    tokenizer = importlib.import_module("spacy.tokenizer").Tokenizer
    return lambda nlp: tokenizer(nlp.vocab)


@contextmanager
def _without_command_line() -> Iterator[None]:
    """Lets `import spacy` pass by spaCy's own command line, which brings an HTTP client and a template engine.

    spaCy imports it for `spacy.info`, which still works: its replacement imports the real function when it is called.
    """
    if "spacy" in sys.modules:
        yield
        return
    spec = find_spec("spacy")
    commands, info = ModuleType(_COMMANDS), ModuleType(_INFO)
    commands.__path__ = [f"{place}/cli" for place in (spec.submodule_search_locations or () if spec is not None else ())]
    vars(info)["info"] = _info
    sys.modules |= {_COMMANDS: commands, _INFO: info}
    try:
        yield
    finally:
        for name in (_COMMANDS, _INFO):
            sys.modules.pop(name, None)


def _info(*given: Any, **named: Any) -> Any:
    return importlib.import_module(_INFO).info(*given, **named)
