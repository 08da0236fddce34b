"""The command line: one command per file. A module that declares `COMMAND` is a command; it is imported only when it is called.

In: what was typed. Out: output on standard output, messages on standard error, and an exit code.
How good it is alone: `tests/cli` runs every command in a separate process.

- `app` finds the command and turns errors into exit codes. Start here.
- `arguments/`: options that several commands share, and the settings that they make.
- `terminal/`: what is printed, progress bars, watching for changes, serving the page.
- `schema/`: the JSON Schema of discrepancy.toml.
"""
