//! The files the pages load: each is named by its content, so the build says what each is called.

/// The names and addresses of what the pages load.
pub(crate) struct Assets(Vec<(String, String)>);

impl Assets {
    /// Reads words of the form `NAME=FILE`.
    pub(crate) fn parse(base: &str, words: impl Iterator<Item = String>) -> Result<Self, String> {
        let pair = |word: String| {
            let (name, file) = word.split_once('=').ok_or_else(|| format!("`{word}` is not of the form NAME=FILE"))?;
            Ok((name.to_owned(), format!("{base}assets/{file}")))
        };
        words.map(pair).collect::<Result<_, String>>().map(Self)
    }

    /// The address of a file on the host.
    pub(crate) fn address(&self, name: &str) -> Result<&str, String> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, address)| address.as_str()).ok_or_else(|| format!("the build names no file for {name}"))
    }
}
