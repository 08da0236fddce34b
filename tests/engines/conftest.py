"""In these tests a few sources are many already, and the program does not change while they run."""

import pytest


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch):
    monkeypatch.setattr("discrepancy.engines.plan.ENOUGH", 10_000)
    monkeypatch.setattr("discrepancy.engines.plan.MANY", 5)
    monkeypatch.setattr("discrepancy.pipeline.version", lambda folder: b"this")
