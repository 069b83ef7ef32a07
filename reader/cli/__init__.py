"""The command line: what researchers' scripts use, over the same commands as the window."""
