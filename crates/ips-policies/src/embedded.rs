//! The policies that were checked and encoded when this crate was built.

use ips_core::Policy;
use ips_core::policy::Document;
use std::sync::OnceLock;

static ENCODED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/policies.postcard"));
static POLICIES: OnceLock<Vec<Policy>> = OnceLock::new();

/// Every embedded policy, in the order of their ids. Decoded at the first call.
pub fn all() -> &'static [Policy] {
    POLICIES.get_or_init(|| {
        // The build script has encoded exactly this and has checked each document, so neither step can fail;
        // if the bytes were damaged there would be no policy, and the product would say so.
        let encoded: Vec<(String, Document)> = postcard::from_bytes(ENCODED).unwrap_or_default();
        encoded.into_iter().map(|(digest, document)| Policy::of_checked(document, digest)).collect()
    })
}

/// The embedded policy with this id.
pub fn find(id: &str) -> Option<&'static Policy> {
    all().iter().find(|policy| policy.id() == id)
}
