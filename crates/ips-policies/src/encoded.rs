//! The parts in which a policy is embedded. Also used by the build script, so that both sides agree on the form.

use ips_core::policy::planning::Planning;
use ips_core::policy::{Alternative, Criterion, Document, Fact, Identity, Note, ProgramPolicy, ZeroExclusion};
use ips_core::{Policy, Text};

/// What a screening needs: the digest of the file, everything of a document but its planning part, and what a request is sent with. It is no
/// `Document`, so that a page that only screens does not carry the code that reads planning.
pub(crate) type Screening = (String, Identity, Vec<Fact>, Vec<Criterion>, Vec<Note>, ZeroExclusion, Vec<Alternative>, Vec<Text>);

/// What planning needs: the digest of the file, who issued the policy, the statement on readiness, and the planning part.
pub(crate) type Program = (String, Identity, ZeroExclusion, Planning);

/// The two parts of a checked document; the second only where it has a planning part.
pub(crate) fn split(digest: String, document: Document) -> (Screening, Option<Program>) {
    let sent_along = document.sent_along();
    let Document { policy, facts, criteria, notes, zero_exclusion, alternatives, planning } = document;
    let program = planning.map(|planning| (digest.clone(), policy.clone(), zero_exclusion.clone(), planning));
    ((digest, policy, facts, criteria, notes, zero_exclusion, alternatives, sent_along), program)
}

/// A policy that was checked before it was split.
pub(crate) fn policy((digest, policy, facts, criteria, notes, zero_exclusion, alternatives, sent_along): Screening) -> Policy {
    Policy::of_checked(Document { policy, facts, criteria, notes, zero_exclusion, alternatives, planning: None }, digest).with_sent_along(sent_along)
}

/// The planning side of a policy that was checked before it was split.
pub(crate) fn program((digest, identity, zero_exclusion, planning): Program) -> ProgramPolicy {
    ProgramPolicy::of_checked(identity, zero_exclusion, planning, digest)
}
