//! What a program needs to know of a policy to screen with it.

use ips_core::calendar::StatedDate;
use ips_core::policy::{Fact, FactKind, Group, Party, Passage, RuleId};
use ips_core::{Policy, Text};
use serde::Serialize;

/// A policy as `policies()` of the packages for JavaScript and Python describes it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, rename = "PolicyDescription"))]
pub struct Description<'p> {
    /// The short id.
    id: &'p str,
    /// The version of the source text, as its own dates name it.
    version: &'p str,
    /// The document, by the name it calls itself.
    document: &'p str,
    /// What identifies the rules: the SHA-256 of the policy file, or of the canonical JSON of a policy of your own.
    digest: &'p str,
    /// The service area.
    region: &'p Text,
    /// Who pays.
    payer: &'p Text,
    /// The name of the service in this policy.
    title: &'p Text,
    /// The first day on which the policy held.
    effective: StatedDate,
    /// The last review or revision the document states.
    last_review: StatedDate,
    /// The next review the document promises.
    next_review: Option<StatedDate>,
    /// The questions the policy turns on.
    #[cfg_attr(feature = "js", tsify(type = "FactDescription[]"))]
    facts: Vec<FactOf<'p>>,
    /// The tests for admission and the limitations, in the order of every mask.
    #[cfg_attr(feature = "js", tsify(type = "CriterionDescription[]"))]
    criteria: Vec<CriterionOf<'p>>,
    /// Readiness facts: names that may come in, are ignored and never change an outcome.
    ignored_facts: &'p [String],
}

/// One question.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, rename = "FactDescription"))]
pub struct FactOf<'p> {
    /// The name used in answers.
    name: &'p str,
    /// What an answer looks like.
    #[cfg_attr(feature = "js", tsify(type = "\"yes_no\" | \"date\" | \"year\" | \"choice\""))]
    kind: &'static str,
    /// The answers of a choice; of other kinds none.
    options: Vec<&'p str>,
    /// Who can tell, the best first.
    ask: &'p [Party],
    /// Asked late, and with care.
    sensitive: bool,
    /// The fact this one stands in for when that one is not known.
    stands_in_for: Option<&'p str>,
    /// A name shared by facts of several policies that mean the same.
    shared_as: Option<&'p str>,
}

/// One test for admission, or one limitation.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(rename = "CriterionDescription"))]
pub struct CriterionOf<'p> {
    /// Short id.
    id: &'p str,
    /// Whether it belongs to eligibility proper or limits the service.
    group: Group,
    /// Who can attest it.
    attest: &'p [Party],
    /// Where the document states it.
    citation: &'p Passage,
    /// The rules it comes from.
    rules: &'p [RuleId],
}

impl<'p> Description<'p> {
    /// Describes a policy.
    pub fn of(policy: &'p Policy) -> Self {
        let document = policy.document();
        let identity = &document.policy;
        let criteria = document.criteria.iter().map(|criterion| CriterionOf {
            id: &criterion.id,
            group: criterion.group,
            attest: &criterion.attest,
            citation: &criterion.citation,
            rules: &criterion.rules,
        });
        Self {
            id: &identity.id,
            version: &identity.version,
            document: &identity.document,
            digest: policy.digest(),
            region: &identity.region,
            payer: &identity.payer,
            title: &identity.title,
            effective: identity.effective,
            last_review: identity.last_review,
            next_review: identity.next_review,
            facts: document.facts.iter().map(FactOf::of).collect(),
            criteria: criteria.collect(),
            ignored_facts: &document.zero_exclusion.ignored_facts,
        }
    }
}

impl<'p> FactOf<'p> {
    fn of(fact: &'p Fact) -> Self {
        let (kind, options) = match &fact.kind {
            FactKind::YesNo => ("yes_no", Vec::new()),
            FactKind::Date => ("date", Vec::new()),
            FactKind::Year => ("year", Vec::new()),
            FactKind::Choice(options) => ("choice", options.iter().map(|option| option.id.as_str()).collect()),
        };
        Self {
            name: &fact.name,
            kind,
            options,
            ask: &fact.ask,
            sensitive: fact.sensitive,
            stands_in_for: fact.stands_in_for.as_deref(),
            shared_as: fact.shared_as.as_deref(),
        }
    }
}
