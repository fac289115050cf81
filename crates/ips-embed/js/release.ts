// What a release of the checker consists of. The build puts it in: see `cargo xtask dist`.

/** A file beside this one. */
export interface ReleaseFile {
  /** Its name, relative to the folder of the release. */
  readonly file: string;
  /** Its hash, as the attribute `integrity` takes it. */
  readonly integrity: string;
}

/** A policy that can be shown. */
export interface ReleasePolicy extends ReleaseFile {
  readonly id: string;
  /** The version of the policy's text, as its own dates name it. */
  readonly version: string;
}

export interface Release {
  /** The version of IPS Kit. */
  readonly version: string;
  /** Names the content of the release: the folder is called `VERSION-ID`. */
  readonly id: string;
  readonly module: ReleaseFile;
  readonly policies: readonly ReleasePolicy[];
}

declare const IPS_RELEASE: Release;

export const release: Release = IPS_RELEASE;

/** The address of a file of the release: beside the script that runs. */
export const address = (file: string): string => new URL(file, import.meta.url).href;
