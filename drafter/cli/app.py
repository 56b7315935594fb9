"""The command line: a group whose commands load only what they need."""

from __future__ import annotations

import importlib
import sys
from typing import Any

import click

from drafter import __version__

# command -> (module, attribute, one line of help). The help stands here so that --help imports no command.
COMMANDS = {
    "new": ("drafter.cli.new_command", "new", "Ask a few questions and write a matter file."),
    "draft": ("drafter.cli.draft_command", "draft", "Draft a measure: Word, memo for counsel, and more."),
    "plan": ("drafter.cli.plan_command", "plan", "Show what a draft would hold, and why; write nothing."),
    "check": ("drafter.cli.check_command", "check", "Check a matter, or a Word, Markdown or text file."),
    "steps": ("drafter.cli.steps_command", "steps", "The road to adoption: steps, rules and dates."),
    "scenarios": ("drafter.cli.scenarios_command", "scenarios", "What the draft answers to concrete situations, by section."),
    "clauses": ("drafter.cli.browse_commands", "clauses", "Read the clause library."),
    "models": ("drafter.cli.browse_commands", "models", "Read the models."),
    "authorities": ("drafter.cli.browse_commands", "authorities", "Read the authorities and how each was seen."),
    "precedents": ("drafter.cli.browse_commands", "precedents", "Read the measures that others have adopted."),
    "law": ("drafter.cli.law_command", "law", "The law of a place by act, or whether one act may be done here."),
    "library": ("drafter.cli.library_command", "library", "Write, check and preview clauses (for clause authors)."),
    "preview": ("drafter.cli.preview_command", "preview", "One clause alone, as it would print in a place."),
    "options": ("drafter.cli.options_command", "options", "Every option of a clause, and what each value changes."),
}


class LazyGroup(click.Group):
    """A group that imports a command when it is run, and shows our errors in one place."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        found = COMMANDS.get(cmd_name)
        if found is None:
            return None
        command = getattr(importlib.import_module(found[0]), found[1])
        assert isinstance(command, click.Command)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            from drafter.errors import did_you_mean

            near = did_you_mean(args[0], list(COMMANDS))
            raise click.UsageError(f"There is no command ‘{args[0]}’. {near}".strip(), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, row[2]) for name, row in COMMANDS.items()])

    def main(self, *args: Any, **kwargs: Any) -> Any:
        from drafter.cli.failures import run_showing_errors

        return run_showing_errors(lambda: super(LazyGroup, self).main(*args, **{**kwargs, "standalone_mode": False}))


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from drafter.cli.session import hear_of_builds
        from drafter.law.sources.data_store import law_date

        hear_of_builds(quiet="--quiet" in sys.argv[1:])
        click.echo(f"drafter {__version__}, law data of {law_date()}")
        ctx.exit()


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--library",
    "libraries",
    multiple=True,
    type=click.Path(),
    metavar="DIR",
    help="A folder of your own clauses; may be repeated.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON to standard output, and nothing else there.")
@click.option("--quiet", is_flag=True, help="Say only what went wrong.")
@click.option(
    "--version", is_flag=True, callback=_version, expose_value=False, is_eager=True, help="Show the version and the law's date."
)
@click.pass_context
def cli(ctx: click.Context, libraries: tuple[str, ...], as_json: bool, quiet: bool) -> None:
    """Draft model ordinances and executive orders, fitted to the place.

    \b
    Start here:
      drafter draft --place "Oak Park, IL" --type village --form village-manager \\
          --instrument ordinance --model data_sharing -o out
    """
    from drafter.cli.session import Session

    ctx.obj = Session(libraries, as_json=as_json, quiet=quiet)


if __name__ == "__main__":
    sys.exit(cli())
