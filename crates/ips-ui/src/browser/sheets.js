// Loads the module for spreadsheets when one is first asked for, and keeps it. The page names its files, and in a worker whoever started it.

let loading;

const load = async () => {
  const { sheetsJs, sheetsWasm } = globalThis.document?.documentElement.dataset ?? globalThis.ipsSheets;
  const [sheets, file] = await Promise.all([import(sheetsJs), fetch(sheetsWasm)]);
  await sheets.default({ module_or_path: file });
  return sheets;
};

export const loadSheets = async () => {
  loading ??= load();
  try {
    return await loading;
  } catch (error) {
    // The next attempt begins anew: the network may be back by then.
    loading = undefined;
    throw error;
  }
};
