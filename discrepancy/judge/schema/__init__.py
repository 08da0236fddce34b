"""The JSON Schema of rule files, so that editors complete and check them."""
