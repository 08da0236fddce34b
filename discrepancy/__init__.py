"""Cross-source discrepancy checking."""
