//! A checked policy, ready for planning: its identity, what it says to agencies, and its questions about people already served.

use super::planning::{Planning, PlanningNote, Role, ServiceReview};
use super::{Document, Identity, Policy, ZeroExclusion};

/// A policy for those who plan and run a team. It has been checked and cannot be changed.
#[derive(Clone, Debug)]
pub struct ProgramPolicy {
    identity: Identity,
    zero_exclusion: ZeroExclusion,
    planning: Planning,
    digest: String,
    continued_stay: Option<Policy>,
    discharge: Option<Policy>,
}

impl ProgramPolicy {
    /// The planning side of a policy that was read whole; `None` where its file has no planning part.
    pub fn of(policy: &Policy) -> Option<Self> {
        let Document { policy: identity, zero_exclusion, planning, .. } = policy.document();
        Some(Self::of_checked(identity.clone(), zero_exclusion.clone(), planning.clone()?, policy.digest()))
    }

    /// Puts together parts of one document that [`check`](super::check) has passed before, as the build of an embedded policy does.
    /// `digest` is that of the whole file: see [`Policy::new`].
    pub fn of_checked(identity: Identity, zero_exclusion: ZeroExclusion, planning: Planning, digest: impl Into<String>) -> Self {
        let digest = digest.into();
        let ready = |review: &ServiceReview, part: &str| {
            let document = review_document(&identity, &zero_exclusion, review)?;
            // The part keeps the fingerprints of two reviews apart that have the same day and the same answers.
            Some(Policy::of_checked(document, format!("{digest}:{part}")))
        };
        let continued_stay = ready(&planning.continued_stay, "continued_stay");
        let discharge = ready(&planning.discharge, "discharge");
        Self { identity, zero_exclusion, planning, digest, continued_stay, discharge }
    }

    /// The short id.
    pub fn id(&self) -> &str {
        &self.identity.id
    }

    /// Who issued the policy, what it is called, and when it holds.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// The statement that readiness never excludes anybody.
    pub fn zero_exclusion(&self) -> &ZeroExclusion {
        &self.zero_exclusion
    }

    /// What the policy says to agencies.
    pub fn planning(&self) -> &Planning {
        &self.planning
    }

    /// What identifies the rules: see [`Policy::new`].
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The kind of position with this id.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.planning.staffing.roles.iter().find(|role| role.id == id)
    }

    /// The remark on unclear text with this id.
    pub fn note(&self, id: &str) -> Option<&PlanningNote> {
        self.planning.notes.iter().find(|note| note.id == id)
    }

    /// The questions whether somebody may stay in the service, to [`screen`](crate::screen) with; `None` where the policy has no
    /// criteria for it. Its digest is that of the file with `:continued_stay` after it.
    pub fn continued_stay(&self) -> Option<&Policy> {
        self.continued_stay.as_ref()
    }

    /// The questions whether the service can end, to [`screen`](crate::screen) with; `None` where the policy has no criteria for it.
    /// Its digest is that of the file with `:discharge` after it.
    pub fn discharge(&self) -> Option<&Policy> {
        self.discharge.as_ref()
    }
}

/// A review of somebody who is served, in the form of a screening; `None` where it has no criteria.
fn review_document(identity: &Identity, zero_exclusion: &ZeroExclusion, review: &ServiceReview) -> Option<Document> {
    if review.criteria.is_empty() {
        return None;
    }
    Some(Document {
        policy: identity.clone(),
        facts: review.facts.clone(),
        criteria: review.criteria.clone(),
        notes: review.remarks.clone(),
        zero_exclusion: zero_exclusion.clone(),
        // Other services are pointed at where somebody cannot come in.
        alternatives: Vec::new(),
        planning: None,
    })
}
