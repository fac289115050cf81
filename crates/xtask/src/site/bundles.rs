//! The bundles as Trunk has built them, taken out of the site that it puts together: each is a module of WebAssembly and the JavaScript
//! around it. Trunk names only one of them by its content, and minifies none.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::files::{clear, copy_file, files_below};
use crate::process::{command, run_quietly};
use crate::tools::npm_program;
use crate::workspace::Workspace;

/// The folder in which Trunk puts them (`data-target-path` in `site/index.html`).
const FOLDER: &str = "bundles";

/// What pages load, at once or when it is asked for. Each is a line in `site/index.html`; which page loads it says the program `prerender`.
const OF_PAGES: [&str; 4] = ["ips-screener", "ips-planner", "ips-embedder", "ips-sheets"];

/// The embeddable checker, whose scripts draw in the JavaScript around the module.
const OF_CHECKER: &str = "ips-embed";

/// Who the site is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum For {
    /// Those who download it: small.
    Visitors,
    /// Those who change it: quick to build and readable.
    Developers,
}

/// The files of the bundles.
pub(super) struct Bundles {
    /// Script and module of each, ready to be loaded by a page.
    pub(super) of_pages: Vec<PathBuf>,
    /// Script, which lies beside its types, and module of the checker.
    pub(super) of_checker: [PathBuf; 2],
}

/// Moves the bundles out of the site that is put together in `stage`, and draws into the script of each what it imports.
///
/// # Errors
/// One is missing, or esbuild fails.
pub(super) fn take(workspace: &Workspace, stage: &Path, purpose: For) -> Result<Bundles> {
    let (built, taken) = (stage.join(FOLDER), workspace.making().join(FOLDER));
    clear(&taken)?;
    // Among what they import are files that stay from builds before: nobody asks for those.
    fs::rename(&built, &taken).with_context(|| format!("cannot take the bundles out of {}", built.display()))?;
    let names: Vec<String> = files_below(&taken)?.iter().filter_map(|file| Some(file.to_str()?.to_owned())).collect();
    let mut of_pages = Vec::new();
    for name in OF_PAGES {
        let [script, module] = files_of(name, &names)?.map(|file| taken.join(file));
        let (small, plain) = (taken.join(format!("made/{name}.js")), taken.join(format!("made/{name}.wasm")));
        let mut esbuild = command(npm_program(workspace, "esbuild"), workspace.root());
        esbuild.arg(&script).args(["--bundle", "--format=esm", "--target=es2022", "--log-level=warning"]).arg(format!("--outfile={}", small.display()));
        if purpose == For::Visitors {
            esbuild.arg("--minify");
        }
        run_quietly(&mut esbuild)?;
        copy_file(&module, &plain)?;
        of_pages.extend([small, plain]);
    }
    Ok(Bundles { of_pages, of_checker: files_of(OF_CHECKER, &names)?.map(|file| taken.join(file)) })
}

/// Script and module of a bundle among the names of files: with its name alone, or followed by a hash.
fn files_of(bundle: &str, names: &[String]) -> Result<[String; 2]> {
    let is_own = |name: &str, end: &str| {
        let rest = name.strip_prefix(bundle).and_then(|rest| rest.strip_suffix(end));
        rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix('-').is_some_and(is_hash))
    };
    let found = [".js", "_bg.wasm"].map(|end| names.iter().find(|name| is_own(name, end)).cloned().unwrap_or_default());
    ensure!(
        found.iter().all(|file| !file.is_empty()),
        "Trunk has built no bundle {bundle}: it needs a line in site/index.html, with data-target-path=\"{FOLDER}\""
    );
    Ok(found)
}

/// Whether this is a hash as Trunk writes it into a name, which no word is as long as.
fn is_hash(text: &str) -> bool {
    text.len() > 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_has_its_name_and_perhaps_a_hash() {
        let names =
            ["ips-a-b.js", "ips-a-b_bg.wasm", "ips-a-0f9e8d7c6b5a.js", "ips-a-0f9e8d7c6b5a_bg.wasm", "ips-a.d.ts", "snippets/ips-c.js"].map(str::to_owned);
        assert_eq!(files_of("ips-a", &names).unwrap(), ["ips-a-0f9e8d7c6b5a.js", "ips-a-0f9e8d7c6b5a_bg.wasm"]);
        assert!(files_of("ips-c", &names).unwrap_err().to_string().contains("ips-c"));
        let names = ["ips-sheets.js", "ips-sheets_bg.wasm"].map(str::to_owned);
        assert_eq!(files_of("ips-sheets", &names).unwrap(), names);
    }

    #[test]
    fn every_bundle_stands_in_the_page_that_trunk_reads() {
        let page = include_str!("../../../../site/index.html");
        for name in OF_PAGES.into_iter().chain([OF_CHECKER]) {
            let is_line = |line: &&str| {
                line.contains("rel=\"rust\"") && (line.contains(&format!("data-bin=\"{name}\"")) || line.contains(&format!("/{name}/Cargo.toml")))
            };
            assert_eq!(page.lines().filter(is_line).count(), 1, "{name}");
        }
        assert_eq!(page.matches("rel=\"rust\"").count(), OF_PAGES.len() + 1, "a bundle of site/index.html has no name here");
    }
}
