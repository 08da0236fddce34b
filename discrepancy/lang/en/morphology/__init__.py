"""Forms of words: singular and plural, base form, past form and participle. Irregular forms come from a grammar."""
