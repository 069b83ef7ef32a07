"""Icons, themes, lexicons, codebooks and sample articles, read through importlib.resources."""
