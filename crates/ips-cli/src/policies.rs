//! `ips policy list` and `ips policy show`.

use crate::args::{List, Show};
use crate::output::{print, print_json};
use crate::policy_choice::find;
use crate::unusable::Unusable;
use ips_core::Voice;
use ips_core::policy::{Document, Identity};
use ips_report::{policies_report, policy_report, write_text};
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
        print(&write_text(&policies_report(policies, list.words.lang)))?;
    }
    Ok(0)
}

/// Shows one policy.
pub(crate) fn show(show: &Show) -> Result<u64, Unusable> {
    let policy = find(&show.policy)?;
    if show.json {
        print_json(&Shown { digest: policy.digest(), document: policy.document() })?;
    } else {
        print(&write_text(&policy_report(policy, Voice::Worker, show.words.lang)))?;
    }
    Ok(0)
}
