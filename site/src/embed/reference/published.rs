//! What is published of the checker, as the program that writes the pages found it.

/// The releases and the files of the newest one.
#[derive(Clone, Debug)]
pub struct Published {
    /// Every release, the newest first.
    pub releases: Vec<PublishedRelease>,
    /// The files of the newest release.
    pub files: Vec<FileSize>,
}

/// One release in the list.
#[derive(Clone, Debug)]
pub struct PublishedRelease {
    /// The version of IPS Kit.
    pub version: String,
    /// Its folder below `embed/releases/`.
    pub folder: String,
    /// Each policy with its version.
    pub policies: Vec<String>,
    /// The hash of its script.
    pub integrity: String,
}

impl PublishedRelease {
    pub(super) fn row(&self) -> Vec<String> {
        vec![self.version.clone(), self.folder.clone(), self.policies.join("\n"), self.integrity.clone()]
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
