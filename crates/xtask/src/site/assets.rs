//! Names by content: a file that changes gets another name, so a browser may keep what it has for good.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::integrity;
use crate::digest::digest;
use crate::files::read;

/// The folder of the files named by content.
pub(crate) const FOLDER: &str = "assets";

/// Files that the pages load, in the folder of the site being built.
pub(super) struct Assets {
    folder: PathBuf,
    named: Vec<String>,
}

impl Assets {
    /// Makes the folder in `stage`.
    pub(super) fn new(stage: &Path) -> Result<Self> {
        let folder = stage.join(FOLDER);
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(Self { folder, named: Vec::new() })
    }

    /// Puts a file there under a name that holds the digest of its content.
    pub(super) fn put(&mut self, file: &Path) -> Result<()> {
        let content = read(file)?;
        let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
        let (stem, extension) = (part(file.file_stem()), part(file.extension()));
        let (name, hash) = (format!("{stem}-{}.{extension}", digest(&content)), integrity::of(&content));
        let to = self.folder.join(&name);
        fs::write(&to, content).with_context(|| format!("cannot write {}", to.display()))?;
        self.named.push(format!("{stem}.{extension} {name} {hash}"));
        Ok(())
    }

    /// What each file is called now, and its hash: `NAME FILE INTEGRITY`.
    pub(super) fn named(&self) -> &[String] {
        &self.named
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_under_the_name_that_is_told() {
        let stage = std::env::temp_dir().join(format!("ips-kit-assets-{}", std::process::id()));
        let mut assets = Assets::new(&stage).unwrap();
        fs::write(stage.join("a.b.js"), "").unwrap();
        assets.put(&stage.join("a.b.js")).unwrap();
        let found = stage.join(FOLDER).join("a.b-e3b0c44298fc1c14.js").is_file();
        fs::remove_dir_all(&stage).unwrap();
        assert!(found);
        assert_eq!(assets.named(), [format!("a.b.js a.b-e3b0c44298fc1c14.js {}", integrity::of(b""))]);
    }
}
