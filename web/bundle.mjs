// The host as one script, for a page that loads nothing: `const host = …`, with
// `host.run`. In a scope of its own, so that its names are not the page's.

import fs from "node:fs";

// Each after what it takes its names from.
const PARTS = ["errno", "files", "memory", "open", "stat", "paths", "descriptors", "system", "host"];

/** The text of the script. */
export function bundle() {
  const texts = PARTS.map((part) => {
    const text = fs.readFileSync(new URL(`${part}.js`, import.meta.url), "utf8");
    return text.replace(/^import .*\n/gm, "").replace(/^export /gm, "");
  });
  return `"use strict";\nconst host = (() => {\n${texts.join("\n")}\nreturn { run };\n})();\n`;
}
