"""The article page: a text to read, with its annotations drawn round it, and what a person selects on it."""
