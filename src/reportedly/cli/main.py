"""The `reportedly` command: finds the verb, and turns coded errors into messages and exit statuses."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from reportedly import __version__
from reportedly.errors import ExportError, ReportedlyError

VERBS = (
    "code", "demo", "doctor", "explain", "export", "find", "gazetteer", "import", "init", "link", "packs", "review",
    "show", "sources", "why",
)  # fmt: skip


class Verbs(click.Group):
    """Imports a verb's file only when it is called, or when the help lists them all."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name all verbs."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one verb."""
        if cmd_name not in VERBS:
            return None
        module = "import_" if cmd_name == "import" else cmd_name
        command: click.Command = getattr(import_module(f"reportedly.cli.{module}"), module)
        return command


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reportedly")
def reportedly() -> None:
    """Turn conflict reports into attributed, evidence-backed event data.

    Data goes to standard output or --to FILE; talk, progress and summaries go to standard error.

    Exit status: 0 well; 1 failure; 2 wrong use; 3 some documents failed; 4 bytes are not what was recorded;
    5 refused by a safety rule; 130 interrupted.
    """


def main() -> None:
    """Run the command; a coded error is said on one line, without a traceback."""
    try:
        status = reportedly.main(prog_name="reportedly", standalone_mode=False)
    except ReportedlyError as error:
        click.echo(error, err=True)
        status = error.exit_status
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        status = 130
    except BrokenPipeError:
        sys.stderr.close()
        status = 0
    except OSError as error:
        lost = ExportError("RPT-601", where=error.filename or "standard output", why=error.strerror or str(error))
        click.echo(lost, err=True)
        status = lost.exit_status
    sys.exit(status if isinstance(status, int) else 0)


if __name__ == "__main__":
    main()
