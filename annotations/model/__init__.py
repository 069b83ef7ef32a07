"""Plain frozen dataclasses and the rules they keep; knows no database, no file and no screen."""
