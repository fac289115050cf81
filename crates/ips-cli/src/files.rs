//! The files that a task writes beside its answer: whole or not at all, and never over what it reads or over each other.

use crate::unusable::Unusable;
use same_file::Handle;
use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// How many symbolic links are followed to a file that is not there yet.
const MOST_LINKS: usize = 40;

/// Where a task may write.
#[derive(Debug)]
pub(crate) struct Outputs {
    files: Vec<Output>,
}

/// A file to write.
#[derive(Debug)]
struct Output {
    /// As it was asked for.
    asked: PathBuf,
    /// Where it is, links seen through.
    target: PathBuf,
    what: What,
}

/// What there is where something shall be written or is read.
#[derive(Debug, PartialEq)]
enum What {
    /// A file, by what it is: all links to it and all spellings of its path are the same one.
    File(Handle),
    /// Nothing yet.
    Nothing,
    /// A pipe, a terminal, nowhere.
    Device,
}

impl Outputs {
    /// The files that were asked for, before anything is read or written.
    ///
    /// # Errors
    ///
    /// One of them is read, too, or is another one of them, whatever the spelling of its path; or it is a folder.
    pub(crate) fn checked(asked: &[Option<&Path>], read: &[Option<&Path>]) -> Result<Self, Unusable> {
        let mut files: Vec<Output> = Vec::new();
        for path in asked.iter().copied().flatten() {
            let output = Output::at(path)?;
            if let Some(other) = files.iter().find(|other| other.is(&output.what, &output.target)) {
                let (one, other) = (path.display(), other.asked.display());
                return Err(Unusable::Input(format!("{one} and {other} are one file; write each output to a file of its own")));
            }
            files.push(output);
        }
        for output in &files {
            let is_read = |path: &&Path| output.is(&what(path), &resolved(path));
            if let Some(path) = read.iter().copied().flatten().filter(|path| *path != Path::new("-")).find(is_read) {
                let (asked, path) = (output.asked.display(), path.display());
                return Err(Unusable::Input(format!("{asked} would be written over {path}, which is read; write to another file")));
            }
            for (stream, name) in [(Handle::stdin(), "standard input"), (Handle::stdout(), "standard output")] {
                let is_file = |stream: &Handle| stream.as_file().metadata().is_ok_and(|about| about.is_file());
                if stream.ok().filter(is_file).map(What::File).is_some_and(|stream| stream == output.what) {
                    return Err(Unusable::Input(format!("{} is the file behind {name}; write to another file", output.asked.display())));
                }
            }
        }
        Ok(Self { files })
    }

    /// Writes files that were asked for. Everything is written beside its place first, and put there once all of it stands.
    ///
    /// # Errors
    ///
    /// A file cannot be written; what was there before is still there.
    pub(crate) fn write<'c>(&self, contents: impl IntoIterator<Item = (&'c Path, Vec<u8>)>) -> Result<(), Unusable> {
        let mut ready = Vec::new();
        for (path, content) in contents {
            let Some(output) = self.files.iter().find(|output| output.asked == path) else { continue };
            let staged = output.stage(&content).map_err(|error| output.failed(&error))?;
            ready.push((output, staged, content));
        }
        ready.into_iter().try_for_each(|(output, staged, content)| output.put(staged, &content).map_err(|error| output.failed(&error)))
    }
}

impl Output {
    fn at(path: &Path) -> Result<Self, Unusable> {
        if path.is_dir() {
            return Err(Unusable::Input(format!("cannot write {}: it is a folder; add the name of a file", path.display())));
        }
        Ok(Self { asked: path.to_owned(), target: resolved(path), what: what(path) })
    }

    /// Whether it is what stands at a place.
    fn is(&self, what: &What, target: &Path) -> bool {
        match (&self.what, what) {
            (What::File(own), What::File(other)) => own == other,
            (What::Nothing, What::Nothing) => self.target == target,
            _ => false,
        }
    }

    /// The content in a file of its own in the same folder; nothing for what is no file.
    fn stage(&self, content: &[u8]) -> io::Result<Option<NamedTempFile>> {
        if self.what == What::Device {
            return Ok(None);
        }
        let folder = self.target.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
        let mut builder = Builder::new();
        builder.prefix(".ips-").suffix(".part");
        let usual = usual_permissions();
        if let Some(usual) = usual {
            builder.permissions(usual);
        }
        let mut staged = builder.tempfile_in(folder)?;
        if let Ok(before) = fs::metadata(&self.target) {
            staged.as_file().set_permissions(before.permissions())?;
        }
        staged.write_all(content)?;
        staged.as_file().sync_all()?;
        Ok(Some(staged))
    }

    fn put(&self, staged: Option<NamedTempFile>, content: &[u8]) -> io::Result<()> {
        match (staged, &self.what) {
            // What was not there when it was asked for is not written over.
            (Some(staged), What::Nothing) => staged.persist_noclobber(&self.target).map(drop).map_err(|error| error.error),
            (Some(staged), _) => staged.persist(&self.target).map(drop).map_err(|error| error.error),
            (None, _) => File::options().write(true).open(&self.asked)?.write_all(content),
        }
    }

    fn failed(&self, error: &io::Error) -> Unusable {
        Unusable::Input(format!("cannot write {}: {error}", self.asked.display()))
    }
}

/// The permissions of any new file; less is taken away by the system where the user wants that.
#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "elsewhere there are none")]
fn usual_permissions() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual_permissions() -> Option<Permissions> {
    None
}

fn what(path: &Path) -> What {
    match fs::metadata(path) {
        Ok(about) if about.is_file() => Handle::from_path(path).map_or(What::Nothing, What::File),
        Ok(_) => What::Device,
        Err(_) => What::Nothing,
    }
}

/// The place of a file, whether it is there or not, with every link followed.
fn resolved(path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(link) = fs::read_link(&path) else { break };
        path = match path.parent() {
            Some(folder) => folder.join(link),
            None => link,
        };
    }
    let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    let name = path.file_name().map(OsStr::to_owned);
    match (folder.canonicalize(), name) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path,
    }
}
