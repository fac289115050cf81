//! Checks every policy file and encodes it, so that a mistake stops the build and the browser parses no text.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

#[path = "src/load.rs"]
#[allow(dead_code, reason = "the library offers more of it than the build script calls")]
mod load;

fn main() {
    let folder = Path::new("policies");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed=src/load.rs");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder `policies` is part of the crate")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    let mut encoded = Vec::new();
    let mut failed = false;
    for path in &paths {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        match load::checked(&path.display().to_string(), &text) {
            Ok(parsed) => encoded.push(parsed),
            Err(errors) => {
                failed = true;
                for error in errors.iter() {
                    println!("cargo::error={error}");
                }
            }
        }
    }
    if failed {
        process::exit(1);
    }
    let bytes = postcard::to_stdvec(&encoded).expect("a checked document can be encoded");
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("policies.postcard"), bytes).expect("OUT_DIR can be written");
}
