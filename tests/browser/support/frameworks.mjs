// Pages whose element is written by a framework, each as its own program.

import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { site } from "./site.mjs";

const react = `
  import { createElement } from "react";
  import { createRoot } from "react-dom/client";
  import { flushSync } from "react-dom";
  const root = createRoot(document.querySelector("#root"));
  window.show = (props) => flushSync(() => root.render(createElement("ips-checker", props)));`;

const vue = `
  import { createApp, h, nextTick, shallowRef } from "vue/dist/vue.runtime.esm-bundler.js";
  const props = shallowRef();
  createApp({ render: () => props.value && h("ips-checker", props.value) }).mount("#root");
  window.show = (next) => {
    props.value = next;
    return nextTick();
  };`;

const html = `
  const written = ([name, value]) => (value === undefined ? "" : value === "" ? " " + name : " " + name + '="' + String(value) + '"');
  window.show = (props) => (document.querySelector("#root").innerHTML = "<ips-checker" + Object.entries(props).map(written).join("") + "></ips-checker>");`;

/** How each writes the element: the program, and the packages that stand for others in it. */
export const frameworks = {
  "plain HTML": { program: html },
  "React 18": { program: react, alias: { react: "react18", "react-dom": "react-dom18" } },
  "React 19": { program: react },
  "Vue 3": { program: vue },
};

const defined = {
  "process.env.NODE_ENV": '"production"',
  __VUE_OPTIONS_API__: "false",
  __VUE_PROD_DEVTOOLS__: "false",
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
};

/** The text of a page with the program of a framework. The script of the checker is loaded before, or by `load()` alone. */
export const frameworkPage = async (name, { late = false } = {}) => {
  const { program, alias } = frameworks[name];
  const resolveDir = fileURLToPath(new URL("../../../", import.meta.url));
  const { outputFiles } = await esbuild.build({ stdin: { contents: program, resolveDir }, bundle: true, write: false, format: "iife", minify: true, define: defined, alias: alias ?? {}, logLevel: "warning" });
  const load = `import(${JSON.stringify(`${site}/embed/ips-checker.js`)})`;
  const code = outputFiles[0].text.replaceAll("</script", "<\\/script");
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"></head><body><main><h1>${name}</h1><div id="root"></div></main>
<script>window.load = () => ${load};</script>
<script type="module">${late ? "" : "await load();"}
${code}
document.documentElement.dataset.ready = "";</script></body></html>`;
};
