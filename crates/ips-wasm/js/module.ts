import { RulesError } from "./rules-error.js";

/** Node's own way to its modules; elsewhere there is none. */
interface Host {
  process?: { getBuiltinModule?: (name: "node:fs") => { readFileSync(file: URL): Uint8Array<ArrayBuffer> } };
}

/** A module of this package. It is loaded once; where that failed, whoever needs it next tries again. */
export class Module<Exports> {
  readonly #address: URL;
  readonly #start: (given: { module: WebAssembly.Module }) => Exports;
  #loading: Promise<Exports> | undefined;
  #exports: Exports | undefined;

  constructor(address: URL, start: (given: { module: WebAssembly.Module }) => Exports) {
    this.#address = address;
    this.#start = start;
  }

  /** Waits for it. */
  load(): Promise<Exports> {
    this.#loading ??= this.#compiled().then(
      (module) => (this.#exports ??= this.#start({ module })),
    ).catch((cause: unknown) => {
      this.#loading = undefined;
      throw this.#error(cause);
    });
    return this.#loading;
  }

  /** It, for those who cannot wait. In Node it is read at once; elsewhere it has to be there, and if it is not, another try begins. */
  get now(): Exports {
    if (this.#exports) return this.#exports;
    const read = this.#file();
    if (read) {
      try {
        return (this.#exports = this.#start({ module: new WebAssembly.Module(read()) }));
      } catch (cause) {
        throw this.#error(cause);
      }
    }
    this.load().catch(() => {});
    throw this.#error();
  }

  /** How its file is read in Node, whose `fetch` knows none. */
  #file(): (() => Uint8Array<ArrayBuffer>) | undefined {
    const files = this.#address.protocol === "file:" ? (globalThis as Host).process?.getBuiltinModule?.("node:fs") : undefined;
    return files && (() => files.readFileSync(this.#address));
  }

  async #compiled(): Promise<WebAssembly.Module> {
    const read = this.#file();
    if (read) return WebAssembly.compile(read());
    const response = await fetch(this.#address);
    if (!response.ok) throw new Error(`the answer to ${this.#address.pathname} was ${response.status}`);
    return WebAssembly.compile(await response.arrayBuffer());
  }

  #error(cause?: unknown): RulesError {
    const name = this.#address.pathname.split("/").pop() ?? "";
    return new RulesError("not_loaded", `${name} is not loaded`, { remedy: "serve it beside the scripts of @ips-kit/rules, and ask again: every call tries anew", cause });
  }
}
