//! A short code printed on every result, so that a reviewer can tell that it can be repeated.

use crate::facts::Facts;
use sha2::{Digest, Sha256};

/// Digits and capital letters without I, L, O and U: they can be read out on the phone.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// As [`Determination::fingerprint`](super::Determination::fingerprint) says.
pub(super) fn fingerprint(facts: &Facts<'_>) -> String {
    let mut hash = Sha256::new();
    hash.update(facts.policy().digest());
    hash.update("\n");
    hash.update(facts.as_of().to_string());
    for answered in facts.answered() {
        hash.update("\n");
        hash.update(&answered.fact.name);
        hash.update("=");
        hash.update(answered.word().as_bytes());
    }
    let bits = hash.finalize().iter().take(8).fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    let mut code = String::with_capacity(14);
    for place in 0..12_u32 {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        let index = (bits >> (59 - 5 * place)) & 31;
        code.push(char::from(LETTERS[usize::try_from(index).unwrap_or_default()]));
    }
    code
}
