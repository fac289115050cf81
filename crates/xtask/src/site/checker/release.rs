//! What a release of the checker is called, and what it says of its files.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::digest::digest;
use crate::files::read;
use crate::site::integrity;

/// The name of the element's script and module.
pub(super) const NAME: &str = "ips-checker";

/// The version of everything in this repository.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A policy file of a release.
pub(super) struct Policy {
    id: String,
    version: String,
    file: String,
    content: Vec<u8>,
}

impl Policy {
    /// Reads a line `ID VERSION FILE` about a file in `folder`.
    pub(super) fn read(line: &str, folder: &Path) -> Result<Self> {
        let [id, version, file] = line.split(' ').collect::<Vec<_>>()[..] else { bail!("`{line}` is not of the form ID VERSION FILE") };
        Ok(Self { id: id.to_owned(), version: version.to_owned(), file: file.to_owned(), content: read(&folder.join(file))? })
    }
}

/// One release. Its folder is called by its version and by the digest of everything in it.
pub(super) struct Release {
    id: String,
    module: Vec<u8>,
    policies: Vec<Policy>,
    /// The hash of the script, once there is one.
    pub(super) script: String,
}

impl Release {
    /// A release that has no name yet, of the module and the policies in a folder.
    pub(super) fn of(folder: &Path, policies: Vec<Policy>) -> Result<Self> {
        Ok(Self { id: String::new(), module: read(&folder.join(format!("{NAME}.wasm")))?, policies, script: String::new() })
    }

    /// Names it by all that is in it: the module and the policies by their hashes, which the script holds, and the rest.
    pub(super) fn name_by(&mut self, rest: &[&[u8]]) {
        self.id = digest(&rest.concat());
    }

    /// The folder it lies in, beside other releases.
    pub(super) fn folder(&self) -> String {
        format!("{VERSION}-{}", self.id)
    }

    /// What the script knows of its release, as JSON.
    pub(super) fn for_script(&self) -> String {
        json!({ "version": VERSION, "id": self.id, "module": self.module(), "policies": self.policies() }).to_string()
    }

    /// What the list says of it.
    fn listed(&self) -> Value {
        json!({
            "version": VERSION,
            "folder": self.folder(),
            "script": { "file": format!("{NAME}.js"), "integrity": self.script },
            "module": self.module(),
            "frame": "frame.html",
            "policies": self.policies(),
            "archive": format!("{NAME}-{}.zip", self.folder()),
        })
    }

    fn module(&self) -> Value {
        json!({ "file": format!("{NAME}.wasm"), "integrity": integrity::of(&self.module) })
    }

    fn policies(&self) -> Value {
        let policies = self
            .policies
            .iter()
            .map(|policy| json!({ "id": policy.id, "version": policy.version, "file": policy.file, "integrity": integrity::of(&policy.content) }));
        policies.collect()
    }

    /// A text with its places filled: `{FOLDER}`, `{VERSION}`, `{INTEGRITY}` of the script, `{POLICY}` for one that can be shown.
    pub(super) fn filled(&self, text: &str) -> String {
        let policy = self.policies.first().map_or("", |policy| &policy.id);
        text.replace("{FOLDER}", &self.folder()).replace("{VERSION}", VERSION).replace("{INTEGRITY}", &self.script).replace("{POLICY}", policy)
    }
}

/// The list of releases, the newest first: this one and those of an earlier list.
pub(super) fn list(release: &Release, earlier: Option<&str>) -> Result<String> {
    let mut releases = vec![release.listed()];
    if let Some(earlier) = earlier {
        let list: Value = serde_json::from_str(earlier).context("the earlier list of releases is not JSON")?;
        let others = list["releases"].as_array().context("the earlier list of releases names none")?;
        releases.extend(others.iter().filter(|other| other["folder"] != releases[0]["folder"]).cloned().collect::<Vec<_>>());
    }
    Ok(format!("{:#}\n", json!({ "releases": releases })))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn release(script: &[u8]) -> Release {
        let policies = vec![Policy { id: "a".into(), version: "1".into(), file: "a.policy".into(), content: b"a".to_vec() }];
        let mut release = Release { id: String::new(), module: b"m".to_vec(), policies, script: integrity::of(script) };
        release.name_by(&[script]);
        release
    }

    fn folders(list: &str) -> Vec<String> {
        let list: Value = serde_json::from_str(list).unwrap();
        list["releases"].as_array().unwrap().iter().map(|release| release["folder"].as_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn a_release_is_named_by_its_content() {
        let (one, other) = (release(b"1"), release(b"2"));
        assert_ne!(one.folder(), other.folder());
        assert!(one.folder().starts_with(&format!("{VERSION}-")));
        assert_eq!(one.filled("{FOLDER} {INTEGRITY} {POLICY}"), format!("{} {} a", one.folder(), one.script));
    }

    #[test]
    fn the_list_keeps_earlier_releases_and_names_each_once() {
        let (one, other) = (release(b"1"), release(b"2"));
        let first = list(&one, None).unwrap();
        let second = list(&other, Some(&first)).unwrap();
        assert_eq!(folders(&second), [other.folder(), one.folder()]);
        assert_eq!(folders(&list(&other, Some(&second)).unwrap()), [other.folder(), one.folder()]);
        assert!(list(&one, Some("[]")).is_err() && list(&one, Some("x")).is_err());
    }
}
