//! Checks every policy and scale and encodes them, so that a mistake stops the build and the browser parses no text.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

#[path = "src/encoded.rs"]
#[allow(dead_code, reason = "the library alone decodes")]
mod encoded;
#[path = "src/limit.rs"]
#[allow(dead_code, reason = "the library offers more of it than the build script calls")]
mod limit;
#[path = "src/load.rs"]
#[allow(dead_code, reason = "the library offers more of it than the build script calls")]
mod load;
#[path = "src/wordless.rs"]
mod wordless;

fn main() {
    println!("cargo::rerun-if-changed=src/encoded.rs");
    println!("cargo::rerun-if-changed=src/limit.rs");
    println!("cargo::rerun-if-changed=src/load.rs");
    println!("cargo::rerun-if-changed=src/wordless.rs");
    let policies = read("policies", load::checked);
    let scales = read("scales", load::checked_scale);
    let (Some(policies), Some(scales)) = (policies, scales) else { process::exit(1) };
    let rules = policies.iter().map(|(digest, document)| {
        let document = wordless::without_words(document).expect("a document can be read in the form in which it is written");
        encoded::split(digest.clone(), document).0
    });
    let rules: Vec<encoded::Screening> = rules.collect();
    let (screening, programs): (Vec<_>, Vec<_>) = policies.into_iter().map(|(digest, document)| encoded::split(digest, document)).unzip();
    let programs: Vec<encoded::Program> = programs.into_iter().flatten().collect();
    write("screening.postcard", postcard::to_stdvec(&screening));
    write("rules.postcard", postcard::to_stdvec(&rules));
    write("programs.postcard", postcard::to_stdvec(&programs));
    write("scales.postcard", postcard::to_stdvec(&scales));
}

/// What the files of a folder say, in the order of their names; `None`, and every mistake told, where one is wrong.
fn read<T>(folder: &str, checked: impl Fn(&str, &str) -> Result<T, load::FileErrors>) -> Option<Vec<T>> {
    println!("cargo::rerun-if-changed={folder}");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("the folder `{folder}` is part of the crate: {error}"))
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    let mut all = Vec::new();
    let mut wrong = false;
    for path in &paths {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        match checked(&path.display().to_string(), &text) {
            Ok(one) => all.push(one),
            Err(errors) => {
                wrong = true;
                for error in errors.0 {
                    println!("cargo::error={error}");
                }
            }
        }
    }
    (!wrong).then_some(all)
}

fn write(name: &str, bytes: postcard::Result<Vec<u8>>) {
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let bytes = bytes.expect("what was checked can be encoded");
    fs::write(Path::new(&out).join(name), bytes).expect("OUT_DIR can be written");
}
