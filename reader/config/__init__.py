"""What the program remembers for a person on this machine. Without Qt, so that the command line shares it."""
