"""What writes each format: a module a format, named in the table of formats."""
