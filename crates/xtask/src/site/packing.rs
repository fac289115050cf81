//! Packing: beside each file that gains by it lies its brotli form, which static hosts send as it is.
//!
//! Node brings a compiled brotli; a crate for it would be built before everything else, without optimization, and be slow.

use std::path::Path;

use anyhow::Result;

use super::assets::FOLDER;
use super::checker;
use super::files::{copy_file, files_below};
use crate::process::{command, run};

const KINDS: [&str; 8] = ["html", "css", "js", "wasm", "policy", "svg", "json", "webmanifest"];

/// Reads file names from its arguments and writes FILE.br where that is smaller.
const PACK: &str = "
const { brotliCompressSync, constants: c } = require('node:zlib');
const fs = require('node:fs');
for (const file of process.argv.slice(1)) {
  const whole = fs.readFileSync(file);
  const packed = brotliCompressSync(whole, { params: { [c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_LGWIN]: 24, [c.BROTLI_PARAM_SIZE_HINT]: whole.length } });
  if (packed.length < whole.length) fs.writeFileSync(file + '.br', packed);
}";

/// Packs every file below `stage` that is of a kind worth it. Packing a bundle takes seconds; one that is part of the site built
/// before has the same name there, and its packed form is taken.
pub(super) fn pack(stage: &Path, before: &Path) -> Result<()> {
    let mut files = files_below(stage)?;
    files.retain(|file| file.extension().and_then(|extension| extension.to_str()).is_some_and(|extension| KINDS.contains(&extension)));
    let (mut known, mut new) = (Vec::new(), Vec::new());
    for file in files {
        let packed = file.with_added_extension("br");
        if is_named_by_content(&file) && before.join(&packed).is_file() { known.push(packed) } else { new.push(file) }
    }
    known.iter().try_for_each(|packed| copy_file(&before.join(packed), &stage.join(packed)))?;
    run(command("node", stage).args(["--eval", PACK, "--"]).args(new))
}

/// Whether a file of this name has always the same content: an asset, or part of a release of the checker.
fn is_named_by_content(file: &Path) -> bool {
    file.starts_with(FOLDER) || file.starts_with(checker::FOLDER) && file.components().count() > 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn only_what_is_named_by_content_is_taken_from_the_site_before() {
        let folder = std::env::temp_dir().join(format!("ips-kit-packing-{}", std::process::id()));
        let (stage, before) = (folder.join("stage"), folder.join("before"));
        let long = "a".repeat(100);
        for (file, text) in [
            ("stage/assets/a.js", long.as_str()),
            ("before/assets/a.js.br", "known"),
            ("stage/index.html", &long),
            ("before/index.html.br", "old"),
            ("stage/assets/b.js", "b"),
        ] {
            let file = folder.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        pack(&stage, &before).unwrap();
        let packed = |file: &str| fs::read(stage.join(file)).ok();
        let (asset, page, short) = (packed("assets/a.js.br"), packed("index.html.br"), packed("assets/b.js.br"));
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(asset.as_deref(), Some(&b"known"[..]));
        assert!(page.is_some_and(|page| page != b"old" && page.len() < long.len()));
        assert_eq!(short, None);
    }
}
