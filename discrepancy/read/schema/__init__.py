"""The JSON Schema of sources.toml, so that editors complete and check it."""
