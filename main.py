"""Newsgloss: read news closely and annotate it. A command, a library, or nothing: see `reader.run`."""

import sys


def main() -> int:
    """Run the program and return its exit status."""
    # Imported here: worker processes import this file again, and need nothing of it.
    from reader.run import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
