"""Picture to words: two engine families, their words merged, lines in reading order."""
