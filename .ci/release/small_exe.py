#!/usr/bin/env python3
"""The smallest program for Windows that has room for a signature; it does nothing and is not run."""

import struct
import sys

CODE = b"\x31\xc0\xc3".ljust(512, b"\0")

dos = b"MZ".ljust(60, b"\0") + struct.pack("<I", 64)
# One section, x86-64, with 240 bytes of optional header, an executable.
coff = struct.pack("<4sHHIIIHH", b"PE\0\0", 0x8664, 1, 0, 0, 0, 240, 0x22)
optional = struct.pack("<HBBIIIII", 0x20B, 1, 0, len(CODE), 0, 0, 0x1000, 0x1000)
optional += struct.pack("<QIIHHHHHHIIIIHH", 0x140000000, 0x1000, 512, 6, 0, 0, 0, 6, 0, 0, 0x2000, 512, 0, 3, 0)
optional += struct.pack("<QQQQII", 0x100000, 0x1000, 0x100000, 0x1000, 0, 16)
# Sixteen tables, all empty: the fifth is where a signature goes.
optional += bytes(16 * 8)
section = struct.pack("<8sIIIIIIHHI", b".text", len(CODE), 0x1000, len(CODE), 512, 0, 0, 0, 0, 0x60000020)
head = dos + coff + optional + section
with open(sys.argv[1], "wb") as file:
    file.write(head.ljust(512, b"\0") + CODE)
