"""Texts that are made to be more than text to whoever reads a report, through every format and back by its real reader."""
