//! The bundle: the site compiled to WebAssembly with the JavaScript that loads it.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::files;
use crate::process::{cargo, command, run};
use crate::tools::{npm_program, search_path};
use crate::workspace::{Base, Workspace};

/// The JavaScript around the WebAssembly, as trunk names it.
pub(super) const GLUE: &str = "ips-site.js";

/// Builds the bundle and its page template into `stage`.
pub(super) fn write(workspace: &Workspace, stage: &Path, base: &Base) -> Result<()> {
    // Trunk works offline, so that it never fetches a tool of another version; the crates therefore have to be here.
    run(cargo(workspace.root()).args(["fetch", "--quiet"]))?;
    let path = search_path(workspace)?;
    let mut trunk = command("trunk", &workspace.path("site"));
    trunk.args(["build", "--release", "--public-url", base.as_str(), "--dist"]).arg(stage);
    trunk.env("CARGO_ENCODED_RUSTFLAGS", without_machine_paths());
    // Trunk's own option of this name takes no other value than true or false and stops at the usual 1.
    run(trunk.env("PATH", &path).env("RUST_LOG", "warn").env_remove("NO_COLOR"))?;
    minify(workspace, stage)
}

/// The flag that keeps the place of this machine's crates out of the bundle, where messages of failure would name it.
fn without_machine_paths() -> OsString {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let mut flag = OsString::new();
    if let Some(home) = home {
        flag.push("--remap-path-prefix=");
        flag.push(home.join("registry/src"));
        flag.push("=");
    }
    flag
}

/// Makes the JavaScript small and draws its snippets into it; trunk's own minifier breaks on it.
fn minify(workspace: &Workspace, stage: &Path) -> Result<()> {
    let glue = stage.join(GLUE);
    let mut esbuild = command(npm_program(workspace, "esbuild"), stage);
    run(esbuild
        .arg(&glue)
        .args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning", "--allow-overwrite"])
        .arg(format!("--outfile={}", glue.display())))?;
    files::clear(&stage.join("snippets"))?;
    let template = stage.join("index.html");
    let problem = || format!("cannot rewrite {}", template.display());
    let html = fs::read_to_string(&template).with_context(problem)?;
    fs::write(&template, without_snippets(&html)).with_context(problem)
}

/// The template without its links to snippets, which are part of the JavaScript now.
fn without_snippets(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<link ") {
        let (before, link) = rest.split_at(at);
        let (link, after) = link.split_at(link.find('>').map_or(link.len(), |end| end + 1));
        kept.push_str(before);
        if !link.contains("/snippets/") {
            kept.push_str(link);
        }
        rest = after;
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_to_snippets_go() {
        let html = "<head><link rel=\"modulepreload\" href=\"/snippets/a/b.js\"><link rel=\"modulepreload\" href=\"/ips-site.js\"></head>";
        assert_eq!(without_snippets(html), "<head><link rel=\"modulepreload\" href=\"/ips-site.js\"></head>");
    }
}
