#!/usr/bin/env bash
# On paper, printed by Chromium: the letter on two pages, the summary and the page to sign on one, and the
# picture for the region: forty-four organisations by name, printed by
# Chromium, on few pages. The example province is taken, with copies under other names
# until there are so many.
set -euo pipefail
norm=$(realpath "$1")
cd "$(dirname "$0")"
province=../../examples/province
wanted=44
# All names take about five pages, the counts of three regions the others.
most=${2:-18}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# How many pages a page of HTML takes.
pages() {
    "${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
        --no-pdf-header-footer --print-to-pdf="$work/paper.pdf" "file://$1" 2>/dev/null
    pdfinfo "$work/paper.pdf" | sed -n 's/^Pages: *//p'
}
for document in letter:2 summary:1 signoff:1; do
    took=$(pages "$(realpath "../../examples/documents/waterkant-2026-${document%:*}.html")")
    echo "paper: the ${document%:*} on $took pages"
    [ "$took" -le "${document#*:}" ] || exit 1
done
# With more to decide than fits, and what changed.
at=../../examples/waterkant
"$norm" report "$at-2026.yaml" --baseline "$at-2025.yaml" --as-of 2026-12-15 --document signoff -o "$work/signoff.html" 2>"$work/said" \
    || { cat "$work/said"; exit 1; }
took=$(pages "$work/signoff.html")
echo "paper: the signoff with much to decide on $took pages"
[ "$took" -eq 1 ] || exit 1

cp -r "$province/." "$work"
have=$(grep -c '^\[\[organisation\]\]' "$work/norm.toml")
# Every file of a municipality that has one in each year.
last=$(ls -d "$work"/2*/ | tail -1)
added=0
for file in "$last"*.yaml; do
    [ $((have + added)) -ge $wanted ] && break
    id=$(basename "$file" .yaml)
    register=$(grep -A8 "^id = \"$id\"" "$work/norm.toml" | grep -m1 '^region' || true)
    grep -q 'kind: gemeente' "$file" && [ -n "$register" ] || continue
    for year in "$work"/2*/; do
        [ -e "$year$id.yaml" ] || continue
        sed -e "s/id: $id,/id: $id-nieuw,/" -e 's/name: Gemeente /name: Gemeente Nieuw-/' \
            "$year$id.yaml" >"$year$id-nieuw.yaml"
    done
    printf '\n[[organisation]]\nid = "%s-nieuw"\nname = "Gemeente Nieuw-%s"\nkind = "gemeente"\n%s\n' \
        "$id" "$id" "$register" >>"$work/norm.toml"
    added=$((added + 1))
done
"$norm" --workspace "$work" overview --norm noord-holland --for region -o "$work/beeld.html" 2>"$work/said" \
    || { cat "$work/said"; exit 1; }
pages=$(pages "$work/beeld.html")
echo "paper: $((have + added)) organisations by name on $pages pages of A4"
[ $((have + added)) -eq $wanted ] && [ "$pages" -le "$most" ] || exit 1
