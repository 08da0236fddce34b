"""Attribution: verbs of saying, "according to", and whose words a quotation is."""
