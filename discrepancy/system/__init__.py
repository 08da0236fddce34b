"""Files, TOML, workbooks and the interpreter: what the program needs of the machine, below everything that knows about sources.

In: paths, bytes, TOML text. Out: bounded reads, atomic writes, parsed tables; errors name the file and what to do next.
How good it is alone: `tests/system`, and `tests/torture`, which lets every system call fail.

Open `bounded_files` for reading a file safely, `disk` for replacing one, `toml_file` for TOML with line numbers, `workbook` for xlsx,
`import_path` for where Python may import from, `gc_pause` for scans that run without the garbage collector.
"""
