"""Every kind and every subject, in any text."""

from __future__ import annotations

from tests.fuzz.held import extracted, source
from tests.fuzz.target import Target, text_of
from tests.fuzz.words import SENTENCES, WORDS

TARGET = Target(id="facts", run=lambda data: extracted(source(text_of(data))) and None, seeds=SENTENCES, words=WORDS, longest=600)
