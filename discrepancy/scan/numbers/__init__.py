"""The number scan: every numeric expression of a text once, with its hedge and its precision. `number_scan` is the entrance."""
