"""The small server of the page in which a fact-checker decides: this machine only, one run, every decision saved at once.

`server` answers, `admission` says who may ask, `desk` turns requests into values and back.
"""
