"""Bringing what other programs' files say into a library: their texts, their codebook, their annotations."""
