// Loads the bundle of a page. A file of its own, because the content security policy allows no script inside the page.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
try {
  // Asked for at once, so that what the page has fetched early is taken while the script is still on its way.
  const file = fetch(wasm);
  // Whoever waits for it is told below.
  file.catch(() => {});
  const bundle = await import(js);
  await bundle.default({ module_or_path: file });
} catch (error) {
  // The style sheet then shows the sentence on every page that says so, and whom to call.
  document.documentElement.dataset.failed = "";
  throw error;
}
