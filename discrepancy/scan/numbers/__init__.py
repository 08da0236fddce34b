"""The number scan: every numeric expression of a text once, with its hedge and its precision. Start with `number_scan`."""
