"""Merging other libraries into a library: one action, all or nothing; the others are read and never changed."""
