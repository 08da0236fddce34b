"""The program inside a process that was forked for it, with its standard streams in place."""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import NoReturn

from discrepancy.cli.app import main


def run_and_exit(arguments: Sequence[str], seconds: int, before: Callable[[], None]) -> NoReturn:
    """`discrepancy ARGUMENTS` after `before` was called; the process ends with its exit code, or by SIGALRM after so many seconds."""
    code = 70
    try:
        # os._exit closes them with all else.
        sys.stdout, sys.stderr = (os.fdopen(number, "w", closefd=False) for number in (1, 2))
        sys.argv = ["discrepancy", *arguments]
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        before()
        signal.alarm(seconds)
        main()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1
    except BaseException:
        traceback.print_exc()
    finally:
        gc.collect()  # closes what is still open, as the end of a process does
        os._exit(code)
