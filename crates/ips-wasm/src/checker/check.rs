//! The check, and the policy packed for the other modules.

use crate::form::document;
use ips_core::Policy;
use ips_core::policy::ProgramPolicy;
use ips_policies::{pack_program, pack_rules};
use ips_wasm::PolicyProblem;
use sha2::{Digest, Sha256};
use wasm_bindgen::prelude::wasm_bindgen;

/// What the check of a policy came to.
#[wasm_bindgen]
pub struct Checked {
    problems: Vec<PolicyProblem>,
    rules: Vec<u8>,
    program: Option<Vec<u8>>,
}

#[wasm_bindgen]
impl Checked {
    /// Checks a policy in canonical JSON (RFC 8785). The SHA-256 of that text is its digest.
    pub fn policy(text: &str) -> Checked {
        let refused = |problems| Self { problems, rules: Vec::new(), program: None };
        let document = match document(text) {
            Ok(document) => document,
            Err(problem) => return refused(vec![problem]),
        };
        let policy = match Policy::new(document, format!("{:x}", Sha256::digest(text))) {
            Ok(policy) => policy,
            Err(problems) => return refused(problems.into_iter().map(PolicyProblem::from).collect()),
        };
        Self { problems: Vec::new(), rules: pack_rules(&policy), program: ProgramPolicy::of(&policy).map(|program| pack_program(&program)) }
    }

    /// Everything that is wrong, as a list in JSON.
    pub fn problems(&self) -> String {
        // Writing to memory does not fail, and every key is a text: the error cannot occur.
        serde_json::to_string(&self.problems).unwrap_or_default()
    }

    /// The screening part, packed; empty where something is wrong.
    pub fn rules(&self) -> Vec<u8> {
        self.rules.clone()
    }

    /// The planning part, packed; nothing where the policy has none or something is wrong.
    pub fn program(&self) -> Option<Vec<u8>> {
        self.program.clone()
    }
}
