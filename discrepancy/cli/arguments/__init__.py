"""From what was typed to settings: shared options, git revisions, who decides."""
