"""The parts of the library's facade, one subject a module; what changes a library is imported when it is called for."""
