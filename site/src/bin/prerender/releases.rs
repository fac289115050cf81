//! The releases of the checker, as the build has put them into the site.

use ips_core::Language;
use ips_site::{FileSize, Published, PublishedRelease, Release, ReleasePolicy};
use std::fs;
use std::path::Path;

/// Reads the list: the newest release, and what can be looked up about all of them.
pub(crate) fn read(dist: &Path) -> Result<(Release, Published), String> {
    let embed = dist.join("embed");
    let path = embed.join("versions.json");
    let problem = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let text = fs::read_to_string(&path).map_err(|error| problem(&error))?;
    let mut published: Published = serde_json::from_str(&text).map_err(|error| problem(&error))?;
    let newest = published.releases.first().ok_or_else(|| problem(&"there is no release"))?;
    let release = Release {
        folder: newest.folder.clone(),
        integrity: newest.script.integrity.clone(),
        policies: newest.policies.iter().map(|policy| ReleasePolicy { id: policy.id.clone(), names: names(&policy.id) }).collect(),
    };
    published.files = files(&embed.join("releases"), newest)?;
    Ok((release, published))
}

/// State and payer in every language. A policy that is not known here is called by its id alone.
fn names(id: &str) -> Vec<String> {
    let Some(policy) = ips_policies::find(id) else { return Vec::new() };
    let identity = &policy.document().policy;
    Language::ALL.into_iter().map(|language| format!("{} – {}", identity.region.get(language), identity.payer.get(language))).collect()
}

/// The files of a release, the largest first, and its archive. Packed forms from an earlier build of the same release are not among them.
fn files(releases: &Path, newest: &PublishedRelease) -> Result<Vec<FileSize>, String> {
    let folder = releases.join(&newest.folder);
    let problem = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).map_err(problem)? {
        let entry = entry.map_err(problem)?;
        if entry.path().extension().is_none_or(|extension| extension != "br") {
            files.push(FileSize { name: entry.file_name().to_string_lossy().into_owned(), bytes: entry.metadata().map_err(problem)?.len() });
        }
    }
    files.sort_by(|one, other| (other.bytes, &one.name).cmp(&(one.bytes, &other.name)));
    let bytes = fs::metadata(releases.join(&newest.archive)).map_err(problem)?.len();
    files.push(FileSize { name: newest.archive.clone(), bytes });
    Ok(files)
}
