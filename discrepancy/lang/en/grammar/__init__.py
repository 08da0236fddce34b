"""Function words: the closed classes of English, by what they do in a clause."""
