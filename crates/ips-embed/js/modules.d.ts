// What the build gives the script besides its own files.

declare module "ips-style-sheet" {
  /** The style sheet of the checker. */
  const css: string;
  export default css;
}
