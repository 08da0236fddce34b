"""From values that differ to one finding: equal values in groups, each pair judged once, witnesses counted, duplicates dropped."""
