//! The archive for those who put the checker on their own host.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::files::{files_below, read};

/// Packs everything in `folder` under the name `inner`, and `texts` beside it. The same content always gives the same archive.
pub(super) fn write(to: &Path, folder: &Path, inner: &str, texts: &[(&str, &str)]) -> Result<()> {
    let problem = || format!("cannot write {}", to.display());
    let mut archive = ZipWriter::new(File::create(to).with_context(problem)?);
    // Modules and policies are dense already, and everybody can open an archive that is not packed further.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut add = |name: String, content: &[u8]| -> Result<()> {
        archive.start_file(name, options).with_context(problem)?;
        archive.write_all(content).with_context(problem)
    };
    for (name, text) in texts {
        add((*name).to_owned(), text.as_bytes())?;
    }
    for file in files_below(folder)? {
        add(format!("{inner}/{}", file.display()), &read(&folder.join(&file))?)?;
    }
    archive.finish().map(drop).with_context(problem)
}
