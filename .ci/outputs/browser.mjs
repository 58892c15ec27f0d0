// The page (norm.html) in a real Chromium, from a file:
//
//     NORM_PAGE=target/page NORM_BINARY=target/debug/norm node --test .ci/outputs/browser.mjs
//
// A whole measurement by keyboard, everything else that it offers, what it must never do,
// and how it looks to who cannot see it.

import "./browser/whole.mjs";
import "./browser/more.mjs";
import "./browser/opened.mjs";
import "./browser/offered.mjs";
import "./browser/safe.mjs";
import "./browser/seen.mjs";
