"""Run by `benchmarks.speed` in an environment that has the peers: reads texts as a JSON list, prints the characters per second of each peer as JSON.

Each peer gets the texts paragraph by paragraph, which is what suits it best, for a fixed time at least; and is given to a warm start.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Iterator

SECONDS = 4.0


def peers() -> Iterator[tuple[str, Callable[[str], object]]]:
    """Those that are installed, with what finds the quantities, numbers and dates of one paragraph."""
    try:
        from quantulum3 import parser

        yield "quantulum3", parser.parse
    except ImportError:
        pass
    try:
        from recognizers_date_time import recognize_datetime
        from recognizers_number import recognize_number
        from recognizers_number_with_unit import recognize_age, recognize_currency, recognize_dimension, recognize_temperature
    except ImportError:
        return

    def recognise(text: str) -> object:
        for one in (recognize_number, recognize_age, recognize_currency, recognize_dimension, recognize_temperature, recognize_datetime):
            one(text, "en-us")
        return None

    yield "Recognizers-Text", recognise


def main() -> None:
    """Print {"quantulum3": 60000.0, …}."""
    paragraphs = [part for text in json.load(sys.stdin) for part in re.split(r"\n+", text) if part.strip()]
    found = {}
    for name, parse in peers():
        parse(paragraphs[0])
        size, start = 0, time.process_time()
        for paragraph in paragraphs:
            try:
                parse(paragraph)
            except Exception as error:  # a peer that fails on a paragraph is still measured on the others
                print(f"{name}: {error!r} on {paragraph[:60]!r}", file=sys.stderr)
            size += len(paragraph)
            if time.process_time() - start > SECONDS:
                break
        found[name] = size / (time.process_time() - start)
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
