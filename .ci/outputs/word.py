#!/usr/bin/env python3
"""Documents of Word in other readers: a house style made here, and what they find."""

import pathlib
import re
import struct
import subprocess
import sys
import zipfile
import zlib

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt, RGBColor


def logo():
    """A picture of one colour, as PNG."""
    rows = b"".join(b"\0" + b"\x80\x20\x60" * 120 for _ in range(40))
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    head = struct.pack(">IIBBBBB", 120, 40, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


HOUSE_HEADINGS = ["Huiskop een", "Huiskop twee"]


def house(path):
    """A house style as an office has one: a cover, a logo in the header, headings of its own."""
    picture = path.with_suffix(".png")
    picture.write_bytes(logo())
    document = docx.Document()
    document.styles["Normal"].font.name = "Liberation Serif"
    heading = document.styles["Heading 1"]
    heading.font.color.rgb = RGBColor(0x80, 0x20, 0x60)
    heading.font.size = Pt(20)
    # Headings under names of the house, which norm.toml tells.
    for level, name in enumerate(HOUSE_HEADINGS, 1):
        own = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        own.base_style = document.styles[f"Heading {level}"]
        own.font.color.rgb = RGBColor(0x00, 0x60, 0x40)
    own = document.styles.add_style("Huis tabel", WD_STYLE_TYPE.TABLE)
    own.base_style = document.styles["Normal Table"]
    document.sections[0].header.paragraphs[0].add_run().add_picture(str(picture))
    document.sections[0].footer.paragraphs[0].text = "Gemeente Waterkant, voetregel van het huis"
    document.add_paragraph("Voorblad van het huis", style="Title")
    document.add_page_break()
    place = document.add_paragraph()
    for piece in ["[no", "rm", "]"]:
        place.add_run(piece)
    document.add_paragraph("Ondertekening van het huis")
    plain = path.with_suffix(".docx")
    document.save(plain)
    # As a template, which is what offices hand out.
    with zipfile.ZipFile(plain) as there, zipfile.ZipFile(path, "w") as template:
        for name in there.namelist():
            data = there.read(name)
            if name == "[Content_Types].xml":
                data = data.replace(b"document.main+xml", b"template.main+xml")
            template.writestr(name, data)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def check(documents, pdfs):
    for path in sorted(documents.glob("*.docx")):
        name = path.stem
        document = docx.Document(path)
        pdf = pdfs / f"{name}.pdf"
        info = run("pdfinfo", pdf)
        text = run("pdftotext", "-layout", pdf, "-")
        tags = re.findall(r"^\s*(\w+)", run("pdfinfo", "-struct", pdf), re.MULTILINE)
        counted = {tag: tags.count(tag) for tag in ("H1", "H2", "H3", "Table", "TH", "TD", "Figure", "L")}
        assert re.search(r"^Tagged: +yes", info, re.MULTILINE), f"{name}: no tags"
        assert document.core_properties.title and document.core_properties.language, name
        begins = ("heading", "huiskop")
        headings = [p for p in document.paragraphs if p.style.name.lower().startswith(begins)]
        if name == "house-names":
            used = {p.style.name for p in headings}
            assert set(HOUSE_HEADINGS) <= used and "Heading 1" not in used, f"{name}: {used}"
        found = sum(counted[tag] for tag in ("H1", "H2", "H3"))
        # What changed is one table under its title.
        assert name.endswith("diff") or (headings and found), f"{name}: {counted}"
        pictures = len(document.inline_shapes)
        assert counted["Figure"] >= pictures, f"{name}: {counted}, {pictures} pictures"
        assert counted["Table"] == len(document.tables), f"{name}: {counted}"
        assert counted["TH"] > 0 or not document.tables, f"{name}: {counted}"
        assert "Error" not in text and "[norm]" not in text, name
        if name.startswith("house"):
            for part in ["Voorblad van het huis", "Ondertekening van het huis", "voetregel van het huis"]:
                assert part in text, f"{name}: {part}"
            title = document.core_properties.title.split(":")[0]
            order = [text.index(part) for part in ["Voorblad", title, "Ondertekening"]]
            assert order == sorted(order), name
            assert "LiberationSerif" in run("pdffonts", pdf), name
        pages = re.search(r"^Pages: +(\d+)", info, re.MULTILINE).group(1)
        told = ", ".join(f"{count} {tag}" for tag, count in counted.items() if count)
        print(f"{path.name}: {pages} pages; {told}")


if sys.argv[1] == "house":
    house(pathlib.Path(sys.argv[2]))
else:
    check(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
