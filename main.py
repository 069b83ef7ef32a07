"""Newsgloss: read news closely and annotate it. Arguments go to the command line."""

import sys


def main() -> int:
    """Run the program and return its exit status."""
    # Imported here: worker processes import this file again, and need nothing of it.
    from reader.cli.app import main as command_line

    return command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
