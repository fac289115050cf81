//! The policy that the arguments name; `ips policy list` and `ips policy show`.

use crate::output::{print, print_json};
use crate::task::{PolicyChoice, Words};
use crate::unusable::Unusable;
use clap::Args;
use ips_core::policy::{Document, Identity, ProgramPolicy};
use ips_core::{Policy, Voice};
use ips_policies::{MAX_POLICY_BYTES, too_large};
use ips_report::{TaskFields, policies_report, policy_report, task_fields, write_text};
use serde::Serialize;
use std::fmt::Display;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Lists the policies.
#[derive(Debug, Args)]
pub(crate) struct List {
    /// JSON in place of readable text
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) words: Words,
}

/// Shows a policy.
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The id of the policy
    #[arg(value_name = "ID")]
    pub(crate) policy: String,
    /// JSON in place of readable text, in every language
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) words: Words,
}

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
    document: Document,
    /// What each task takes under it.
    inputs: Vec<TaskFields<'a>>,
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
    let program = ips_policies::program(policy.id());
    if show.json {
        // The two parts of the file are embedded apart.
        let document = Document { planning: program.map(|program| program.planning().clone()), ..policy.document().clone() };
        print_json(&Shown { digest: policy.digest(), document, inputs: task_fields(policy, program) })?;
    } else {
        print(&write_text(&policy_report(policy, program, Voice::Worker, show.words.lang)))?;
    }
    Ok(0)
}

/// The policy to screen with.
pub(crate) fn screening(choice: &PolicyChoice) -> Result<&'static Policy, Unusable> {
    match &choice.policy_file {
        // One policy for the life of the command: every thread may keep a reference.
        Some(path) => Ok(Box::leak(Box::new(own_policy(path)?))),
        None => find(choice.policy.as_deref().unwrap_or_default()),
    }
}

/// The planning side of the policy.
pub(crate) fn program(choice: &PolicyChoice) -> Result<&'static ProgramPolicy, Unusable> {
    let program = match &choice.policy_file {
        Some(path) => ProgramPolicy::of(&own_policy(path)?).map(|program| &*Box::leak(Box::new(program))),
        None => ips_policies::program(find(choice.policy.as_deref().unwrap_or_default())?.id()),
    };
    program.ok_or_else(|| Unusable::Input("this policy has no planning part; give its file one, as the built-in policies have".to_owned()))
}

/// The id of a policy for examples.
pub(crate) fn example_id() -> &'static str {
    ips_policies::programs().first().map_or("ID", ProgramPolicy::id)
}

/// The built-in policy with this id, or a sentence that lists those there are.
pub(crate) fn find(id: &str) -> Result<&'static Policy, Unusable> {
    ips_policies::find(id).ok_or_else(|| {
        let known: Vec<&str> = ips_policies::all().iter().map(Policy::id).collect();
        Unusable::Input(format!("no policy is called `{id}`; the policies are {}", known.join(", ")))
    })
}

/// Reads a policy file that is not built in.
fn own_policy(path: &Path) -> Result<Policy, Unusable> {
    let name = path.display().to_string();
    let cannot_read = |error: &dyn Display| Unusable::Input(format!("cannot read {name}: {error}"));
    let mut bytes = Vec::new();
    let one_too_many = u64::try_from(MAX_POLICY_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path).and_then(|file| file.take(one_too_many).read_to_end(&mut bytes)).map_err(|error| cannot_read(&error))?;
    if let Some((what, remedy)) = too_large(bytes.len()) {
        return Err(Unusable::Input(format!("cannot read {name}: {what}; {remedy}")));
    }
    let text = String::from_utf8(bytes).map_err(|error| cannot_read(&error))?;
    ips_policies::load(&name, &text).map_err(|errors| Unusable::Input(format!("the policy file cannot be used\n{errors}")))
}
