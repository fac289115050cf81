//! The check, and the policy packed for the other modules.

use crate::form::{WHOLE, document};
use ips_core::Policy;
use ips_core::policy::ProgramPolicy;
use ips_policies::{pack_program, pack_rules, too_large};
use ips_wasm::{PolicyProblem, object};
use sha2::{Digest, Sha256};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A policy that was checked, packed.
#[wasm_bindgen]
pub struct Checked {
    rules: Vec<u8>,
    program: Option<Vec<u8>>,
}

#[wasm_bindgen]
impl Checked {
    /// Checks a policy in canonical JSON (RFC 8785). It is a text and no object because its digest, on which every fingerprint rests, is the SHA-256
    /// of exactly this text: what is read is what was digested.
    ///
    /// # Errors
    ///
    /// Everything that is wrong, thrown as a list of `PolicyProblem`.
    pub fn policy(text: &str) -> Result<Checked, JsValue> {
        if let Some((message, remedy)) = too_large(text.len()) {
            return Err(object(&[PolicyProblem { path: WHOLE.to_owned(), message, remedy: remedy.to_owned() }]));
        }
        let document = document(text).map_err(|problem| object(&[problem]))?;
        let policy = Policy::new(document, format!("{:x}", Sha256::digest(text)));
        let policy = policy.map_err(|problems| object(&problems.into_iter().map(PolicyProblem::from).collect::<Vec<_>>()))?;
        Ok(Self { rules: pack_rules(&policy), program: ProgramPolicy::of(&policy).map(|program| pack_program(&program)) })
    }

    /// The screening part, packed.
    pub fn rules(&self) -> Vec<u8> {
        self.rules.clone()
    }

    /// The planning part, packed; nothing where the policy has none.
    pub fn program(&self) -> Option<Vec<u8>> {
        self.program.clone()
    }
}
