// Modules as one script, for a page that loads nothing. Each keeps a scope of its own and
// stands after what it takes its names from, so names need not differ between modules.

import fs from "node:fs";

const IMPORT = /^import \{([^}]*)\} from "(\.[^"]+)";\n/gm;
const EXPORT = /^export (?=(?:async )?(?:function\*?|class|const|let) (\w+))/gm;

/** The text of a script: `entry` is a module beside this one, and what it exports is under
 * its name (`host.run`). */
export function bundle(entry = "host.js") {
  const names = new Map();
  const texts = [];
  const last = add(new URL(entry, import.meta.url), names, texts, []);
  const name = entry.replace(/\.js$/, "");
  return `"use strict";\nconst ${name} = (() => {\n${texts.join("\n")}\nreturn ${last};\n})();\n`;
}

function add(url, names, texts, above) {
  if (above.includes(url.href)) throw new Error(`${url.pathname} takes its names from itself`);
  if (names.has(url.href)) return names.get(url.href);
  const source = fs.readFileSync(url, "utf8");
  const taken = source.replace(IMPORT, (_, given, from) => {
    const module = add(new URL(from, url), names, texts, [...above, url.href]);
    return `const {${given}} = ${module};\n`;
  });
  const exported = [...taken.matchAll(EXPORT)].map(([, name]) => name);
  const body = taken.replace(EXPORT, "");
  if (/^(?:import|export)\b/m.test(body)) throw new Error(`${url.pathname}: an import or export that is not understood`);
  const name = nameOf(url, names);
  names.set(url.href, name);
  texts.push(`const ${name} = (() => {\n${body}\nreturn { ${exported.join(", ")} };\n})();`);
  return name;
}

/** By its file and a number, so that it is no name of anything else. */
function nameOf(url, names) {
  return `${url.pathname.split("/").at(-1).replace(/\.js$/, "")}_${names.size + 1}`;
}
