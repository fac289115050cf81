//! The short labels of a record and of a policy's description.

/// A short label. Every language has words for each: the tables match on it without a default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// The date for which a result holds.
    AsOfDate,
    /// The policy.
    Policy,
    /// The version of the policy's text.
    Version,
    /// The document the policy is taken from.
    Document,
    /// The service area.
    Region,
    /// Who pays.
    Payer,
    /// A free code that stands for the person.
    ReferenceCode,
    /// The short code of a result.
    Fingerprint,
    /// Heading: the outcome of the criteria, limitations left out.
    CriteriaOnly,
    /// Heading: the criteria.
    Criteria,
    /// Heading: the limitations.
    Limitations,
    /// The answers a criterion rests on.
    Answers,
    /// What would change a "not met".
    WhatWouldChange,
    /// Where the document says it.
    Citation,
    /// Heading: what is still needed.
    StillNeeded,
    /// The document that proves it.
    Proof,
    /// Others who can also tell.
    OrAsk,
    /// Heading: what changes without a new answer.
    ChangesByItself,
    /// Heading: the answers that settle the outcome.
    DecisiveAnswers,
    /// Heading: notes on unclear text.
    Notes,
    /// Heading: other services.
    OtherServices,
    /// Heading: the statement that readiness never excludes anybody.
    ZeroExclusion,
    /// Names that came in and were not used.
    IgnoredFacts,
    /// Heading: past the review date.
    PastReview,
    /// Heading: who decides.
    WhoDecides,
    /// Heading: answers that were declined.
    Declined,
    /// Heading: the facts of a policy.
    Facts,
    /// What an answer looks like.
    Form,
    /// Who can tell.
    WhoCanTell,
    /// Who can attest.
    WhoCanAttest,
    /// A fact stands in for another.
    StandsInFor,
    /// The first day a policy holds.
    Effective,
    /// The last review the document states.
    LastReview,
    /// The next review the document promises.
    NextReview,
    /// Heading: the history of a document.
    History,
    /// Names accepted in files and never used.
    NeverUsed,
    /// An answer to ask with care.
    Sensitive,
    /// How to ask the payer.
    Contact,
    /// A part that is counted.
    Part,
}
