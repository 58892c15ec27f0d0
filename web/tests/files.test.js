// Files and folders in memory, by the calls of a program.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Errno } from "../errno.js";
import { Folder, put } from "../files.js";
import { Open, Program, READ, TOP, WRITE } from "./program.js";

test("a file is made, written on from its end and read from any place", () => {
  const program = new Program();
  const fd = program.open("a.txt", { flags: Open.create, rights: READ | WRITE });
  assert.equal(program.write(fd, "een"), 0);
  assert.equal(program.write(fd, " twee"), 0);
  assert.equal(program.write(fd, "E", 0), 0);
  assert.equal(program.read(fd, 3, 0), "Een");
  assert.equal(program.seek(fd, -4, 2), 4);
  assert.equal(program.read(fd, 100), "twee");
  assert.equal(program.read(fd, 100), "");
  assert.deepEqual(program.files, { "a.txt": "Een twee" });
});

test("writing behind the end leaves zeros, and a size can be set", () => {
  const program = new Program({ a: "abc" });
  const fd = program.open("a", { rights: READ | WRITE });
  assert.equal(program.write(fd, "x", 5), 0);
  assert.deepEqual(program.files, { a: "abc\0\0x" });
  assert.equal(program.calls.fd_filestat_set_size(fd, 2n), 0);
  assert.equal(program.calls.fd_filestat_set_size(fd, 4n), 0);
  assert.deepEqual(program.files, { a: "ab\0\0" });
  assert.equal(program.calls.fd_allocate(fd, 2n, 4n), 0);
  assert.equal(program.stat("a").size, 6);
});

test("every write goes to the end of a file that is opened so", () => {
  const program = new Program({ a: "een" });
  const fd = program.open("a", { rights: WRITE, fdflags: 1 });
  program.seek(fd, 0, 0);
  program.write(fd, " twee");
  assert.deepEqual(program.files, { a: "een twee" });
});

test("what was handed in is not changed", () => {
  const bytes = new TextEncoder().encode("abc");
  const program = new Program();
  put(program.root, "a", bytes);
  program.write(program.open("a", { rights: WRITE }), "x");
  assert.equal(new TextDecoder().decode(bytes), "abc");
  assert.deepEqual(program.files, { a: "xbc" });
});

test("how a file is opened is held to", () => {
  const program = new Program({ "a": "abc", "map/b": "" });
  assert.equal(program.open("weg"), -Errno.noent);
  assert.equal(program.open("weg/b", { flags: Open.create }), -Errno.noent);
  assert.equal(program.open("a/b", { flags: Open.create }), -Errno.notdir);
  assert.equal(program.open("a/"), -Errno.notdir);
  assert.equal(program.open("a", { flags: Open.create | Open.exclusive }), -Errno.exist);
  assert.equal(program.open("a", { flags: Open.folder }), -Errno.notdir);
  assert.equal(program.open("map", { rights: READ | WRITE }), -Errno.isdir);
  assert.equal(program.open("nieuw/", { flags: Open.create }), -Errno.inval);
  assert.equal(program.read(program.open("a", { rights: WRITE }), 1), -Errno.badf);
  assert.equal(program.write(program.open("a"), "x"), Errno.badf);
  assert.equal(program.calls.fd_filestat_set_size(program.open("a"), 0n), Errno.badf);
  assert.deepEqual(program.files, { "a": "abc", "map/b": "" });
  program.open("a", { flags: Open.truncate, rights: WRITE });
  assert.deepEqual(program.files, { "a": "", "map/b": "" });
});

test("a number that is closed is open no more", () => {
  const program = new Program({ a: "abc" });
  const fd = program.open("a");
  assert.equal(program.calls.fd_close(fd), 0);
  assert.equal(program.calls.fd_close(fd), Errno.badf);
  assert.equal(program.read(fd, 1), -Errno.badf);
  assert.equal(program.open("a"), fd);
});

test("a file without a name is read and written on", () => {
  const program = new Program();
  const fd = program.open("a", { flags: Open.create | Open.exclusive, rights: READ | WRITE });
  assert.equal(program.path("path_unlink_file", "a"), 0);
  assert.equal(program.stat("a"), -Errno.noent);
  assert.equal(program.write(fd, "er nog"), 0);
  assert.equal(program.read(fd, 100, 0), "er nog");
  assert.deepEqual(program.files, {});
});

test("a file keeps its number under another name, and an older one goes", () => {
  const program = new Program({ "a": "nieuw", "b": "oud", "map/c": "" });
  const { number } = program.stat("a");
  assert.notEqual(number, program.stat("b").number);
  assert.equal(program.two("path_rename", "a", "b"), 0);
  assert.equal(program.stat("b").number, number);
  assert.equal(program.two("path_rename", "b", "map"), Errno.isdir);
  assert.equal(program.two("path_rename", "map", "b"), Errno.notdir);
  assert.equal(program.two("path_rename", "map", "map/onder"), Errno.inval);
  assert.equal(program.two("path_rename", "b", "b"), 0);
  assert.equal(program.two("path_rename", "weg", "b"), Errno.noent);
  assert.equal(program.two("path_rename", "b", "map/../d"), 0);
  assert.deepEqual(program.files, { "d": "nieuw", "map/c": "" });
});

test("a second name of a file goes over nothing", () => {
  const program = new Program({ a: "abc", b: "oud" });
  assert.equal(program.two("path_link", "a", "b"), Errno.exist);
  assert.equal(program.two("path_link", "a", "c"), 0);
  assert.equal(program.stat("a").number, program.stat("c").number);
  assert.equal(program.path("path_unlink_file", "a"), 0);
  assert.deepEqual(program.files, { b: "oud", c: "abc" });
});

test("folders are made and taken away when they are empty", () => {
  const program = new Program({ "map/a": "" });
  assert.equal(program.path("path_create_directory", "map"), Errno.exist);
  assert.equal(program.path("path_create_directory", "map/onder"), 0);
  assert.equal(program.path("path_create_directory", "weg/onder"), Errno.noent);
  assert.equal(program.path("path_remove_directory", "map"), Errno.notempty);
  assert.equal(program.path("path_remove_directory", "map/a"), Errno.notdir);
  assert.equal(program.path("path_unlink_file", "map/onder"), Errno.isdir);
  assert.equal(program.path("path_remove_directory", "map/onder"), 0);
  assert.equal(program.stat("map/onder"), -Errno.noent);
});

test("a folder is listed whole, however small the buffer", () => {
  const names = Array.from({ length: 40 }, (_, index) => `bestand met een lange naam ${index}`);
  const program = new Program(Object.fromEntries(names.map((name) => [name, ""])));
  for (const room of [60, 64, 100, 1_000, 60_000]) {
    const fd = program.open(".", { flags: Open.folder });
    assert.deepEqual(program.names(fd, room), [".", "..", ...names], `${room} bytes`);
    // Once more from its beginning.
    assert.equal(program.names(fd, room).length, 42);
  }
});

test("what goes while a folder is listed makes no other file be left out", () => {
  const names = Array.from({ length: 20 }, (_, index) => `bestand ${index}`);
  const program = new Program(Object.fromEntries(names.map((name) => [name, ""])));
  const fd = program.open(".", { flags: Open.folder });
  const seen = program.names(fd, 100, () => program.path("path_unlink_file", "bestand 0"));
  assert.deepEqual(seen, [".", "..", ...names]);
  assert.equal(program.names(fd, 100).length, 21);
});

test("paths are followed, and nothing is above the top", () => {
  const program = new Program({ "map/onder/a": "abc" });
  for (const path of ["map/onder/a", "./map//onder/./a", "map/onder/../onder/a", "../../map/onder/a"]) {
    assert.equal(program.stat(path).size, 3, path);
  }
  const fd = program.open("map/onder", { flags: Open.folder });
  assert.equal(program.read(program.open("../onder/a", { from: fd }), 3), "abc");
  assert.equal(program.stat("map/weg/../onder"), -Errno.noent);
  assert.equal(program.open("a", { from: program.open("map/onder/a") }), -Errno.notdir);
});

test("what is no path of a file is not taken in", () => {
  const bytes = new Uint8Array();
  for (const path of ["", "/", "..", "a/../b", "../b"]) {
    assert.throws(() => put(new Folder(), path, bytes), TypeError, path);
  }
  const root = new Folder();
  put(root, "a/b", bytes);
  assert.throws(() => put(root, "a", bytes), TypeError);
  assert.throws(() => put(root, "a/b/c", bytes), TypeError);
});

test("streams have no place, and one folder is given", () => {
  const program = new Program({}, new TextEncoder().encode("van buiten"));
  assert.equal(program.read(0, 3), "van");
  assert.equal(program.read(0, 100), " buiten");
  assert.equal(program.write(0, "x"), Errno.badf);
  assert.equal(program.read(1, 1), -Errno.badf);
  assert.equal(program.seek(1, 0, 0), -Errno.spipe);
  program.write(1, "naar ");
  program.write(1, "buiten");
  assert.equal(new TextDecoder().decode(program.streams[1].content), "naar buiten");
  assert.equal(program.calls.fd_prestat_get(TOP, 0), 0);
  assert.equal(program.calls.fd_prestat_get(TOP + 1, 0), Errno.badf);
  assert.equal(program.seek(program.open("a", { flags: Open.create, rights: WRITE }), -1, 1), -Errno.inval);
});

test("nothing is a link, and none is made", () => {
  const program = new Program({ a: "" });
  assert.equal(program.calls.path_symlink(), Errno.notsup);
  assert.equal(program.path("path_readlink", "a"), Errno.inval);
  assert.equal(program.path("path_readlink", "b"), Errno.noent);
});
