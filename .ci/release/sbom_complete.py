#!/usr/bin/env python3
"""Whether a CycloneDX file names every package that cargo builds the program of, and the program."""

import json
import subprocess
import sys


def built():
    """Name and version of what is in the program or makes it, on any system."""
    tree = ["cargo", "tree", "--locked", "--edges", "normal,build", "--target", "all", "--prefix", "none"]
    told = subprocess.run(tree, check=True, capture_output=True, text=True).stdout
    words = (line.split() for line in told.splitlines() if line)
    return {(name, version.removeprefix("v")) for name, version, *_ in words}


with open(sys.argv[1], encoding="utf-8") as file:
    bill = json.load(file)
assert bill["bomFormat"] == "CycloneDX", bill["bomFormat"]
named = {(part["name"], part["version"]) for part in [bill["metadata"]["component"], *bill["components"]]}
lacking = sorted(built() - named)
assert not lacking, f"not in the bill of materials: {lacking}"
unlicensed = sorted(part["name"] for part in bill["components"] if not part.get("licenses"))
assert not unlicensed, f"without a licence: {unlicensed}"
print(f"bill of materials: {len(bill['components'])} packages, each with its licence")
