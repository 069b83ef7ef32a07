"""The parts of the library's facade that have files of their own, one subject a module."""
