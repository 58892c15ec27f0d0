// The schema of answers in a real YAML language server, over stdio as an editor
// drives it: it completes a requirement and a status, explains on hover, finds
// nothing in a good file and the slips in a bad one.
import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { execFileSync } from "node:child_process";

const norm = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "norm-schema-"));
const schema = "noord-holland-gemeente.schema.json";
execFileSync(norm, ["schema", "answers", "--norm", "noord-holland", "--kind", "gemeente", "-o", join(folder, schema)]);
const modeline = `# yaml-language-server: $schema=./${schema}\n`;

const program = fileURLToPath(new URL("node_modules/yaml-language-server/bin/yaml-language-server", import.meta.url));
const server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const waiting = new Map();
const diagnostics = new Map();
let told = () => {};
let buffer = Buffer.alloc(0);
let last = 0;

function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
}

function ask(method, params) {
  last += 1;
  const id = last;
  send({ id, method, params });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

function take(message) {
  if (message.method === undefined) {
    const { resolve, reject } = waiting.get(message.id);
    waiting.delete(message.id);
    return message.error ? reject(new Error(message.error.message)) : resolve(message.result);
  }
  if (message.method === "textDocument/publishDiagnostics") {
    diagnostics.set(message.params.uri, message.params.diagnostics);
    told();
  }
  if (message.id === undefined) return undefined;
  // The server asks for settings: none, but for no schemas from the network.
  const settings = (section) => (section === "yaml" ? { schemaStore: { enable: false }, completion: true, hover: true, validate: true } : null);
  const result = message.method === "workspace/configuration" ? message.params.items.map((item) => settings(item.section)) : null;
  return send({ id: message.id, result });
}

server.stdout.on("data", (data) => {
  buffer = Buffer.concat([buffer, data]);
  for (;;) {
    const end = buffer.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/.exec(buffer.toString("utf8", 0, end))[1]);
    if (buffer.length < end + 4 + length) return;
    const body = buffer.toString("utf8", end + 4, end + 4 + length);
    buffer = buffer.subarray(end + 4 + length);
    take(JSON.parse(body));
  }
});

// Opens a text, in which ‸ marks the cursor; gives its problems, and asks at the cursor.
async function open(name, text) {
  const at = text.indexOf("‸");
  const before = text.slice(0, Math.max(at, 0)).split("\n");
  const position = { line: before.length - 1, character: before.at(-1).length };
  const path = join(folder, name);
  writeFileSync(path, text.replace("‸", ""));
  const uri = pathToFileURL(path).href;
  const found = new Promise((resolve) => { told = () => diagnostics.has(uri) && resolve(diagnostics.get(uri)); });
  send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text: text.replace("‸", "") } } });
  const here = { textDocument: { uri }, position };
  return { problems: await found, here };
}

async function completions(name, text) {
  const { here } = await open(name, text);
  const result = await ask("textDocument/completion", here);
  return result.items ?? result;
}

let wrong = 0;
function check(name, fine, seen) {
  if (fine) return;
  wrong += 1;
  console.log(`schema in an editor: ${name}: ${JSON.stringify(seen)}`);
}

setTimeout(() => { console.log("schema in an editor: no answer within 60 s"); process.exit(1); }, 60_000).unref();
await ask("initialize", { processId: process.pid, rootUri: pathToFileURL(folder).href, workspaceFolders: null,
  capabilities: { textDocument: { publishDiagnostics: {}, completion: { completionItem: { documentationFormat: ["markdown"], snippetSupport: true } } }, workspace: { configuration: true } } });
send({ method: "initialized", params: {} });

const head = `${modeline}norm: noord-holland@2025
organisation: {id: a, name: A, kind: gemeente}
measurement: {id: "2025", date: 2025-04-15}
answers:
`;
const ids = await completions("id.yaml", `${head}  "5.1": {status: voldoet}\n  ‸`);
const id = ids.find((item) => item.label === "5.10");
check("completes 5.10", id !== undefined, ids.map((item) => item.label));
check("writes the id in quotes", /^["']5\.10["']:/.test(id?.textEdit?.newText ?? id?.insertText ?? ""), id);
check("offers no id twice", !ids.some((item) => item.label === "5.1"), ids.map((item) => item.label));
const words = await completions("word.yaml", `${head}  "5.10":\n    status: ‸`);
for (const word of ["voldoet", "voldoet deels", "voldoet nog niet", "niet van toepassing"]) {
  check(`completes ${word}`, words.some((item) => item.label === word), words.map((item) => item.label));
}
check("offers only those words", words.length === 4, words.map((item) => item.label));
const note = await completions("note.yaml", `${head}  "5.10":\n    note: ‸`);
check("offers nothing in a note", note.length === 0, note.map((item) => item.label));
const criteria = await completions("criterion.yaml", `${head}  "5.2":\n    criteria:\n      ‸`);
check("completes exploitatie.horeca", criteria.some((item) => item.label === "exploitatie.horeca"), criteria.map((item) => item.label));
const { here } = await open("hover.yaml", `${head}  "5.1‸0":\n    status: voldoet\n`);
const hover = await ask("textDocument/hover", here);
const question = JSON.parse(readFileSync(join(folder, schema), "utf8")).properties.answers.properties["5.10"].description;
const shown = JSON.stringify(hover?.contents ?? "").replaceAll("\\\\", "");
check("explains 5.10 on hover", shown.includes(question.slice(0, 60)), hover);

const good = readFileSync(new URL("../../examples/waterkant-2025.yaml", import.meta.url), "utf8");
const fine = await open("good.yaml", modeline + good);
check("finds nothing in a good file", fine.problems.length === 0, fine.problems.slice(0, 3));
const spelled = await open("spelled.yaml", `${head}  "5.10": {status: " Voldoet  DEELS ", note: 7, last_done: ~}\n`);
check("finds nothing in other spellings", spelled.problems.length === 0, spelled.problems);
for (const [name, slip] of [
  ["an unknown id", '  "9.9": {status: voldoet}'],
  ["a wrong word", '  "5.10": {status: ja}'],
  ["an unknown key", '  "5.10": {toelichting: x}'],
  ["a wrong date", '  "5.10": {last_done: 15-04-25}'],
]) {
  const { problems } = await open(`${name.replaceAll(" ", "-")}.yaml`, `${head}${slip}\n`);
  check(`finds ${name}`, problems.length === 1, problems);
  if (process.env.SHOW) console.log(name, problems.map((problem) => problem.message));
}
if (process.env.SHOW) console.log(id, JSON.stringify(hover), words.slice(0, 2));
server.kill();
rmSync(folder, { recursive: true });
console.log(`schema in an editor: ${wrong} of its checks failed`);
process.exit(wrong ? 1 : 0);
