"""Rule files: `rule` is the value, `rule_file` reads and checks one, `manual` and `examples` are made from it."""
