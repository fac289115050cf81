//! What a program needs to know of a policy to screen with it.

use ips_core::policy::{Citation, Fact, FactKind, Group, Party, RuleId};
use ips_core::{Policy, StatedDate, Text};
use serde::Serialize;

/// A policy as `policies()` describes it.
#[derive(Serialize)]
pub(crate) struct Description<'p> {
    id: &'p str,
    version: &'p str,
    document: &'p str,
    digest: &'p str,
    region: &'p Text,
    payer: &'p Text,
    title: &'p Text,
    effective: StatedDate,
    last_review: StatedDate,
    next_review: Option<StatedDate>,
    facts: Vec<FactOf<'p>>,
    criteria: Vec<CriterionOf<'p>>,
    ignored_facts: &'p [String],
}

#[derive(Serialize)]
struct FactOf<'p> {
    name: &'p str,
    kind: &'static str,
    /// The answers of a choice; of other kinds none.
    options: Vec<&'p str>,
    ask: &'p [Party],
    sensitive: bool,
    stands_in_for: Option<&'p str>,
    shared_as: Option<&'p str>,
}

#[derive(Serialize)]
struct CriterionOf<'p> {
    id: &'p str,
    group: Group,
    attest: &'p [Party],
    citation: &'p Citation,
    rules: &'p [RuleId],
}

impl<'p> Description<'p> {
    pub(crate) fn of(policy: &'p Policy) -> Self {
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
