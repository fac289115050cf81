//! The digest of a content, as far as names need it.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// The first 16 hexadecimal digits of the SHA-256 of a content.
pub(crate) fn digest(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_changes_with_the_content() {
        assert_eq!(digest(b""), "e3b0c44298fc1c14");
        assert_ne!(digest(b"1"), digest(b"2"));
    }
}
