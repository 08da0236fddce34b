#!/bin/sh
# The life of a decision, in a folder of its own: make demo runs it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/sources"
cd "$work"

say() { printf '\n%s\n' "$1"; }
run() { printf '$ %s\n' "$*"; "$@" || printf '(exit code %s)\n' "$?"; }

cat > sources/gazette.txt <<'TEXT'
Nora Aldane, 34, plays the cello.
TEXT
cat > sources/echo.txt <<'TEXT'
The cellist Nora Aldane, 39, teaches the cello as well.
TEXT
cat > sources/sources.toml <<'TEXT'
[[source]]
path = "gazette.txt"
published = 2022-05-09
[[source]]
path = "echo.txt"
published = 2022-05-16
TEXT

say "1. A check that fails"
run discrepancy check sources
say "2. Somebody decides"
run discrepancy flag --all sources --as wrong --wrong 39 --by Kim --note "born in 1988, says the orchestra"
say "3. A check that passes"
run discrepancy check sources
say "4. The paper changes its text to a value that nobody judged: the check fails again"
sed -i.bak 's/39/36/' sources/echo.txt && rm sources/echo.txt.bak
run discrepancy check sources
