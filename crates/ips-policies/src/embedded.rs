//! The policies and scales that were checked and encoded when this crate was built. Each kind stands in bytes of its own, so
//! that a page carries only what it calls for.
//!
//! The build script has encoded exactly what is decoded here and has checked each document, so decoding cannot fail; if the
//! bytes were damaged there would be no policy, and the product would say so.

use crate::encoded;
use ips_core::Policy;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::Scale;
use std::sync::OnceLock;

static SCREENING: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/screening.postcard"));
static RULES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rules.postcard"));
static PROGRAMS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/programs.postcard"));
static SCALES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/scales.postcard"));

/// Every embedded policy, in the order of their ids, without its planning part: for that see [`programs`]. Decoded at the first call.
pub fn all() -> &'static [Policy] {
    static POLICIES: OnceLock<Vec<Policy>> = OnceLock::new();
    POLICIES.get_or_init(|| screening(SCREENING))
}

fn screening(bytes: &[u8]) -> Vec<Policy> {
    let encoded: Vec<encoded::Screening> = postcard::from_bytes(bytes).unwrap_or_default();
    encoded.into_iter().map(encoded::policy).collect()
}

/// The embedded policy with this id.
pub fn find(id: &str) -> Option<&'static Policy> {
    all().iter().find(|policy| policy.id() == id)
}

/// The same policies without their words, for programs that show none: what [`pack_rules`](crate::pack_rules) leaves of each. Decoded at the first
/// call.
pub fn rules() -> &'static [Policy] {
    static POLICIES: OnceLock<Vec<Policy>> = OnceLock::new();
    POLICIES.get_or_init(|| screening(RULES))
}

/// The planning side of every embedded policy that has one, in the order of their ids. Decoded at the first call.
pub fn programs() -> &'static [ProgramPolicy] {
    static DECODED: OnceLock<Vec<ProgramPolicy>> = OnceLock::new();
    DECODED.get_or_init(|| {
        let encoded: Vec<encoded::Program> = postcard::from_bytes(PROGRAMS).unwrap_or_default();
        encoded.into_iter().map(encoded::program).collect()
    })
}

/// The planning side of the embedded policy with this id.
pub fn program(id: &str) -> Option<&'static ProgramPolicy> {
    programs().iter().find(|program| program.id() == id)
}

/// Every fidelity scale, in the order of their ids. Decoded at the first call.
pub fn scales() -> &'static [Scale] {
    static DECODED: OnceLock<Vec<Scale>> = OnceLock::new();
    DECODED.get_or_init(|| postcard::from_bytes(SCALES).unwrap_or_default())
}

/// The fidelity scale with this id.
pub fn scale(id: &str) -> Option<&'static Scale> {
    scales().iter().find(|scale| scale.id == id)
}
