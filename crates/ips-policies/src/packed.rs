//! A policy as a file of its own, in the compact form in which policies are embedded: for a page that fetches only the one it shows.
//! Such bytes are read by the version of this crate that wrote them, and by no other.

use crate::encoded;
use crate::wordless::without_words;
use ips_core::Policy;
use ips_core::policy::{Document, ProgramPolicy};

/// What a screening needs of a policy, without its planning part.
pub fn pack(policy: &Policy) -> Vec<u8> {
    let Document { policy: identity, facts, criteria, notes, zero_exclusion, alternatives, .. } = policy.document();
    // The parts in the order of `encoded::Screening`.
    bytes(postcard::to_stdvec(&(policy.digest(), identity, facts, criteria, notes, zero_exclusion, alternatives, policy.sent_along())))
}

/// The policy in bytes that [`pack`] wrote; `None` for any others. What was checked before it was packed is not checked again.
pub fn unpack(packed: &[u8]) -> Option<Policy> {
    postcard::from_bytes(packed).ok().map(encoded::policy)
}

/// The same without its words: in the policy that [`unpack`] reads again every text is empty but those that name the policy, region, payer and
/// title. The digest stays that of the whole policy, and so fingerprints are the same. Results hold ids and no words.
pub fn pack_rules(policy: &Policy) -> Vec<u8> {
    without_words(policy.document()).map_or_else(Vec::new, |document| pack(&Policy::of_checked(document, policy.digest())))
}

/// What planning needs of a policy.
pub fn pack_program(program: &ProgramPolicy) -> Vec<u8> {
    // The parts in the order of `encoded::Program`.
    bytes(postcard::to_stdvec(&(program.digest(), program.identity(), program.zero_exclusion(), program.planning())))
}

/// The planning side in bytes that [`pack_program`] wrote; `None` for any others.
pub fn unpack_program(packed: &[u8]) -> Option<ProgramPolicy> {
    postcard::from_bytes(packed).ok().map(encoded::program)
}

/// Writing to memory does not fail, and every list of a document knows its length: the error cannot occur.
fn bytes(packed: postcard::Result<Vec<u8>>) -> Vec<u8> {
    packed.unwrap_or_default()
}
