// Loads the bundle. A file of its own, because the content security policy allows no script inside the page.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const bundle = await import(js);
await bundle.default({ module_or_path: wasm });
