"""`python -m training.evaluate EVALUATION`: the scorer of the evaluation folder, every story under the models that did not see it.

The scorer (`wild.py` or `plant.py` in EVALUATION) runs unchanged; only the models that the program loads are those of the story's fold,
which `python -m training` wrote to build/training/.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import sys
from pathlib import Path
from typing import Any

from discrepancy.judge import probability
from discrepancy.link.pairs import scorer
from training.stories import FOLDS


def install(fold: int, folder: Path) -> None:
    """Make the models of a fold those that the program loads."""
    link, finding = (json.loads((folder / f"{name}-{fold}.json").read_text(encoding="utf-8")) for name in ("link", "finding"))
    link_model, finding_model = scorer.link_model(link), probability.finding_model(finding)
    scorer.__dict__["_shipped"] = lambda: link_model
    probability.__dict__["_shipped"] = lambda: finding_model


def main() -> None:
    """Score with `wild.py`, or with `plant.py` where asked for."""
    cli = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    cli.add_argument("evaluation", type=Path)
    cli.add_argument("--scorer", choices=("wild", "plant"), default="wild")
    cli.add_argument("--work", type=Path, default=Path("build/training"))
    cli.add_argument("rest", nargs="*", help="further arguments of the scorer, after --")
    arguments = cli.parse_args()
    sys.path.insert(0, str(arguments.evaluation.resolve()))
    wild: Any = importlib.import_module("wild")
    run = wild.run

    def left_out(folder: Path) -> Any:
        name = folder.name
        install(int(hashlib.md5(name.encode()).hexdigest(), 16) % FOLDS, arguments.work)
        return run(folder)

    wild.run = left_out
    chosen: Any = wild if arguments.scorer == "wild" else importlib.import_module("plant")
    sys.argv = [f"{arguments.scorer}.py", str(arguments.evaluation / "wild"), *arguments.rest]
    chosen.main()


if __name__ == "__main__":
    main()
