"""The JSON Schema of discrepancy.toml, so that editors complete and check it."""
