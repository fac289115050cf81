// Runs the bundle of a page beside the page. Whoever starts it says where the script of the bundle is, and gives the module as the browser has compiled it.
onmessage = async ({ data: { script, module, sheets } }) => {
  globalThis.onmessage = null;
  globalThis.ipsSheets = sheets;
  const bundle = await import(script);
  await bundle.default({ module_or_path: module });
};
