"""The command line's frame: arguments, and errors as one line on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from annotations.model.errors import DamagedLibrary, NewsglossError
from reader.cli.commands import COMMANDS
from reader.cli.output import note, stop_listening


class GivenPath(click.Path):
    """A path that says something: an empty one, as a script gives for an unset variable, would mean this folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path."""
        if not os.fspath(value):
            self.fail("It is empty.", param, ctx)
        return super().convert(value, param, ctx)


LIBRARY = click.argument("library", type=GivenPath(path_type=Path))
AS_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
ANNOTATOR = click.option("--annotator", metavar="NAME", help="Act under this name.")

_F = TypeVar("_F", bound=Callable[..., Any])


class Commands(click.Group):
    """Loads the module of a command when it is called, so that each starts as fast as it can."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name."""
        if cmd_name not in COMMANDS:
            return None
        from importlib import import_module

        module = import_module(f"reader.cli.{COMMANDS[cmd_name][0]}")
        command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table, without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
@click.pass_context
def program(ctx: click.Context) -> None:
    """Newsgloss: read news closely and annotate it, in one SQLite file, offline."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status: 0, 1 for an error, 2 for wrong usage."""
    _set_streams()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        # Not `program.main`, which makes an error of a reader that has seen enough.
        with program.make_context("main.py", list(words)) as context:
            program.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as exit_:
        return int(exit_.exit_code)
    except click.ClickException as error:
        note(f"{error.format_message()}{_where_help_is(error)}")
        return int(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        note("Stopped. What was finished is kept.")
        return 130
    except NewsglossError as error:
        note(f"{error}{_after(error, words)}")
        return 1
    except BrokenPipeError:
        stop_listening()
        return 0
    except OSError as error:
        note(f"{error.filename or 'A file'} could not be read or written: {error.strerror or error}.")
        return 1
    except Exception as error:  # noqa: BLE001 - whatever it is, a person gets a line and a report of it
        # The store's own errors, by name: nothing outside of it knows SQLite.
        if type(error).__module__ != "sqlite3":
            note(_why_broken(words) or _went_wrong(error))
            return 1
        said = f"The library could not be read or written further: {error}. What was finished before is kept."
        note(f"{said}{_after(error, words)}")
        return 1
    return 0


def _after(error: Exception, words: Sequence[str]) -> str:
    """Return what can be done where a library is damaged."""
    from reader.cli.damage import is_damage, named_in, next_step

    library = named_in(words)
    damaged = isinstance(error, DamagedLibrary) or (not isinstance(error, NewsglossError) and is_damage(error))
    return f" {next_step(library)}" if library is not None and damaged else ""


def _why_broken(words: Sequence[str]) -> str | None:
    """Return what is wrong with the library that is named; nothing where that cannot be found out either."""
    from reader.cli.broken import broken_words

    try:
        return broken_words(words)
    except Exception:  # noqa: BLE001 - the error that is told is the first one
        return None


def _went_wrong(error: Exception) -> str:
    """Write a report of an error of the program itself, and return what to say of it."""
    from reader.config.crash_report import COMMAND_REPORT, save_report
    from reader.config.folders import settings_folder

    words = f"Something went wrong in the program ({type(error).__name__}). What was finished before is kept."
    target = settings_folder() / COMMAND_REPORT
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        save_report(target, error=error)
    except OSError:
        return words
    return f"{words} A report that holds none of your words is in {target}."


def failed() -> click.exceptions.Exit:
    """Return what a command raises that has said what was wrong already."""
    return click.exceptions.Exit(1)


def _where_help_is(error: click.ClickException) -> str:
    if not isinstance(error, click.UsageError):
        return ""
    return f" `{error.ctx.command_path if error.ctx else 'main.py'} --help` shows how."


def _set_streams() -> None:
    """Print UTF-8 with LF on every system: what we print is read by scripts."""
    # A stream that was closed before we were started is None.
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
