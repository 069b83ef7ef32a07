"""Suggested mentions, learned from what was accepted and rejected: no SQL, no files, no download."""
