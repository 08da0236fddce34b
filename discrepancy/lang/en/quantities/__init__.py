"""Word lists for amounts, by what is measured: the words that say that a number is an age, a count, a share, a sum, a term."""
