//! Where things are in the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// The root of the repository.
///
/// # Panics
///
/// When the package has been moved out of it.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package lies in a folder of the repository").to_owned()
}

/// The tables of screening cases of one policy, sorted by name.
///
/// # Panics
///
/// When the folder cannot be read.
pub fn case_tables(policy: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases").join(policy);
    let mut tables: Vec<PathBuf> = files(&folder)
        .into_iter()
        .filter(|path| {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            name.starts_with("screening-") && path.extension().is_some_and(|extension| extension == "toml")
        })
        .collect();
    tables.sort();
    tables
}

/// Every Rust source file of the product: the crates and the site, without the tests. Paths are relative to the repository.
///
/// # Panics
///
/// When a folder cannot be read.
pub fn sources() -> Vec<PathBuf> {
    let root = repository();
    let mut found: Vec<PathBuf> = files(&root.join("crates"));
    found.extend(files(&root.join("site")));
    let mut sources: Vec<PathBuf> = found
        .into_iter()
        .filter_map(|path| path.strip_prefix(&root).map(Path::to_owned).ok())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .filter(|path| path.components().any(|part| part.as_os_str() == "src"))
        .collect();
    sources.sort();
    sources
}

/// Every file below a folder; what a build leaves behind is not looked at. A folder that does not exist has no files.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.unwrap_or_else(|error| panic!("{}: {error}", folder.display())).path();
        if !path.is_dir() {
            found.push(path);
        } else if !["target", "dist", "node_modules"].iter().any(|built| path.ends_with(built)) {
            found.extend(files(&path));
        }
    }
    found
}
