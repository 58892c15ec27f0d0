#!/usr/bin/env bash
# Reports of both forms to Word, and back to count: headings and tables are kept.
set -euo pipefail
folder=$1
for report in "$folder"/waterkant-2026-nl-internal.html "$folder"/waterkant-2026-nl-internal.md; do
    docx="${report%.*}-${report##*.}.docx"
    case $report in
        *.md) pandoc --from gfm "$report" -o "$docx"; headings=$(grep -cE '^#{1,4} ' "$report"); tables=$(grep -cE '^\| :?-{3,}' "$report") ;;
        *) pandoc --from html "$report" -o "$docx"; headings=$(grep -coE '<h[1-4]' "$report"); tables=$(grep -c '<table' "$report") ;;
    esac
    kept=$(pandoc --from docx --to json "$docx" | python3 -c '
import json, sys
blocks = json.load(sys.stdin)["blocks"]
def walk(blocks):
    for block in blocks:
        yield block["t"]
        if block["t"] == "Div": yield from walk(block["c"][1])
kinds = list(walk(blocks))
print(kinds.count("Header"), kinds.count("Table"))')
    echo "$report: $headings headings, $tables tables; in Word: $kept"
    [ "$kept" = "$headings $tables" ]
done
