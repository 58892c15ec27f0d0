"""Every layout of norm export for every audience, read by the lines of
docs/export.md and held against what is in the file; and what programs make of
it without types."""

import csv
import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pandas
import polars

NORM, WORK = sys.argv[1], Path(sys.argv[2])
ROOT = Path(__file__).resolve().parents[2]
DOC = (ROOT / "docs/export.md").read_text(encoding="utf-8")
LAYOUTS = ["long", "criteria", "wide", "themes", "actions", "findings"]
# Who may have which; of the province nobody has any.
MAY = {
    "internal": LAYOUTS,
    "region": ["long", "criteria", "wide", "themes", "findings"],
    "province": [],
    "public": ["themes", "actions"],
}
IDS = re.findall(r"^\| `(\w+)` \|[^|]*\(text[^|]*\|", DOC, re.MULTILINE)
COUNTS = ["order", "criterion_order", "addressed", "met_low", "met_high"]

# Texts that programs are known to make something else of.
HARD = """\
norm: noord-holland@2025
organisation: {id: "007", name: "Gemeente \\"Nul\\", Zeven", kind: gemeente, region: "NA"}
measurement: {id: "2025.10", label: "2025.10", date: 2025-04-15}
answers:
  "2.1": {status: deels, note: NA, owner: "null", support: None, offer: "0123", criteria: {vastgesteld: {status: niet, note: nan}},
    actions: [{id: "1", title: "twee\\nregels, en \\"meer\\"", due: 2026-01-01, public: true}], public: "n/a"}
  "2.10": {status: deels, note: "=1+1", on_norm: "1e5"}
"""


def tables():
    """The file of each layout, audience and set of answers."""
    hard = WORK / "hard.yaml"
    hard.write_text(HARD, encoding="utf-8")
    sets = {
        "noord-holland": sorted((ROOT / "examples").glob("waterkant-*.yaml")),
        "flevoland": sorted((ROOT / "examples/flevoland").glob("*.yaml")),
        "province": [ROOT / "examples/province"],
        "hard": [hard],
    }
    for name, paths in sets.items():
        for layout in LAYOUTS:
            for audience, may in MAY.items():
                file = WORK / f"{name}-{layout}-{audience}.csv"
                command = [NORM, "export", *paths, "--layout", layout, "--for", audience]
                if name == "province":
                    command += ["--norm", "noord-holland"]
                done = subprocess.run([*command, "-o", file], capture_output=True, text=True)
                assert (done.returncode == 0) == file.exists() == (layout in may), done.stderr
                if file.exists():
                    yield name, layout, audience, file


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```", DOC, re.MULTILINE | re.DOTALL)


def statements(layout, audience):
    """The lines of SQL for a layout: the comment above each says for which it is."""
    found = []
    for block in blocks("sql"):
        for layouts, line in re.findall(r"^-- (.*)\n(SELECT .*);$", block, re.MULTILINE):
            if {layout, f"{layout} for {audience}"} & set(layouts.split(", ")):
                found.append(line)
    return found


def readings(layout, audience, file):
    """What each line of the documentation makes of a file: names with columns of values."""
    for line in statements(layout, audience):
        table = duckdb.sql(line.replace("province.csv", str(file)))
        columns = list(zip(*table.fetchall())) or [()] * len(table.columns)
        yield "duckdb", "all_varchar" in line, dict(zip(table.columns, columns))
    for block in blocks("python"):
        names = {"pandas": pandas, "polars": polars}
        exec(block.replace("province.csv", str(file)), names)
        table = names["d"]
        if isinstance(table, polars.DataFrame):
            yield "polars", "infer_schema=False" in block, table.to_dict(as_series=False)
        else:
            columns = {name: [None if pandas.isna(one) else one for one in table[name]] for name in table}
            yield "pandas", 'dtype="string"' in block, columns


def as_text(value):
    return value if value is None or isinstance(value, str) else str(value)


def hold(where, read, rows, all_text):
    """Ids, and where all is read as text everything, are as they stand in the file."""
    assert list(read) == rows[0], where
    for at, name in enumerate(rows[0]):
        written = [row[at] or None for row in rows[1:]]
        values = list(read[name])
        if all_text or name in IDS or name == "key":
            assert all(one is None or isinstance(one, str) for one in values), (where, name)
            assert values == written, (where, name)
        elif name in COUNTS and any(written):
            numbers = [None if one is None else int(one) for one in written]
            assert values == numbers, (where, name)
        elif name in ["settled", "overdue", "unconfirmed"] and any(written):
            flags = [None if one is None else one == "true" for one in written]
            assert values == flags, (where, name)


def by_default(file):
    """The different keys and requirements that each program sees without being told anything."""
    table = duckdb.sql(f"SELECT * FROM read_csv('{file}')")
    columns = dict(zip(table.columns, zip(*table.fetchall())))
    yield "duckdb", columns
    yield "pandas", {name: list(column) for name, column in pandas.read_csv(file).items()}
    yield "polars", polars.read_csv(file).to_dict(as_series=False)


def main():
    count = files = 0
    for name, layout, audience, file in tables():
        with open(file, encoding="utf-8", newline="") as opened:
            rows = list(csv.reader(opened))
        assert name != "hard" or len(rows) > 1, file
        told = list(readings(layout, audience, file))
        ways = [(program, all_text) for program, all_text, _ in told]
        assert sorted(ways) == sorted((p, t) for p in ["duckdb", "pandas", "polars"] for t in [True, False]), (file, ways)
        for program, all_text, read in told:
            hold((program, file.name, all_text), read, rows, all_text)
            count += 1
        files += 1
    print(f"DuckDB, pandas and polars: {count} readings of {files} tables by the documentation")

    long = WORK / "long.csv"
    one = ROOT / "examples/waterkant-2025.yaml"
    subprocess.run([NORM, "export", one, "-o", long], check=True, capture_output=True)
    for program, columns in by_default(long):
        keys = {key for key in columns["key"] if isinstance(key, str)}
        assert len(keys) == 47 and "noord-holland@2025/2.10" in keys, program
        assert len(set(columns["requirement"])) < 47, f"{program}: the documentation says that requirement needs a type"
    print("DuckDB, pandas and polars: 47 of 47 keys without types")


main()
