//! Packing: beside each file that gains by it lies its brotli form, which static hosts send as it is.
//!
//! Node brings a compiled brotli; a crate for it would be built before everything else, without optimization, and be slow.

use std::path::Path;

use anyhow::Result;

use super::files::files_below;
use crate::process::{command, run};

const KINDS: [&str; 7] = ["html", "css", "js", "wasm", "svg", "json", "webmanifest"];

/// Reads file names from its arguments and writes FILE.br where that is smaller.
const PACK: &str = "
const { brotliCompressSync, constants: c } = require('node:zlib');
const fs = require('node:fs');
for (const file of process.argv.slice(1)) {
  const whole = fs.readFileSync(file);
  const packed = brotliCompressSync(whole, { params: { [c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_LGWIN]: 24, [c.BROTLI_PARAM_SIZE_HINT]: whole.length } });
  if (packed.length < whole.length) fs.writeFileSync(file + '.br', packed);
}";

/// Packs every file below `stage` that is of a kind worth it.
pub(super) fn pack(stage: &Path) -> Result<()> {
    let mut files = files_below(stage)?;
    files.retain(|file| file.extension().and_then(|extension| extension.to_str()).is_some_and(|extension| KINDS.contains(&extension)));
    run(command("node", stage).args(["--eval", PACK, "--"]).args(files))
}
