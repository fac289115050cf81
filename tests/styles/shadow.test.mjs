// A sheet taken out of its document.

import assert from "node:assert/strict";
import { test } from "node:test";
import postcss from "postcss";
import { shadow } from "../../site/style/passes/shadow.mjs";

const forShadowRoot = (sheet) => postcss([shadow()]).process(sheet, { from: undefined }).css;

test("the sheet depends on the element alone", () => {
  for (const [document, expected] of [
    ["html{margin:0}body,html p{top:0}", ".ips-root{margin:0}.ips-root,.ips-root p{top:0}"],
    [":root:has(a){--ips-paper:#fff}", ".ips-root:has(a){--ips-paper:#fff}"],
    [".body{top:0}body-x{top:0}", ".body{top:0}body-x{top:0}"],
    ["p{margin-top:1.5rem;top:-.5rem}", "p{margin-top:calc(1.5*var(--ips-rem));top:calc(-.5*var(--ips-rem))}"],
    ["p{width:calc(1rem - 2rem)}", "p{width:calc(calc(1*var(--ips-rem)) - calc(2*var(--ips-rem)))}"],
    ["p{content:\"1rem\";b:premium}", "p{content:\"1rem\";b:premium}"],
    ["@media all and (min-width: 30em){p{top:0}}", "@container ips-checker (min-width: 480px){p{top:0}}"],
    ["@media(max-width: 40rem){p{top:0}}", "@container ips-checker (max-width: 640px){p{top:0}}"],
    ["h1,.a h2.b,p>h3:focus{top:0}.h1 h10 th1,h6{top:0}", "h2,.a h3.b,p>h4:focus{top:0}.h1 h10 th1,h6{top:0}"],
    ["@media print{body{top:0}}", "@media print{.ips-root{top:0}}"],
    ["@media(max-height: 30rem){p{top:0}}", "@media(max-height: 30rem){p{top:0}}"],
    ["p{margin-left:1px!important;left:0;text-align:left}", "p{margin-inline-start:1px!important;inset-inline-start:0;text-align:start}"],
    ["p{float:right}", "p{float:inline-end}"],
    ["p{padding:1px 2px 3px 4px}", "p{padding-block:1px 3px;padding-inline:4px 2px}"],
    ["p{padding:1px 2px 3px 2px;margin:1px 2px}", "p{padding:1px 2px 3px 2px;margin:1px 2px}"],
    ["p{padding:1rem 2px 3px 4px!important}", "p{padding-block:calc(1*var(--ips-rem)) 3px!important;padding-inline:4px 2px!important}"],
    ["p{margin:calc(1px + 2px)  0 1px var(--a, 1px)}", "p{margin-block:calc(1px + 2px) 1px;margin-inline:var(--a, 1px) 0}"],
    ["p{border-left-color:red;border-top-left-radius:0;scroll-margin-right:1px}", "p{border-inline-start-color:red;border-start-start-radius:0;scroll-margin-inline-end:1px}"],
    ["p{--ips-left:1px;border-lefty:0}", "p{--ips-left:1px;border-lefty:0}"],
    ["p{font-family:A, B;font-weight:1}q{font-family:inherit}", "p{font-family:inherit;font-weight:1}q{font-family:inherit}"],
    ["p{font-family:monospace,monospace}", "p{font-family:monospace,monospace}"],
    ["@keyframes a{from{left:1rem}}", "@keyframes a{from{inset-inline-start:calc(1*var(--ips-rem))}}"],
  ]) {
    assert.equal(forShadowRoot(document), expected);
  }
});
