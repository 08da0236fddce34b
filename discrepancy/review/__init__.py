"""The small server of the page in which a fact-checker decides: on this machine only, for one run, every decision saved at once."""
