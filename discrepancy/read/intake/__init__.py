"""What was asked for becomes sources: files, folders, addresses and tables in, sources and problems out. Open `sources.py` for the order of
the steps, `kept.py` for the copies of fetched pages.
"""
