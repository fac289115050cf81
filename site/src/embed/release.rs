//! The newest release of the checker, as the page has to know it: written into the root of the page, and read there by the bundle.

use ips_core::Language;

/// A release of the checker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// Its folder below `embed/releases/`.
    pub folder: String,
    /// The hash of its script, as the attribute `integrity` takes it.
    pub integrity: String,
    /// The policies that it can show; there is at least one.
    pub policies: Vec<ReleasePolicy>,
}

/// A policy of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleasePolicy {
    /// Its id.
    pub id: String,
    /// Its state and payer, in the order of [`Language::ALL`].
    pub names: Vec<String>,
}

impl ReleasePolicy {
    /// State and payer.
    pub(super) fn name(&self, language: Language) -> &str {
        let place = Language::ALL.into_iter().position(|one| one == language).unwrap_or_default();
        self.names.get(place).map_or(&self.id, String::as_str)
    }
}

/// The attributes of the root of the page.
const FOLDER: &str = "data-release";
const INTEGRITY: &str = "data-integrity";
const POLICIES: &str = "data-policies";

impl Release {
    /// The script of the element, below `embed/`.
    pub fn script(&self) -> String {
        format!("releases/{}/ips-checker.js", self.folder)
    }

    /// The archive for those who put the checker on their own host, below `embed/`.
    pub(super) fn archive(&self) -> String {
        format!("releases/ips-checker-{}.zip", self.folder)
    }

    /// The attributes that tell the bundle of it: each policy is a line, with tabs between its id and its names.
    #[cfg(feature = "ssr")]
    pub fn attributes(&self) -> [(&'static str, String); 3] {
        let lines = self.policies.iter().map(|policy| [std::slice::from_ref(&policy.id), &policy.names].concat().join("\t"));
        [(FOLDER, self.folder.clone()), (INTEGRITY, self.integrity.clone()), (POLICIES, lines.collect::<Vec<_>>().join("\n"))]
    }

    /// Reads these attributes; `attribute` gives the text of one.
    pub fn read(attribute: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let policy = |line: &str| {
            let mut words = line.split('\t').map(str::to_owned);
            Some(ReleasePolicy { id: words.next()?, names: words.collect() })
        };
        Some(Self { folder: attribute(FOLDER)?, integrity: attribute(INTEGRITY)?, policies: attribute(POLICIES)?.lines().map(policy).collect::<Option<_>>()? })
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn the_bundle_reads_what_was_written() {
        let policy = |id: &str| ReleasePolicy { id: id.to_owned(), names: vec![format!("{id} in English"), format!("{id} en español")] };
        let release = Release { folder: "1-a".into(), integrity: "sha384-x".into(), policies: vec![policy("one"), policy("two")] };
        let attributes = release.attributes();
        let attribute = |name: &str| attributes.iter().find(|(known, _)| *known == name).map(|(_, text)| text.clone());
        let read = Release::read(attribute).unwrap();
        assert_eq!(read, release);
        assert_eq!(read.policies[1].name(Language::Es), "two en español");
        assert_eq!(Release::read(|_| None), None);
    }
}
