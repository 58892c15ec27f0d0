#!/usr/bin/env python3
"""Every Dutch text that people see, held against a Dutch dictionary: sentences of the
program, labels of reports, words of the page, the norms, the documentation and what
the commands print. Words of the trade that no dictionary has stand in words.nl.txt;
one that nothing uses any more is told too, so that the list stays honest."""

import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
LITERAL = r'"((?:[^"\\]|\\.)*)"'

# What is no word: what is typed, names of files and keys, links, values put in.
NO_WORDS = re.compile(
    r"`[^`]*`|\{[^}]*\}|<[^>]*>|https?://\S+|\[[a-z]+(?:-[a-z]+)+\]|--[a-z-]+|"
    r"[\w./~$*@-]*[/\\_@$=][\w./~$*@-]*|[^\s`]+\.(?:yaml|yml|toml|md|html|xlsx|csv|docx|exe|ics|json|txt)\b|"
    r"\b\w*\d\w*\b|\\[nt\"\\]"
)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

def literals():
    """The Dutch sentence of each pair in the sources: the first of two texts."""
    for path in sorted((ROOT / "src").rglob("*.rs")):
        text = path.read_text("utf-8").split("#[cfg(test)]")[0]
        for found in re.finditer(r"(?:pick!\(|\.pick\()(?:[^\"(]*|[^\"]*?)" + LITERAL, text):
            yield path, found[1]
        if "faults" in path.parts:
            for found in re.finditer(r"\(" + LITERAL + r"\s*,\s*" + LITERAL, text):
                yield path, found[1]
        # What clap shows: English · Nederlands.
        for found in re.finditer(r"///[^\n]*·\s*\n\s*///([^\n]*)", text):
            yield path, found[1]


def typed():
    """Words that are typed: keys, codes, values and commands; they are English everywhere."""
    for path in sorted((ROOT / "src").rglob("*.rs")):
        yield from re.findall(r'"([a-z][a-z_-]*)"', path.read_text("utf-8"))


def labels():
    path = ROOT / "templates/shared/labels.nl.toml"
    for found in re.finditer(r"= " + LITERAL, path.read_text("utf-8")):
        yield path, found[1]


def page():
    path = ROOT / "web/page/words.js"
    for found in re.finditer(r"\[\s*" + LITERAL + r"\s*,", path.read_text("utf-8")):
        yield path, found[1]


def norms():
    for path in sorted((ROOT / "norms").glob("*.yaml")):
        for line in path.read_text("utf-8").splitlines():
            value = re.match(r"\s*(?:- )?(?:title|question|aim|text|remark|why|what|purpose|supervision): (.*)", line)
            inner = re.findall(r"\b(?:text|title|why|what): ([^,{}\"]+|\"[^\"]*\")", line)
            for text in ([value[1]] if value else []) + inner:
                yield path, text


def documents():
    for path in sorted((ROOT / "docs").glob("*.md")):
        text = re.sub(r"```.*?```", " ", path.read_text("utf-8"), flags=re.S)
        # A page for developers is English and says so by its words; that of codes has both.
        if path.name == "codes.md":
            text = "\n".join(line[5:] for line in text.splitlines() if line.startswith("- nl:"))
        elif len(re.findall(r"\b[Tt]he\b", text)) > len(re.findall(r"\b[Dd]e\b", text)) / 2:
            continue
        yield path, re.sub(r"\]\([^)]*\)", "]", text)


def printed(norm):
    """What commands write for people."""
    waterkant = [f"examples/waterkant-{year}.yaml" for year in (2025, 2026)]
    commands = [["explain"], ["list"], ["show", "noord-holland"], ["show", "flevoland"]]
    commands += [["diff", *waterkant, "--format", "markdown"], ["plan", waterkant[1]], ["plan", waterkant[1], "--by", "date"]]
    for audience in ("internal", "region", "province", "public"):
        commands.append(["report", waterkant[1], "--baseline", waterkant[0], "--for", audience])
    for document in ("letter", "proposal", "summary", "agenda", "signoff"):
        commands.append(["report", waterkant[1], "--baseline", waterkant[0], "--document", document])
    for command in commands:
        run = subprocess.run([norm, *command], cwd=ROOT, capture_output=True, text=True, check=False)
        yield pathlib.Path("norm " + " ".join(command)), run.stdout


def words(texts):
    """Each word with the first place that has it."""
    seen = {}
    for path, text in texts:
        # A line break inside a literal is no part of a word.
        text = re.sub(r"\\\n\s*", "", text)
        for word in WORD.findall(NO_WORDS.sub(" ", text)):
            seen.setdefault(word.replace("’", "'"), path)
    return seen


def unknown(seen, known):
    lines = "\n".join(sorted(seen))
    run = subprocess.run(
        ["hunspell", "-d", "nl_NL", "-i", "utf-8", "-l"], input=lines, capture_output=True, text=True, check=True
    )
    missing = set(run.stdout.split())
    return sorted(word for word in missing if word not in known and word.lower() not in known)


def main():
    norm = sys.argv[1]
    sources = [literals(), labels(), page(), norms(), documents(), printed(norm)]
    seen = {}
    for texts in sources:
        for word, path in words(texts).items():
            seen.setdefault(word, path)
    lines = (HERE / "words.nl.txt").read_text("utf-8").splitlines()
    known = {line for line in lines if line and not line.startswith("#")}
    wrong = unknown(seen, known | set(typed()))
    for word in wrong:
        place = seen.get(word)
        print(f"{place.relative_to(ROOT) if place and place.is_absolute() else place}: {word}")
    lower = {word.lower() for word in seen} | set(seen)
    unused = sorted(word for word in known if word not in lower)
    for word in unused:
        print(f"words.nl.txt: {word} is used nowhere")
    if wrong or unused:
        sys.exit(1)
    print(f"spelling: {len(seen)} different words, {len(known)} of them of the trade")


main()
