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
            let mut writing = output.begin().map_err(|error| output.failed(&error))?;
            // What is no file is written once every file stands.
            if matches!(writing.to, WritingTo::Device(_)) {
                ready.push((output, writing, content));
                continue;
            }
            writing.write_all(&content).and_then(|()| writing.sync()).map_err(|error| output.failed(&error))?;
            ready.push((output, writing, Vec::new()));
        }
        ready.into_iter().try_for_each(|(output, mut writing, content)| {
            writing.write_all(&content).map_err(|error| output.failed(&error))?;
            writing.finish()
        })
    }

    /// Begins to write one of the files that were asked for, whose content comes in parts.
    ///
    /// # Errors
    ///
    /// It cannot be written, or was not asked for.
    pub(crate) fn begin(&self, path: &Path) -> Result<Writing, Unusable> {
        let output = self.files.iter().find(|output| output.asked == path);
        let output = output.ok_or_else(|| Unusable::Input(format!("{} was not asked for", path.display())))?;
        output.begin().map_err(|error| output.failed(&error))
    }
}

/// A file that is being written, beside its place.
#[derive(Debug)]
pub(crate) struct Writing {
    to: WritingTo,
    /// As it was asked for.
    asked: PathBuf,
}

#[derive(Debug)]
enum WritingTo {
    /// A file of its own, and where it belongs; whether something is there already.
    Beside { staged: NamedTempFile, target: PathBuf, is_new: bool },
    /// What is no file.
    Device(File),
}

impl Writing {
    /// Puts it in its place.
    ///
    /// # Errors
    ///
    /// It cannot be; what was there before is still there.
    pub(crate) fn finish(self) -> Result<(), Unusable> {
        let failed = |error: &io::Error| Unusable::Input(format!("cannot write {}: {error}", self.asked.display()));
        match self.to {
            WritingTo::Beside { staged, target, is_new } => {
                // What was not there when it was asked for is not written over.
                let put = if is_new { staged.persist_noclobber(&target) } else { staged.persist(&target) };
                put.map(drop).map_err(|error| failed(&error.error))
            }
            WritingTo::Device(_) => Ok(()),
        }
    }
}

impl Writing {
    /// Waits until it is on the disk: of a small file that costs nothing, and of a large one as much as all the rest.
    fn sync(&self) -> io::Result<()> {
        match &self.to {
            WritingTo::Beside { staged, .. } => staged.as_file().sync_all(),
            WritingTo::Device(_) => Ok(()),
        }
    }
}

impl Write for Writing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.to {
            WritingTo::Beside { staged, .. } => staged.write(bytes),
            WritingTo::Device(device) => device.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.to {
            WritingTo::Beside { staged, .. } => staged.flush(),
            WritingTo::Device(device) => device.flush(),
        }
    }
}

impl Output {
    fn begin(&self) -> io::Result<Writing> {
        let to = match self.beside()? {
            Some(staged) => WritingTo::Beside { staged, target: self.target.clone(), is_new: self.what == What::Nothing },
            None => WritingTo::Device(File::options().write(true).open(&self.asked)?),
        };
        Ok(Writing { to, asked: self.asked.clone() })
    }

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

    /// An empty file in the same folder; nothing for what is no file.
    fn beside(&self) -> io::Result<Option<NamedTempFile>> {
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
        let staged = builder.tempfile_in(folder)?;
        if let Ok(before) = fs::metadata(&self.target) {
            staged.as_file().set_permissions(before.permissions())?;
        }
        Ok(Some(staged))
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
