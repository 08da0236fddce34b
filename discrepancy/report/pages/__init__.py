"""What the script of the page works on: sources, facts, claims and discrepancies as compact JSON."""
