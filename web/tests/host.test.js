// The host, with norm itself (target/targets/norm.wasm, made by `.ci/targets wasm`) and
// with programs of a few bytes.

import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { bundle } from "../bundle.mjs";
import { run } from "../host.js";

const wasm = process.env.NORM_WASM ?? new URL("../../target/targets/norm.wasm", import.meta.url);
const norm = new WebAssembly.Module(fs.readFileSync(wasm));
const waterkant = fs.readFileSync(new URL("../../examples/waterkant-2025.yaml", import.meta.url));
const text = (bytes) => new TextDecoder().decode(bytes);

/** A run as texts. */
async function done(args, files = new Map(), given = {}) {
  const ended = await run(norm, args, files, given);
  return { ...ended, out: text(ended.out), err: text(ended.err) };
}

test("it says what norms there are, and a run leaves nothing to the next", async () => {
  for (let time = 0; time < 2; time += 1) {
    const { code, out, err, files } = await done(["list"]);
    assert.deepEqual([code, err, files.size], [0, "", 0]);
    assert.match(out, /noord-holland@2025/);
  }
});

test("a report is a file more, and again the same bytes", async () => {
  const first = await done(["report", "a.yaml", "-o", "map/../uit.html"], new Map([["a.yaml", waterkant], ["map/b", waterkant]]));
  assert.equal(first.code, 0, first.err);
  assert.deepEqual([...first.files.keys()], ["a.yaml", "map/b", "uit.html"]);
  assert.match(text(first.files.get("uit.html")), /^<!DOCTYPE html>/i);
  const again = await done(["report", "a.yaml", "-o", "uit.html"], first.files);
  assert.equal(again.code, 0, again.err);
  assert.deepEqual(again.files, first.files);
});

test("an answer is changed in its place and what was handed in stays", async () => {
  const before = text(waterkant);
  const files = new Map([["map/a.yaml", waterkant]]);
  const { code, err, files: after } = await done(["set", "/map/a.yaml", "1.1", "--note", "een eigen woord"], files);
  assert.equal(code, 0, err);
  const now = text(after.get("map/a.yaml"));
  assert.match(now, /een eigen woord/);
  const other = (content) => content.split("\n").filter((line) => !before.includes(line) || !now.includes(line));
  assert.ok(other(now).length <= 3, other(now).join("\n"));
  assert.equal(text(files.get("map/a.yaml")), before);
});

test("a new workbook comes back as it went", async () => {
  const made = await done(["convert", "--with-private", "a.yaml", "b.xlsx"], new Map([["a.yaml", waterkant]]));
  assert.equal(made.code, 0, made.err);
  const back = await done(["convert", "--with-private", "b.xlsx", "c.yaml"], made.files);
  assert.equal(back.code, 0, back.err);
  const total = async (name) => {
    const { out } = await done(["assess", "--format", "json", name], back.files);
    return JSON.parse(out).assessments[0].total;
  };
  assert.equal((await total("a.yaml")).met, 24);
  assert.deepEqual(await total("c.yaml"), await total("a.yaml"));
});

test("many files are put aside and written out", async () => {
  const files = new Map([["een.yaml", waterkant], ["twee.yaml", text(waterkant).replace("id: waterkant", "id: ander")]]
    .map(([name, content]) => [name, typeof content === "string" ? new TextEncoder().encode(content) : content]));
  const { code, out, err, files: after } = await done(["export", "."], files);
  assert.equal(code, 0, err);
  assert.ok(out.split("\n").length > 90, err);
  assert.deepEqual([...after.keys()], [...files.keys()]);
});

test("a template of one's own is used without a stack of its own", async () => {
  const template = new TextEncoder().encode("Van {{ organisation.name }}\n");
  const files = new Map([["a.yaml", waterkant], ["sjablonen/report/report.md", template]]);
  const { code, out, err } = await done(["report", "a.yaml", "--template", "sjablonen", "--format", "markdown"], files);
  assert.deepEqual([code, out], [0, "Van Gemeente Waterkant\n"], err);
});

test("variables and words arrive, and wrong use is told", async () => {
  assert.match((await done(["list", "--nergens"])).err, /bestaat hier niet/);
  const { code, err } = await done(["list", "--nergens"], new Map(), { env: { NORM_LANG: "en" } });
  assert.equal(code, 2);
  assert.match(err, /there is no option/);
});

test("a folder `tmp` of one's own stays", async () => {
  const { files } = await done(["list"], new Map([["tmp/a", waterkant]]));
  assert.deepEqual([...files.keys()], ["tmp/a"]);
});

/** A module of one function `_start` with these instructions, and one page of memory. */
function program(...instructions) {
  const text = (name) => [name.length, ...new TextEncoder().encode(name)];
  const section = (id, ...bytes) => [id, bytes.length, ...bytes];
  return new WebAssembly.Module(Uint8Array.from([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, 2, 0x60, 0, 0, 0x60, 1, 0x7f, 0),
    ...section(2, 1, ...text("wasi_snapshot_preview1"), ...text("proc_exit"), 0, 1),
    ...section(3, 1, 0),
    ...section(5, 1, 0, 1),
    ...section(7, 2, ...text("memory"), 2, 0, ...text("_start"), 0, 1),
    ...section(10, 1, instructions.length + 2, 0, ...instructions, 0x0b),
  ]));
}

test("a program ends by itself, with a code, or by breaking down", async () => {
  const nothing = new Map();
  const [back, exit, trap, deep] = [[], [0x41, 7, 0x10, 0], [0x00], [0x10, 1]].map((body) => program(...body));
  assert.equal((await run(back, [], nothing)).code, 0);
  assert.equal((await run(exit, [], nothing)).code, 7);
  for (const broken of [trap, deep]) {
    const { code, err } = await run(broken, [], nothing);
    assert.equal(code, 134);
    assert.match(text(err), /^norm: /);
  }
});

test("the host as one script does the same, and only its name is seen", async () => {
  const host = new Function(`${bundle()}; return host;`)();
  const { code, out } = await host.run(norm, ["list"], new Map());
  assert.equal(code, 0);
  assert.deepEqual(out, (await run(norm, ["list"], new Map())).out);
  assert.deepEqual(Object.keys(host), ["run"]);
});
