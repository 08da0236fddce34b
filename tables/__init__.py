"""Makes the frozen tables in discrepancy/lang/en/data/ from public sources: `make tables`. Nothing here runs in the program."""
