//! `ips policy list` and `ips policy show`.

use crate::args::{List, Show};
use crate::unusable::Unusable;
use ips_core::policy::{Document, Identity};
use ips_core::{Policy, Voice};
use ips_files::{policy_list_text, policy_text};
use serde::Serialize;
use std::io::{self, Write};

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
        json(&policies.iter().map(|policy| Listed { digest: policy.digest(), identity: &policy.document().policy }).collect::<Vec<_>>())
    } else {
        print(&policy_list_text(policies, list.words.language()))
    }
}

/// Shows one policy.
pub(crate) fn show(show: &Show) -> Result<u64, Unusable> {
    let policy = find(&show.policy)?;
    if show.json {
        json(&Shown { digest: policy.digest(), document: policy.document() })
    } else {
        print(&policy_text(policy, Voice::Worker, show.words.language()))
    }
}

/// The built-in policy with this id, or a sentence that lists those there are.
pub(crate) fn find(id: &str) -> Result<&'static Policy, Unusable> {
    ips_policies::find(id).ok_or_else(|| {
        let known: Vec<&str> = ips_policies::all().iter().map(Policy::id).collect();
        Unusable::Input(format!("no policy is called `{id}`; the policies are {}", known.join(", ")))
    })
}

fn json(value: &impl Serialize) -> Result<u64, Unusable> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Unusable::Output(error.into()))?;
    print(&format!("{text}\n"))
}

fn print(text: &str) -> Result<u64, Unusable> {
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes()).and_then(|()| output.flush()).map_err(Unusable::Output)?;
    Ok(0)
}
