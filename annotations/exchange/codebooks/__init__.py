"""Codebooks as files: JSON of our own, REFI-QDA (.qdc) and CSV; reading gives entries, writing takes them."""
