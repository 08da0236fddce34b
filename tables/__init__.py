"""Makes the frozen tables in discrepancy/text/data/ from public sources: `make tables`. Nothing here runs in the program."""
