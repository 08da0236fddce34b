"""The collector of cycles is paused during a scan, and only then."""

from __future__ import annotations

import gc

import pytest

from discrepancy.system.gc_pause import collect_rarely, gc_paused


@gc_paused
def paused() -> bool:
    return not gc.isenabled()


@gc_paused
def broken() -> None:
    raise ValueError("no scan")


def test_it_is_paused_while_a_scan_runs_and_at_work_after() -> None:
    assert paused()
    assert gc.isenabled()


def test_a_scan_that_fails_leaves_it_at_work() -> None:
    with pytest.raises(ValueError, match="no scan"):
        broken()
    assert gc.isenabled()


def test_who_has_stopped_it_finds_it_stopped() -> None:
    gc.disable()
    try:
        assert paused()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_it_is_seldom_at_work_in_a_run() -> None:
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    try:
        collect_rarely()
        assert gc.get_threshold()[0] > 100 * 700
        assert gc.get_freeze_count() > 0
        assert gc.isenabled()
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
