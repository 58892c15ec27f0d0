#!/usr/bin/env python3
"""Small files that ask for much: each is read, alone and in a folder, within 256 MB."""

import os
import subprocess
import sys
import tempfile
import zipfile

NORM = os.path.abspath(sys.argv[1])
MOST_KB = 256 * 1024
# Not a measure of speed: what takes this long does not come to an end.
MOST_SECONDS = 60

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = "norm: noord-holland@2025\norganisation: {id: w, name: W, kind: gemeente}\nmeasurement: {id: '2025', date: 2025-04-15}\n"


def link(kind, target):
    return f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'


def book(path, sheets=1, sheet="", **more):
    named = "".join(f'<sheet name="B{n}" sheetId="{n}" r:id="r"/>' for n in range(sheets))
    parts = {
        "_rels/.rels": link("officeDocument", "xl/workbook.xml"),
        "xl/_rels/workbook.xml.rels": link("worksheet", "worksheets/sheet1.xml"),
        "xl/workbook.xml": f"<workbook><sheets>{named}</sheets></workbook>",
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{sheet}</sheetData></worksheet>",
    }
    parts.update({f"xl/{name}.xml": text for name, text in more.items()})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)


def made(folder):
    """The files, by name."""
    def text(name, content):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(content)
        return name

    def workbook(name, **parts):
        book(os.path.join(folder, name), **parts)
        return name

    rows = "".join(f'<row r="{n}"><c r="A{n}"/><c/><c/></row>' for n in range(1, 4999))
    yield workbook("strings.xlsx", sharedStrings='<sst uniqueCount="4294967295"><si><t>x</t></si></sst>')
    yield workbook("sheets.xlsx", sheets=50, sheet=rows * 20)
    yield workbook("styles.xlsx", styles="<styleSheet><cellXfs>" + "<xf/>" * 5_900_000 + "</cellXfs></styleSheet>")
    fonts = f"<fonts><font><name val=\"{'x' * 1_000_000}\"/></font></fonts>"
    yield workbook("fonts.xlsx", styles=f"<styleSheet>{fonts}<cellXfs>" + '<xf fontId="0"/>' * 20_000 + "</cellXfs></styleSheet>")
    yield workbook("cells.xlsx", sheet="<c/>" * 5_000_000)
    yield workbook("texts.xlsx", sheet="<row>" + '<c t="s"><v>0</v></c>' * 60_000 + "</row>", sharedStrings="<sst><si><t>" + "x" * 30_000 + "</t></si></sst>")
    yield workbook("names.xlsx", workbook="<workbook>" + '<definedName name="a">b</definedName>' * 499_000 + "</workbook>")
    yield workbook("full.xlsx", sheet="<row>" + "<c><v>1</v></c>" * 60_000 + "</row>", sharedStrings="<sst>" + "<si><t>xxxxxxxxxx</t></si>" * 150_000 + "</sst>")
    yield text("deep.toml", "norm='n'\nx={" + ("a." * 78 + "a={") * 20 + "a=1" + "}" * 21)
    yield text("keys.toml", "norm='n'\n" + "".join(f"a{n}=1\n" for n in range(45_000)))
    yield text("list.toml", "norm='n'\nx=[" + "[]," * 130_000 + "]")
    yield text("wrong.toml", "norm='n'\n" + "= = =\n" * 60_000)
    yield text("spaces.csv", 'part,requirement,id,status,note,value\nanswer,1.1,,deels,"' + " " * 250_000 + 'x",\n')
    yield text("guards.csv", "part,note\n" + "\"'=';'\n'\"" * 100_000)
    yield text("columns.csv", "part," + "x," * 490_000)
    yield text("keys.yaml", HEAD + "".join(f"a{n}: 1\n" for n in range(60_000)))
    yield text("flow.yaml", HEAD + "answers: " + "{a: [" * 100_000)
    yield text("answers.yaml", HEAD + "answers:\n" + "".join(f"  a{n}: {{status: deelz}}\n" for n in range(4_500)))
    yield text("anchors.yaml", HEAD + "answers:\n" + "".join(f"- &a{n} !b x\n" for n in range(19_000)))
    yield text("kinds.yaml", "themes:\n- id: '1'\n  requirements:\n  - {id: '1', addresses: [" + "gemeent, " * 19_000 + "]}\nkinds: {" + "".join(f"gemeente{n}: {{}}, " for n in range(400)) + "}\n")
    os.mkdir(os.path.join(folder, "w1"))
    yield text("w1/norm.toml", "".join(f"[[organisation]]\nid='a{n}'\nname='A'\nkind='gemeente'\ncontinues=['a{n + 1}']\n" for n in range(4_000)))
    os.mkdir(os.path.join(folder, "w2"))
    yield text("w2/norm.toml", "".join(f"[[organisation]]\nid='gemeente-{n}'\ncontinues=['gemeent-{n}']\n" for n in range(6_000)))


TEMPLATES = [
    "{% for a in range(100000) %}{{ range(100000)|unique|list|length }}{% endfor %}",
    "{% macro m(x) %}{{ x ~ x }}{% endmacro %}{{ m('x') }}",
    "{% set x %}{% for a in range(100000) %}" + "x" * 100_000 + "{% endfor %}{% endset %}",
    "{% for a in range(100000) %}{% if 'x' in range(100000) %}{% endif %}{% endfor %}",
    "{% set x = range(100000)|join('xxxxxxxxxx') %}{{ range(100000)|map('replace', '0', x)|list }}",
]


def run(folder, what, *args):
    """Runs to an end, with a verdict, and within the limit."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen([NORM, *args], cwd=folder, stdout=out, stderr=err)
        ends = subprocess.Popen(["sh", "-c", f"sleep {MOST_SECONDS}; kill -9 {child.pid}"], start_new_session=True)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        os.killpg(ends.pid, 9)
        ends.wait()
        err.seek(0)
        told = err.read().decode(errors="replace")
    assert child.returncode in (0, 1, 2), f"{what}: ended with {child.returncode}\n{told}"
    assert "panicked" not in told, f"{what}: {told}"
    assert usage.ru_maxrss <= MOST_KB, f"{what}: {usage.ru_maxrss // 1024} MB"
    return usage.ru_maxrss


def main():
    highest, count = 0, 0
    examples = os.path.abspath("../../examples")
    with tempfile.TemporaryDirectory() as folder:
        # What this process takes would count for those that it starts.
        maker = os.fork()
        if maker == 0:
            names = list(made(folder))
            with open(os.path.join(folder, ".names"), "w", encoding="utf-8") as file:
                file.write("\n".join(names))
            os._exit(0)
        assert os.waitpid(maker, 0)[1] == 0
        with open(os.path.join(folder, ".names"), encoding="utf-8") as file:
            names = file.read().split("\n")
        for name in names:
            highest = max(highest, run(folder, name, "validate", name))
            count += 1
        for command in ("overview", "export", "validate"):
            highest = max(highest, run(folder, command, command, "."))
        os.makedirs(os.path.join(folder, "own/report"))
        for template in TEMPLATES:
            with open(os.path.join(folder, "own/report/report.md"), "w", encoding="utf-8") as file:
                file.write(template)
            answers = os.path.join(examples, "waterkant-2025.yaml")
            highest = max(highest, run(folder, template, "report", answers, "--template", "own"))
            count += 1
        # Two folders of many organisations: no more in memory than a few.
        with open(os.path.join(examples, "waterkant-2025.yaml"), encoding="utf-8") as file:
            example = file.read()
        for side, day in (("then", "2025-04-15"), ("now", "2026-04-15")):
            os.mkdir(os.path.join(folder, side))
            for number in range(342):
                changed = example.replace("id: waterkant", f"id: w{number}", 1).replace("date: 2025-04-15", f"date: {day}", 1)
                with open(os.path.join(folder, side, f"{number}.yaml"), "w", encoding="utf-8") as file:
                    file.write(changed)
        pairs = run(folder, "diff", "diff", "then", "now")
        assert pairs <= 40 * 1024, f"diff of 342 pairs: {pairs // 1024} MB"
    print(f"bounds: {count} hostile inputs, at most {highest // 1024} MB; 342 pairs in {pairs // 1024} MB")


main()
