"""Places: `place_scan` finds them; the other files read what leads to a name, what contains it, and its role in the sentence."""
