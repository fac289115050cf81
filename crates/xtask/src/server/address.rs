//! From the address in a request to a place in the site's folder.

use std::path::PathBuf;

/// What a request asks for: a path inside the site and what follows the question mark.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Address {
    segments: Vec<String>,
    folder: bool,
    query: String,
}

impl Address {
    /// Reads the target of a request that begins with `base` (a path with a slash at both ends).
    /// Nothing when it lies outside of the base or could lead outside of the site's folder.
    pub(super) fn parse(target: &str, base: &str) -> Option<Self> {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let inner = path.strip_prefix(base)?;
        let segments = inner.split('/').filter(|segment| !segment.is_empty()).map(decode).collect::<Option<Vec<_>>>()?;
        let safe = |segment: &String| !segment.is_empty() && segment != "." && segment != ".." && !segment.contains(['/', '\\', ':', '\0']);
        segments.iter().all(safe).then(|| Self { segments, folder: inner.is_empty() || inner.ends_with('/'), query: query.to_owned() })
    }

    /// The path below the site's folder.
    pub(super) fn path(&self) -> PathBuf {
        self.segments.iter().collect()
    }

    /// The path as the rules of the headers file write it, which begins with a slash.
    pub(super) fn rule_path(&self) -> String {
        let slash = if self.folder && !self.segments.is_empty() { "/" } else { "" };
        format!("/{}{slash}", self.segments.join("/"))
    }

    /// Whether the address ends with a slash.
    pub(super) fn is_folder(&self) -> bool {
        self.folder
    }

    /// The address of the same folder with its slash at the end.
    pub(super) fn with_slash(&self, base: &str) -> String {
        let path = self.segments.iter().map(|segment| encode(segment)).collect::<Vec<_>>().join("/");
        let query = if self.query.is_empty() { String::new() } else { format!("?{}", self.query) };
        format!("{base}{path}/{query}")
    }
}

fn decode(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || rest.next().and_then(|byte| char::from(byte).to_digit(16));
            bytes.push(u8::try_from(digit()? * 16 + digit()?).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn encode(segment: &str) -> String {
    use std::fmt::Write as _;
    segment.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(text, "%{byte:02X}");
        }
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leads_outside_of_the_folder() {
        for target in [
            "/../secret",
            "/a/../../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/a%5c..%5csecret",
            "/%00",
            "/C:/secret",
            "/%",
            "/%zz",
            "/%ff",
            "secret",
            "*",
            "http://other/secret",
        ] {
            assert_eq!(Address::parse(target, "/"), None, "{target}");
        }
        for target in ["/", "/x", "/xy/a", "//x/a"] {
            assert_eq!(Address::parse(target, "/x/"), None, "{target}");
        }
        assert_eq!(Address::parse("//etc//passwd", "/").unwrap().path(), PathBuf::from("etc/passwd"), "always below the folder");
    }

    #[test]
    fn an_address_is_decoded_below_its_base() {
        let address = Address::parse("/x/en/a%20b?q=1", "/x/").unwrap();
        assert_eq!(address.path(), PathBuf::from("en/a b"));
        assert_eq!(address.rule_path(), "/en/a b");
        assert!(!address.is_folder());
        assert_eq!(address.with_slash("/x/"), "/x/en/a%20b/?q=1");
        assert!(Address::parse("/x/", "/x/").unwrap().is_folder());
        assert_eq!(Address::parse("/x/", "/x/").unwrap().rule_path(), "/");
    }

    #[test]
    fn a_redirect_stays_on_this_host() {
        assert_eq!(Address::parse("//other.example", "/").unwrap().with_slash("/"), "/other.example/");
    }
}
