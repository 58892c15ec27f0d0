// The page as it is built, and its words.

import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { folder, oneFile } from "../build.mjs";
import { LANGUAGES, WORDS } from "../page/words.js";
import { dated } from "../page/saving.js";
import { plain, said, why } from "../page/said.js";
import { withEnding } from "../page/work.js";

const wasm = Buffer.from("no program, and it need not be one");
const html = oneFile(wasm);
const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text);
const sources = fs.readdirSync(new URL("../page/", import.meta.url)).map((name) => new URL(`../page/${name}`, import.meta.url));
sources.push(new URL("../page.js", import.meta.url));
const source = sources.map((url) => fs.readFileSync(url, "utf8")).join("\n");

test("the page is one file that is the program, one script and nothing from elsewhere", () => {
  assert.equal(scripts.length, 2);
  const [, packed] = /^const NORM_PROGRAM = "([A-Za-z0-9+/=]+)";\n$/.exec(scripts[0]);
  assert.ok(gunzipSync(Buffer.from(packed, "base64")).equals(wasm));
  assert.doesNotMatch(html.replace(scripts[0], "").replace(scripts[1], ""), /\b(?:src|href)="(?!#|data:,")/);
  assert.equal(oneFile(wasm), html);
});

// Every way of a page to reach a network or to keep something in the browser.
const REACHES = [
  "fetch", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource", "sendBeacon", "RTCPeerConnection",
  "Worker", "SharedWorker", "serviceWorker", "importScripts", "postMessage", "window.open", "localStorage", "sessionStorage",
  "indexedDB", "document.cookie", "caches", "storage", "import(", "eval(", "new Function", "innerHTML", "outerHTML", "insertAdjacentHTML",
  "document.write", "DOMParser", "createContextualFragment", "setHTMLUnsafe", "http:", "https:", "new Image", "navigator",
];

test("nothing in the script can make a connection, keep anything or read markup", () => {
  const found = REACHES.filter((word) => scripts[1].includes(word));
  assert.deepEqual(found, []);
});

test("the folder has the same script, and one line that asks for the program beside it", () => {
  const files = folder(wasm);
  assert.deepEqual(Object.keys(files), ["index.html", "page.css", "load.js", "page.js", "norm.wasm"]);
  assert.equal(files["page.js"], scripts[1]);
  assert.equal(files["load.js"].match(/fetch\(/g).length, 1);
  assert.match(files["index.html"], /script-src 'self' 'wasm-unsafe-eval'.*connect-src 'self'/);
});

test("every word of the page has both languages and the same places to fill in", () => {
  const places = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [key, texts] of Object.entries(WORDS)) {
    assert.equal(texts.length, Object.keys(LANGUAGES).length, key);
    assert.ok(texts.every((text) => text.trim() !== ""), key);
    assert.deepEqual(places(texts[0]), places(texts[1]), key);
  }
});

test("every word that is said is there, and every word that is there is said", () => {
  const literal = [...source.matchAll(/"([a-z_]+)"/g)].map(([, key]) => key);
  const built = (key) => /^(?:nav|region|kind)_/.test(key) && source.includes("say(`");
  const never = Object.keys(WORDS).filter((key) => !literal.includes(key) && !built(key));
  assert.deepEqual(never, []);
  const asked = [...source.matchAll(/\bsay\(\s*"([a-z_]+)"/g)].map(([, key]) => key);
  assert.ok(asked.length > 100);
  assert.deepEqual(asked.filter((key) => !(key in WORDS)), []);
});

test("the page speaks of no command", () => {
  const commands = /\bnorm (?:list|show|set|validate|assess|report|diff|export|overview|init|next|convert|share)\b|--[a-z]|\bterminal\b|opdrachtregel|command line/;
  const found = Object.entries(WORDS).filter(([, texts]) => texts.some((text) => commands.test(text)));
  assert.deepEqual(found, []);
});

test("what norm says is taken apart, without the clauses that name commands", () => {
  const bytes = (text) => new TextEncoder().encode(text);
  const problem = "fout[bad-date]: “x” is geen dag\n --> a.yaml:5:50\n  |\n5 | date: …\n  |\n  = tip: kijk de dag na\n\n1 fout; zie norm validate\n";
  assert.deepEqual(said(bytes(problem)), [
    { severity: "error", code: "bad-date", message: "“x” is geen dag", help: "kijk de dag na", place: "a.yaml:5:50" },
  ]);
  assert.deepEqual(said(bytes("norm: --last-done 2025-13-40: schrijf een datum als 2025-04-15\n")), [
    { severity: "error", message: "schrijf een datum als 2025-04-15", help: "" },
  ]);
  assert.equal(plain("noord-holland@2025 heeft geen nummer 99; norm show met de naam laat alle nummers zien"), "noord-holland@2025 heeft geen nummer 99");
});

test("a command that broke down without a word is not taken for one that did its work", () => {
  const silent = why({ code: 134, err: new Uint8Array() });
  assert.equal(silent.length, 1);
  assert.match(silent[0].message, /134/);
});

test("a download says of whom it is and when it was made, once", () => {
  const now = new Date(2026, 0, 2, 3, 4);
  assert.equal(dated("waterkant-2026.yaml", now), "waterkant-2026-20260102-0304.yaml");
  assert.equal(dated("waterkant-2026-20251231-2359.yaml", now), "waterkant-2026-20260102-0304.yaml");
  assert.equal(dated("a.b.xlsx", now), "a.b-20260102-0304.xlsx");
  assert.equal(dated("zonder", now), "zonder-20260102-0304");
  assert.equal(withEnding("a.b.csv", "yaml"), "a.b.yaml");
  assert.equal(withEnding(".verborgen", "yaml"), ".verborgen.yaml");
});
