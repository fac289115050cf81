//! Names by content: a file that changes gets another name, so a browser may keep what it has for good.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use super::bundle::GLUE;
use crate::workspace::Base;

/// The folder of the files named by content.
pub(crate) const FOLDER: &str = "assets";

/// The files, in an order in which each comes after those it names.
const FILES: [&str; 4] = ["ips-site_bg.wasm", GLUE, "style.css", "boot.js"];

/// Moves the bundle's files into `assets/` under names that hold a hash, and rewrites what names them.
pub(super) fn name_by_content(stage: &Path, base: &Base) -> Result<()> {
    let template = stage.join("index.html");
    let mut html = read(&template)?;
    let mut glue_text = read(&stage.join(GLUE))?;
    fs::create_dir_all(stage.join(FOLDER)).with_context(|| format!("cannot make the folder {FOLDER}"))?;
    for file in FILES {
        let from = stage.join(file);
        if file == GLUE {
            fs::write(&from, &glue_text).with_context(|| format!("cannot write {}", from.display()))?;
        }
        let content = fs::read(&from).with_context(|| format!("cannot read {}", from.display()))?;
        let name = hashed(file, &content);
        let to = stage.join(FOLDER).join(&name);
        fs::rename(&from, &to).with_context(|| format!("cannot move {}", from.display()))?;
        glue_text = glue_text.replace(file, &name);
        let (old, new) = (format!("\"{}{file}\"", base.as_str()), format!("\"{}{FOLDER}/{name}\"", base.as_str()));
        ensure!(html.contains(&old), "site/index.html does not name {file} as {old}");
        html = html.replace(&old, &new);
    }
    fs::write(&template, html).with_context(|| format!("cannot write {}", template.display()))
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

fn hashed(file: &str, content: &[u8]) -> String {
    let mut name = String::new();
    let (stem, extension) = file.rsplit_once('.').unwrap_or((file, ""));
    name.push_str(stem);
    name.push('-');
    for byte in Sha256::digest(content).iter().take(8) {
        // Writing to a String cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    name.push('.');
    name.push_str(extension);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_changes_with_the_content() {
        assert_eq!(hashed("a.b.js", b""), "a.b-e3b0c44298fc1c14.js");
        assert_ne!(hashed("a.js", b"1"), hashed("a.js", b"2"));
    }
}
