// What is drawn into a script that is published.

/** Refuses a script of others in what esbuild has bundled: it would need its notice (licenses/notices.mjs), and nobody meant it to be there. */
export const onlyOurs = ({ metafile }) => {
  const others = Object.keys(metafile.inputs).filter((file) => file.includes("node_modules/"));
  if (others.length > 0) throw new Error(`${others.join(", ")} would be part of what is published: leave it out, or add its notice in licenses/notices.mjs and allow it here`);
};
