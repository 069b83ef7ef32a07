"""The program round the core: reading files, the command line, and the window."""
