"""The command line: one file a command. A module that declares `COMMAND` is a command; it is imported only when it is called.

`app` is the entrance. `arguments/` turns what was typed into settings, `terminal/` prints.
"""
