"""What is found by comparing articles with each other; it reads a library and writes nothing."""
