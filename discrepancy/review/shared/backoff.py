"""Slows down guesses and floods: doubling waits by address, and a token bucket for each person or address."""

from __future__ import annotations

import ipaddress
import threading
import time
from collections import OrderedDict
from collections.abc import Callable

Clock = Callable[[], float]
"""A clock in seconds that never goes back."""

FREE = 5
"""Wrong tokens of one address before it has to wait, because people paste the wrong line."""
LONGEST = 900.0
"""Seconds of a wait: after eleven more wrong tokens, four guesses an hour."""
BURST, STEADY = 120, 20.0
"""Requests at once, and per second: a page sends one per second, a person who decides by keys ten."""
MOST = 10_000
"""Most addresses that are remembered; the one that was quiet for longest is forgotten first."""


def block_of(address: str) -> str:
    """The block that counts as one address: an IPv4 address, or a /64 of IPv6, which usually belongs to one user."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(found, ipaddress.IPv6Address):
        mapped = found.ipv4_mapped
        return str(mapped) if mapped else str(ipaddress.ip_network((found, 64), strict=False))
    return str(found)


class Backoff:
    """Wrong tokens by address. May be asked from several threads."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._failed: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def attempt(self, address: str) -> float:
        """Seconds that this address has to wait; 0 where it may try a token now.

        The try counts as wrong from now on, until `succeeded` or `undecided` says otherwise: those of one moment would all be free else.
        """
        with self._lock:
            times, last = self._failed.get(address, (0, 0.0))
            pause = 0.0 if times < FREE else min(LONGEST, 2.0 ** min(times - FREE, 30))
            now = self._clock()
            if last + pause > now:
                return last + pause - now
            self._failed.pop(address, None)
            self._failed[address] = times + 1, now
            if len(self._failed) > MOST:
                self._failed.popitem(last=False)
            return 0.0

    def undecided(self, address: str) -> None:
        """Takes back one try: nobody could say whether the token was right."""
        with self._lock:
            times, last = self._failed.get(address, (0, 0.0))
            if times:
                self._failed[address] = times - 1, last

    def succeeded(self, address: str) -> None:
        """Forgets earlier failures."""
        with self._lock:
            self._failed.pop(address, None)


class Bucket:
    """Requests by person or address (token bucket). May be asked from several threads."""

    def __init__(self, clock: Clock = time.monotonic, burst: int = BURST, steady: float = STEADY) -> None:
        self._clock, self._burst, self._steady = clock, burst, steady
        self._lock = threading.Lock()
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, who: str) -> bool:
        """Whether one more request is answered now."""
        with self._lock:
            now = self._clock()
            left, last = self._left.pop(who, (float(self._burst), now))
            left = min(float(self._burst), left + (now - last) * self._steady)
            good = left >= 1
            self._left[who] = left - good, now
            if len(self._left) > MOST:
                self._left.popitem(last=False)
            return good
