// A real disk as a tree: what a program leaves there.

import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Disk } from "../disk.js";
import { Errno } from "../errno.js";
import { File, toName } from "../files.js";
import { Open, Program, WRITE } from "./program.js";

/** What a program leaves of a folder on disk: its paths (one character per byte) and texts. */
function left(files, work) {
  const folder = fs.mkdtempSync(join(os.tmpdir(), "disk-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      fs.mkdirSync(join(folder, path, ".."), { recursive: true });
      fs.writeFileSync(join(folder, path), content);
    }
    const disk = new Disk();
    work(new Program({}, undefined, disk.root), folder);
    disk.save();
    return [...listed(toName(folder), "")].sort(([one], [other]) => (one < other ? -1 : 1));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function* listed(top, above) {
  for (const name of fs.readdirSync(Buffer.from(`${top}/${above}`, "latin1"), { encoding: "latin1" })) {
    const real = Buffer.from(`${top}/${above}${name}`, "latin1");
    const folder = fs.statSync(real).isDirectory();
    yield [above + name, folder ? undefined : fs.readFileSync(real, "utf8")];
    if (folder) yield* listed(top, `${above}${name}/`);
  }
}

function write(program, path, content) {
  const fd = program.open(path, { flags: Open.create | Open.truncate, rights: WRITE });
  assert.equal(program.write(fd, content), 0);
}

test("what nobody touched stays, and what was written is there", () => {
  const files = left({ a: "een", "map/b": "twee" }, (program, folder) => {
    write(program, `${folder}/map/b`, "drie");
    write(program, `${folder}/c`, "vier");
  });
  assert.deepEqual(files, [["a", "een"], ["c", "vier"], ["map", undefined], ["map/b", "drie"]]);
});

test("a folder goes after what was in it", () => {
  const files = left({ "map/onder/b": "twee" }, (program, folder) => {
    assert.equal(program.path("path_unlink_file", `${folder}/map/onder/b`), 0);
    assert.equal(program.path("path_remove_directory", `${folder}/map/onder`), 0);
    assert.equal(program.path("path_remove_directory", `${folder}/map`), 0);
  });
  assert.deepEqual(files, []);
});

test("a folder that moves takes along what was in it, read or not, and what comes in it", () => {
  const files = left({ "map/b": "twee", "map/onder/c": "drie", "weg/d": "vier" }, (program, folder) => {
    assert.equal(program.two("path_rename", `${folder}/map`, `${folder}/nieuw`), 0);
    write(program, `${folder}/nieuw/e`, "vijf");
    assert.equal(program.path("path_unlink_file", `${folder}/nieuw/onder/c`), 0);
    assert.equal(program.two("path_rename", `${folder}/weg/d`, `${folder}/map`), 0);
  });
  const nieuw = [["nieuw", undefined], ["nieuw/b", "twee"], ["nieuw/e", "vijf"], ["nieuw/onder", undefined]];
  assert.deepEqual(files, [["map", "vier"], ...nieuw, ["weg", undefined]]);
});

test("a name need not be UTF-8", () => {
  const name = "\xff\xfe";
  const files = left({ "a/b": "een" }, (program, folder) => {
    const disk = folder.split("/").slice(1).reduce((node, part) => node.entries.get(toName(part)), program.root);
    const inner = disk.entries.get("a");
    disk.entries.delete("a");
    disk.entries.set(name, inner);
    inner.entries.set(name, new File(new Uint8Array([49])));
  });
  assert.deepEqual(files, [[name, undefined], [`${name}/b`, "een"], [`${name}/${name}`, "1"]]);
});

test("what the disk refuses is told to the program", () => {
  left({}, (program, folder) => {
    assert.equal(program.open(`${folder}/${"n".repeat(300)}`), -Errno.nametoolong);
    fs.symlinkSync("rond", `${folder}/rond`);
    assert.equal(program.open(`${folder}/rond`), -Errno.loop);
    fs.unlinkSync(`${folder}/rond`);
  });
});
