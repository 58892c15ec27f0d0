#!/usr/bin/env bash
# Workbooks in LibreOffice: it opens ours, prints them, and what it saves as a
# workbook or a CSV reads back equal.
set -euo pipefail
norm=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
office() {
    soffice --headless "-env:UserInstallation=file://$work/profile" "$@" >/dev/null 2>&1
}

mkdir "$work/ours" "$work/saved" "$work/pdf"
for answers in ../../examples/waterkant-2025.yaml ../../examples/waterkant-2026.yaml \
    ../../examples/duinoord-2026.toml ../../examples/flevoland/*.yaml; do
    name=$(basename "${answers%.*}")
    baseline=()
    [ "$name" = waterkant-2026 ] && baseline=(--baseline ../../examples/waterkant-2025.yaml)
    "$norm" convert "$answers" "$work/ours/$name.xlsx" "${baseline[@]}" 2>/dev/null
    "$norm" convert "$answers" "$work/ours/$name.yaml" 2>/dev/null
done
office --convert-to pdf --outdir "$work/pdf" "$work"/ours/*.xlsx
office --convert-to xlsx --outdir "$work/saved" "$work"/ours/*.xlsx
count=0
for book in "$work"/ours/*.xlsx; do
    name=$(basename "${book%.*}")
    [ "$(head -c 5 "$work/pdf/$name.pdf")" = "%PDF-" ]
    "$norm" convert "$work/saved/$name.xlsx" "$work/saved/$name.yaml" 2>/dev/null
    cmp "$work/ours/$name.yaml" "$work/saved/$name.yaml"
    count=$((count + 1))
done
echo "LibreOffice: $count workbooks printed, saved and read back equal"
