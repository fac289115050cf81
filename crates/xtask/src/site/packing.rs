//! Packing: beside each file that gains by it lies its brotli form, which static hosts send as it is.
//!
//! Node brings a compiled brotli; a crate for it would be built before everything else, without optimization, and be slow.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::digest::digest;
use crate::files::{copy_file, files_below, read};
use crate::process::{command, run};

const KINDS: [&str; 8] = ["html", "css", "js", "wasm", "policy", "svg", "json", "webmanifest"];

/// Reads pairs of file names from its arguments and packs the first of each into the second; under another name until it is whole, because
/// a run may be stopped.
const PACK: &str = "
const { brotliCompressSync, constants: c } = require('node:zlib');
const fs = require('node:fs');
const names = process.argv.slice(1);
while (names.length > 0) {
  const [file, packed] = names.splice(0, 2);
  const whole = fs.readFileSync(file);
  const params = { [c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_LGWIN]: 24, [c.BROTLI_PARAM_SIZE_HINT]: whole.length };
  fs.writeFileSync(packed + '.unfinished', brotliCompressSync(whole, { params }));
  fs.renameSync(packed + '.unfinished', packed);
}";

/// Packs every file below `stage` that is of a kind worth it. Packing a bundle takes seconds: the packed forms stay in the folder `known`,
/// each under the digest of what was packed, as long as the site has such a file.
pub(super) fn pack(stage: &Path, known: &Path) -> Result<()> {
    let mut files = files_below(stage)?;
    files.retain(|file| file.extension().and_then(|extension| extension.to_str()).is_some_and(|extension| KINDS.contains(&extension)));
    let mut digests = Vec::new();
    for file in &files {
        digests.push(digest(&read(&stage.join(file))?));
    }
    fs::create_dir_all(known).with_context(|| format!("cannot make {}", known.display()))?;
    let packed = |digest: &str| known.join(format!("{digest}.br"));
    let new = files.iter().zip(&digests).filter(|(_, digest)| !packed(digest).is_file());
    run(command("node", stage).args(["--eval", PACK, "--"]).args(new.flat_map(|(file, digest)| [file.clone(), packed(digest)])))?;
    for (file, digest) in files.iter().zip(&digests) {
        let (packed, file) = (packed(digest), stage.join(file));
        let length = |path: &Path| fs::metadata(path).map(|found| found.len()).with_context(|| format!("cannot read {}", path.display()));
        if length(&packed)? < length(&file)? {
            copy_file(&packed, &file.with_added_extension("br"))?;
        }
    }
    for name in files_below(known)? {
        if !digests.iter().any(|digest| name.file_stem().is_some_and(|stem| stem == digest.as_str())) {
            fs::remove_file(known.join(&name)).with_context(|| format!("cannot clear {}", name.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_before_is_taken_and_what_gains_nothing_is_left() {
        let folder = std::env::temp_dir().join(format!("ips-kit-packing-{}", std::process::id()));
        let (stage, known) = (folder.join("stage"), folder.join("known"));
        let long = "a".repeat(100);
        for (file, text) in [
            (stage.join("assets/a.js"), long.as_str()),
            (stage.join("index.html"), "<p>0123456789</p>"),
            (stage.join("index.html.txt"), &long),
            (stage.join("b.js"), "b"),
            (known.join(format!("{}.br", digest(long.as_bytes()))), "known"),
            (known.join("0123.br"), "of a file that is gone"),
        ] {
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        pack(&stage, &known).unwrap();
        let packed = |file: &str| fs::read(stage.join(file)).ok();
        let (asset, page, short, other) = (packed("assets/a.js.br"), packed("index.html.br"), packed("b.js.br"), packed("index.html.txt.br"));
        let (stays, goes) = (known.join(format!("{}.br", digest(b"b"))).is_file(), known.join("0123.br").is_file());
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(asset.as_deref(), Some(&b"known"[..]));
        assert!(page.is_none_or(|page| page.len() < 17) && short.is_none() && other.is_none());
        assert!(stays && !goes);
    }
}
