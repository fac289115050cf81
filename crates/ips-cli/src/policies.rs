//! `ips policy list` and `ips policy show`.

use crate::args::{List, Show};
use crate::output::{print, print_json};
use crate::policy_choice::find;
use crate::unusable::Unusable;
use ips_core::Voice;
use ips_core::policy::{Document, Identity};
use ips_files::{policy_list_text, policy_text};
use serde::Serialize;

#[derive(Serialize)]
struct Listed<'a> {
    digest: &'a str,
    #[serde(flatten)]
    identity: &'a Identity,
}

#[derive(Serialize)]
struct Shown<'a> {
    digest: &'a str,
    #[serde(flatten)]
    document: &'a Document,
}

/// Lists the built-in policies.
pub(crate) fn list(list: &List) -> Result<u64, Unusable> {
    let policies = ips_policies::all();
    if list.json {
        print_json(&policies.iter().map(|policy| Listed { digest: policy.digest(), identity: &policy.document().policy }).collect::<Vec<_>>())?;
    } else {
        print(&policy_list_text(policies, list.words.language()))?;
    }
    Ok(0)
}

/// Shows one policy.
pub(crate) fn show(show: &Show) -> Result<u64, Unusable> {
    let policy = find(&show.policy)?;
    if show.json {
        print_json(&Shown { digest: policy.digest(), document: policy.document() })?;
    } else {
        print(&policy_text(policy, Voice::Worker, show.words.language()))?;
    }
    Ok(0)
}
