//! What is published of the checker, as the program that writes the pages found it.

use serde::Deserialize;

/// The releases, as the list in the folder `embed/` has them, and the files of the newest one.
#[derive(Clone, Debug, Deserialize)]
pub struct Published {
    /// Every release, the newest first.
    pub releases: Vec<PublishedRelease>,
    /// The files of the newest release.
    #[serde(skip)]
    pub files: Vec<FileSize>,
}

/// One release in the list.
#[derive(Clone, Debug, Deserialize)]
pub struct PublishedRelease {
    /// The version of IPS Kit.
    pub version: String,
    /// Its folder below `embed/releases/`.
    pub folder: String,
    /// Its script.
    pub script: PublishedScript,
    /// The policies that it can show.
    pub policies: Vec<PublishedPolicy>,
    /// Its archive, beside the folder.
    pub archive: String,
}

/// The script of a release.
#[derive(Clone, Debug, Deserialize)]
pub struct PublishedScript {
    /// Its hash.
    pub integrity: String,
}

/// A policy of a release.
#[derive(Clone, Debug, Deserialize)]
pub struct PublishedPolicy {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
}

impl PublishedRelease {
    pub(super) fn row(&self) -> Vec<String> {
        let policies: Vec<String> = self.policies.iter().map(|policy| format!("{} {}", policy.id, policy.version)).collect();
        vec![self.version.clone(), self.folder.clone(), policies.join("\n"), self.script.integrity.clone()]
    }
}

/// How large a file is.
#[derive(Clone, Debug)]
pub struct FileSize {
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
}

impl FileSize {
    /// The name and the size in thousands of bytes, with one decimal.
    pub(super) fn row(&self) -> Vec<String> {
        let tenths = (self.bytes + 50) / 100;
        vec![self.name.clone(), format!("{}.{}", tenths / 10, tenths % 10)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_rounded_to_a_tenth() {
        let size = |bytes| FileSize { name: "a".into(), bytes }.row()[1].clone();
        assert_eq!([size(949), size(950), size(12_349)], ["0.9", "1.0", "12.3"]);
    }
}
