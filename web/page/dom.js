// Making pieces of the page. Texts become text and never markup: this is the one place
// that puts anything in the page, and it knows no way to read HTML.

const PROPERTIES = new Set(["value", "checked", "disabled", "open", "srcdoc", "multiple", "hidden", "tabIndex", "id", "htmlFor", "type", "name", "href", "title", "rows", "lang"]);

/**
 * An element. `given` holds properties, attributes (any other name), `class`, and under
 * `on` what happens at events; children are elements, texts, or nothing.
 */
export function el(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") for (const [event, act] of Object.entries(value)) element.addEventListener(event, act);
    else if (name === "class") element.className = value;
    else if (PROPERTIES.has(name)) element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...present(children));
  return element;
}

/** All that is there, whatever lists it stands in. */
export function present(children) {
  return children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false);
}

/** In the place of what was in an element. */
export function fill(element, ...children) {
  element.replaceChildren(...present(children));
}

/** Puts the focus on what takes none by itself, so that it is read and keys go on from there. */
export function focusOn(element) {
  if (!element) return;
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus();
}

let last = 0;

/** An id that nothing else has. */
export function freshId() {
  last += 1;
  return `i${last}`;
}

/** What browsers would send away or remember is off for every field. */
export const QUIET = { spellcheck: "false", autocomplete: "off", translate: "no", autocapitalize: "off" };
