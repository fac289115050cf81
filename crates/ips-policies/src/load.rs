//! Reads a policy file and says what is wrong with it, with file and line. Also used by the build script.

use crate::limit::too_large;
use ips_core::policy::planning::Scale;
use ips_core::policy::{Document, Location, Problem, Step, check, check_scale};
use ips_core::{Policy, shortened_echo};
use sha2::{Digest, Sha256};
use std::fmt;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Everything wrong with one policy file, in the order of the file; each with file, line and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileErrors(pub Vec<FileError>);

impl fmt::Display for FileErrors {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.0.iter().enumerate() {
            let line_end = if index == 0 { "" } else { "\n" };
            write!(out, "{line_end}{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for FileErrors {}

/// One thing wrong with a policy file. Displayed as `file:line: what is wrong; what to do`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// The file.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and what to do about it.
    pub message: String,
}

impl fmt::Display for FileError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// Reads a policy from the text of a TOML file. `file` is the name that errors carry.
///
/// # Errors
///
/// The text is larger than [`MAX_POLICY_BYTES`](crate::MAX_POLICY_BYTES), what the form forbids (the first such mistake), or else everything that [`check`] finds.
pub fn load(file: &str, text: &str) -> Result<Policy, FileErrors> {
    checked(file, text).map(|(digest, document)| Policy::of_checked(document, digest))
}

/// The digest and the checked document of a file: what the build script embeds.
pub(crate) fn checked(file: &str, text: &str) -> Result<(String, Document), FileErrors> {
    let source = Source { file, text };
    if let Some((what, remedy)) = too_large(text.len()) {
        return Err(FileErrors(vec![source.error(&(0..0), format!("{what}; {remedy}"))]));
    }
    Ok((digest(text), source.checked(toml::from_str(text), check)?))
}

/// The scale a file holds: what the build script embeds.
pub(crate) fn checked_scale(file: &str, text: &str) -> Result<Scale, FileErrors> {
    Source { file, text }.checked(toml::from_str(text), check_scale)
}

/// The SHA-256 of the file, in hexadecimal: what `sha256sum` prints.
fn digest(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}

struct Source<'a> {
    file: &'a str,
    text: &'a str,
}

impl Source<'_> {
    /// What the file says, where a check finds nothing wrong with it.
    fn checked<T>(&self, read: Result<T, toml::de::Error>, check: fn(&T) -> Vec<Problem>) -> Result<T, FileErrors> {
        let read = read.map_err(|error| FileErrors(vec![self.form_error(&error)]))?;
        let problems = check(&read);
        if problems.is_empty() { Ok(read) } else { Err(self.located(&problems)) }
    }

    fn located(&self, problems: &[Problem]) -> FileErrors {
        match DeTable::parse(self.text) {
            Ok(tree) => FileErrors(problems.iter().map(|problem| self.error(&find(&tree, &problem.at), problem.to_string())).collect()),
            Err(error) => FileErrors(vec![self.form_error(&error)]),
        }
    }

    fn error(&self, span: &Range<usize>, message: String) -> FileError {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        FileError { file: self.file.to_owned(), line: 1 + before.matches('\n').count(), message }
    }

    fn form_error(&self, error: &toml::de::Error) -> FileError {
        let message = error.message().lines().collect::<Vec<_>>().join(" ");
        let message = shortened_echo(&message);
        self.error(&error.span().unwrap_or(0..0), format!("{message}; correct it so that it has the form of the other policy files"))
    }
}

/// The span of the deepest value on the way to a place in the document: a field that is missing has none of its own.
fn find(tree: &Spanned<DeTable<'_>>, at: &Location) -> Range<usize> {
    let mut span = tree.span();
    let mut steps = at.0.iter();
    let Some(Step::Field(first)) = steps.next() else { return span };
    let Some((_, mut value)) = tree.get_ref().iter().find(|(key, _)| key.get_ref() == first) else { return span };
    span = value.span();
    for step in steps {
        let next = match (value.get_ref(), step) {
            (DeValue::Table(table), Step::Field(name)) => table.iter().find(|(key, _)| key.get_ref() == name).map(|(key, value)| (key.span(), value)),
            (DeValue::Array(array), Step::Entry(index)) => array.get(*index).map(|value| (value.span(), value)),
            _ => None,
        };
        let Some((place, inner)) = next else { break };
        value = inner;
        // A table written in several places spans them all; the key that leads to it stands in one.
        span = place;
    }
    span
}
