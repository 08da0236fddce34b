"""The small server of the page in which a fact-checker decides: on this machine only, for one run, every decision saved at once.

In: requests of the page. Out: its data, and decisions in the flags file.
How good it is alone: `tests/review`, and `tests/browser` in a real browser.

- `server` answers. Start here. `admission` says who may ask.
- `desk` turns requests into values and back. `adding` reads files and addresses that are dropped on the page.
- `invitation`: how the browser gets in. `shared/`: a desk for several people.
"""
