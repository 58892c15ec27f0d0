#!/usr/bin/env bash
# The tables of norm export in DuckDB, pandas and polars, by the lines of docs/export.md.
set -euo pipefail
norm=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    duckdb==2.0.1 pandas==3.1.1 polars==2.1.0
"$work/venv/bin/python" tables.py "$norm" "$work"
