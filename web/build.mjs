// Builds the page from norm.wasm (made by `.ci/targets wasm`):
//
//     node web/build.mjs target/targets/norm.wasm target/page
//
// gives `norm.html`, one file with everything in it, which opens by a double click, and
// the folder `norm/` with page, script and program apart, for the web server of an
// intranet. The same input gives the same bytes.

import { createHash } from "node:crypto";
import fs from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundle } from "./bundle.mjs";

const read = (name) => fs.readFileSync(new URL(name, import.meta.url), "utf8");
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What a page may do: nothing but what is named. A report is shown with its own style. */
function policy(scripts, more = []) {
  const rules = [
    "default-src 'none'",
    `script-src ${scripts.join(" ")} 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    ...more,
  ];
  return rules.join("; ");
}

function page({ policy, style, scripts }) {
  const parts = { policy, style, scripts };
  return read("page.html").replace(/\{(policy|style|scripts)\}/g, (_, name) => parts[name]);
}

/** One file: the program is a text in a script, which its hash holds too. */
export function oneFile(wasm) {
  // gzip writes no time, and which system made it is taken out.
  const packed = gzipSync(wasm, { level: 9 });
  packed[9] = 255;
  const scripts = [`const NORM_PROGRAM = "${packed.toString("base64")}";\n`, bundle("page.js")];
  return page({
    policy: policy(scripts.map(hash)),
    style: `<style>\n${read("page.css")}</style>`,
    scripts: scripts.map((text) => `<script>${text}</script>`).join("\n"),
  });
}

// The only line that asks for anything, and only in the folder: the program beside the page.
const LOADER = `const NORM_PROGRAM = fetch(new URL("norm.wasm", document.baseURI)).then((answer) => {
  if (!answer.ok) throw new Error(\`norm.wasm: \${answer.status}\`);
  return answer.arrayBuffer();
});
`;

/** A folder: names and contents. */
export function folder(wasm) {
  const html = page({
    policy: policy(["'self'"], ["connect-src 'self'"]).replace("style-src", "style-src 'self'"),
    style: '<link rel="stylesheet" href="page.css">',
    scripts: '<script src="load.js"></script>\n<script src="page.js"></script>',
  });
  return { "index.html": html, "page.css": read("page.css"), "load.js": LOADER, "page.js": bundle("page.js"), "norm.wasm": wasm };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [wasm, out] = process.argv.slice(2);
  if (!out) throw new Error("say which: node web/build.mjs norm.wasm FOLDER");
  const bytes = fs.readFileSync(wasm);
  fs.mkdirSync(join(out, "norm"), { recursive: true });
  fs.writeFileSync(join(out, "norm.html"), oneFile(bytes));
  for (const [name, content] of Object.entries(folder(bytes))) fs.writeFileSync(join(out, "norm", name), content);
  console.log(`${join(out, "norm.html")}: ${fs.statSync(join(out, "norm.html")).size} bytes`);
}
