"""The desk for several people: who they are, what each may ask, and who looks at what."""
