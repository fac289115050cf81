//! The files the pages load: each is named by its content, so the build says what each is called.

/// What the pages load.
pub(crate) struct Assets(Vec<Asset>);

/// A file on the host.
pub(crate) struct Asset {
    name: String,
    /// Its address.
    pub(crate) address: String,
    /// Its hash, as the attribute `integrity` takes it.
    pub(crate) integrity: String,
}

impl Assets {
    /// Reads words of the form `NAME FILE INTEGRITY`.
    pub(crate) fn parse(base: &str, words: impl Iterator<Item = String>) -> Result<Self, String> {
        let asset = |word: String| {
            let [name, file, integrity] = word.split(' ').collect::<Vec<_>>()[..] else {
                return Err(format!("`{word}` is not of the form NAME FILE INTEGRITY"));
            };
            Ok(Asset { name: name.to_owned(), address: format!("{base}assets/{file}"), integrity: integrity.to_owned() })
        };
        words.map(asset).collect::<Result<_, String>>().map(Self)
    }

    /// The script and the module of a bundle.
    pub(crate) fn bundle(&self, name: &str) -> Result<[&Asset; 2], String> {
        Ok([self.find(&format!("{name}.js"))?, self.find(&format!("{name}.wasm"))?])
    }

    /// The file that was built as `name`.
    pub(crate) fn find(&self, name: &str) -> Result<&Asset, String> {
        self.0.iter().find(|asset| asset.name == name).ok_or_else(|| format!("the build names no file for {name}"))
    }
}
