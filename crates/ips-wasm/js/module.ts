/** Node's own way to its modules; elsewhere there is none. */
interface Host {
  process?: { getBuiltinModule?: (name: "node:fs") => { readFileSync(file: URL): Uint8Array<ArrayBuffer> } };
}

/** Compiles a module of this package: fetched, or read from the disk in Node, whose `fetch` knows no files. */
export const compiled = async (address: URL): Promise<WebAssembly.Module> => {
  const files = address.protocol === "file:" ? (globalThis as Host).process?.getBuiltinModule?.("node:fs") : undefined;
  if (files) return WebAssembly.compile(files.readFileSync(address));
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname} cannot be fetched (${response.status}): serve it beside the scripts of @ips-kit/rules`);
  return WebAssembly.compile(await response.arrayBuffer());
};
