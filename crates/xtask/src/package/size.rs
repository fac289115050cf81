//! How much the package is: what each import loads, as it is and packed.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::folders::content;
use crate::process::{answer, command};
use crate::workspace::Workspace;

/// What each import loads, beside what those before it have loaded: a script, if it has one, and a module.
const IMPORTS: [(&str, Option<&str>, &str); 3] = [
    ("import \"@ips-kit/rules\"", Some("index.js"), "ips-rules.wasm"),
    ("import \"@ips-kit/rules/planning\"", Some("planning.js"), "ips-planning.wasm"),
    ("loadPolicy, at its first call", None, "ips-policy-checker.wasm"),
];

/// Prints how many bytes a file is and how many when packed with brotli.
const MEASURE: &str = "
const { brotliCompressSync, constants: c } = require('node:zlib');
for (const file of process.argv.slice(1)) {
  const whole = require('node:fs').readFileSync(file);
  const packed = brotliCompressSync(whole, { params: { [c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_LGWIN]: 24, [c.BROTLI_PARAM_SIZE_HINT]: whole.length } });
  console.log(whole.length, packed.length);
}";

/// The table of the package, in bytes; nothing where it is not built.
///
/// # Errors
/// A file cannot be read.
pub(crate) fn sizes(workspace: &Workspace) -> Result<String> {
    let dist = content(workspace).join("dist");
    let mut text = String::new();
    if !dist.is_dir() {
        return Ok(text);
    }
    let names: Vec<String> = fs::read_dir(&dist)
        .with_context(|| format!("cannot read {}", dist.display()))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    let mut loaded: Vec<&String> = Vec::new();
    // Writing to a String cannot fail.
    let _ = writeln!(text, "\n{:<54} {:>10} {:>10}", "package (bytes)", "raw", "brotli");
    for (import, script, module) in IMPORTS {
        let own = |name: &&String| script == Some(name.as_str()) || *name == module || (script == Some("index.js") && name.starts_with("chunk-"));
        let files: Vec<&String> = names.iter().filter(own).filter(|name| !loaded.contains(name)).collect();
        let (raw, packed) = measure(&dist, &files)?;
        let _ = writeln!(text, "{import:<54} {raw:>10} {packed:>10}");
        loaded.extend(files);
    }
    Ok(text)
}

/// The sum over files.
fn measure(dist: &Path, files: &[&String]) -> Result<(u64, u64)> {
    let said = answer(command("node", dist).args(["--eval", MEASURE, "--"]).args(files)).context("node cannot measure the package")?;
    let mut numbers = said.split_whitespace().map(str::parse::<u64>);
    let mut sum = (0, 0);
    while let (Some(raw), Some(packed)) = (numbers.next().transpose()?, numbers.next().transpose()?) {
        sum = (sum.0 + raw, sum.1 + packed);
    }
    Ok(sum)
}
