//! What a task reads: a file or standard input, whole.

use crate::unusable::Unusable;
use ips_core::Input;
use ips_report::MAX_BYTES;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::Path;

/// What was read, with the name that messages give it.
#[derive(Debug)]
pub(super) struct InputFile {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl InputFile {
    /// Reads a file; without one, or with `-`, standard input.
    pub(super) fn read(file: Option<&Path>) -> Result<Self, Unusable> {
        if let Some(path) = file.filter(|path| *path != Path::new("-")) {
            let name = path.display().to_string();
            let file = File::open(path).map_err(|error| Unusable::Input(format!("cannot open {name}: {error}")))?;
            return Self::all(name, file);
        }
        let input = io::stdin();
        if input.is_terminal() {
            eprintln!("ips: reading one JSON object from the keyboard; Ctrl-D ends");
        }
        Self::all("standard input".to_owned(), input)
    }

    fn all(name: String, from: impl Read) -> Result<Self, Unusable> {
        let mut bytes = Vec::new();
        let one_too_many = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
        from.take(one_too_many).read_to_end(&mut bytes).map_err(|error| Unusable::Input(format!("cannot read {name}: {error}")))?;
        if bytes.len() > MAX_BYTES {
            return Err(Unusable::Input(format!("{name} is larger than {MAX_BYTES} bytes; leave out what does not belong to it")));
        }
        Ok(Self { name, bytes })
    }

    /// The text, without a byte-order mark.
    fn text(&self) -> Result<&str, Unusable> {
        let bytes = self.bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&self.bytes);
        std::str::from_utf8(bytes).map_err(|_| Unusable::Input(format!("{} is not UTF-8 text; save it as UTF-8", self.name)))
    }

    /// One JSON object, not yet believed.
    pub(super) fn object(&self) -> Result<Input<'_>, Unusable> {
        let text = self.text()?;
        if !text.trim_start().starts_with('{') {
            return Err(Unusable::Input(format!("{} is not a JSON object; write one, such as {{\"name\": 1}}", self.name)));
        }
        serde_json::from_str(text).map_err(|error| Unusable::Input(format!("{} is not JSON: {error}; write one JSON object", self.name)))
    }

    /// Whether this can only be JSON.
    pub(super) fn is_object(&self) -> bool {
        self.text().is_ok_and(|text| text.trim_start().starts_with('{'))
    }
}
