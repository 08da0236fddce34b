"""People and bodies across the sources of a story: names clustered under vetoes, then people known only by a role."""
