"""Names in a text: `name_scan` finds them with titles and types; `comparison/` says whether two names can name one person or body."""
