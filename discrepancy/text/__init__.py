"""Reading a text once: words, sentences, numbers, names and dates, shared by every kind."""
