"""Attribution: verbs of saying, "according to", and the speaker of each quotation."""
