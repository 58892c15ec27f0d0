// A report as it is, in a frame in which nothing runs.

import { el } from "./dom.js";
import { button } from "./fields.js";
import { say } from "./words.js";

/** The frame with what stands over it: a button to print. `outside` tells of an address. */
export function reportFrame(html, title, outside) {
  // Same origin so that the page can scroll in it and print it; no scripts, ever.
  const frame = el("iframe", { class: "report", title, sandbox: "allow-same-origin allow-modals", srcdoc: html, on: { load: ready } });
  function ready() {
    frame.contentDocument.addEventListener("click", (event) => follow(event, frame.contentDocument, outside));
  }
  const print = () => {
    frame.contentWindow.focus();
    frame.contentWindow.print();
  };
  return el("div", { class: "shown" }, button(say("print"), print, { class: "small print" }), frame);
}

/** A reference within the report leads there; any other would load a page in the frame. */
function follow(event, report, outside) {
  const link = event.target.closest?.("a[href]");
  if (!link) return;
  event.preventDefault();
  const address = link.getAttribute("href");
  if (!address.startsWith("#")) {
    outside(say("leads_outside", { url: address }));
    return;
  }
  const target = report.getElementById(decodeURIComponent(address.slice(1)));
  if (!target) return;
  target.scrollIntoView();
  if (target.tabIndex < 0) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}
