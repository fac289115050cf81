//! The digest of a content, as far as names need it.

use sha2::{Digest, Sha256};

/// The first 16 hexadecimal digits of the SHA-256 of a content.
pub(crate) fn digest(content: &[u8]) -> String {
    format!("{:.16x}", Sha256::digest(content))
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
