//! What tests of several rooms share: an invented policy around the rules of one of them.

use crate::calendar::{StatedDate, parse_date};
use crate::policy::planning::{AuthorizationRules, FidelityRules, Planning, ServiceReview, Source, Staffing};
use crate::policy::{Identity, Passage, ProgramPolicy, RuleId, ZeroExclusion};
use crate::situation::Situation;
use crate::words::{Text, Wording};
use chrono::NaiveDate;

pub(crate) fn day(text: &str) -> NaiveDate {
    parse_date(text).unwrap_or_else(|| panic!("{text} is a date"))
}

pub(crate) fn text() -> Text {
    Text { en: "text".to_owned(), es: "texto".to_owned() }
}

fn wording() -> Wording {
    Wording { worker: text(), public: None, reviewer: None }
}

/// In force since 2020.
pub(crate) fn source(rule: &str) -> Source {
    let rules = vec![RuleId(rule.to_owned())];
    Source { from: day("2020-01-01"), until: None, heading: "Heading".to_owned(), item: "item 1".into(), rules, notes: Vec::new() }
}

fn no_fidelity() -> FidelityRules {
    let (edition, source) = (text(), source("X-01"));
    let (thresholds, bands, item_plans, states, hints) = Default::default();
    FidelityRules { edition, source, thresholds, bands, item_plans, states, re_evaluation: None, hints }
}

fn no_authorization() -> AuthorizationRules {
    AuthorizationRules { text: text(), source: source("X-01"), packet: Vec::new(), units: None, period: None, renewal: None, billing: Vec::new() }
}

fn no_staffing() -> Staffing {
    let (roles, ratios, leader_time, leader_caseload, spans, team_limits, start_up, minimums, maximums, bounds) = Default::default();
    let (leader, caseload_role) = Default::default();
    Staffing { roles, leader, caseload_role, ratios, leader_time, leader_caseload, spans, team_limits, start_up, minimums, maximums, bounds }
}

fn no_review() -> ServiceReview {
    let (facts, criteria, remarks, beside) = Default::default();
    ServiceReview { statement: wording(), met: text(), not_met: text(), beside, source: source("X-01"), facts, criteria, remarks }
}

/// A policy with these rules, on a day; it lives as long as the tests.
fn situation(fidelity: FidelityRules, authorization: AuthorizationRules, as_of: NaiveDate) -> Situation<'static, ProgramPolicy> {
    let (events, staff_facts, deadlines, pre_hire, duties, notes) = Default::default();
    let (continued_stay, discharge) = (no_review(), no_review());
    let staffing = no_staffing();
    let planning = Planning { staffing, events, staff_facts, deadlines, pre_hire, duties, fidelity, authorization, continued_stay, discharge, notes };
    let citation = Passage { heading: "Heading".to_owned(), item: "item 1".into() };
    let zero_exclusion = ZeroExclusion { ignored_facts: Vec::new(), citation: citation.clone(), rules: Vec::new(), statement: wording() };
    let effective = StatedDate::Day(day("2020-01-01"));
    let identity = Identity {
        id: "sample".to_owned(),
        version: "1".to_owned(),
        region: text(),
        payer: text(),
        title: text(),
        document: "Sample".to_owned(),
        effective,
        last_review: effective,
        next_review: None,
        past_review: None,
        decision: wording(),
        contact: wording(),
        asked: None,
        rules: Vec::new(),
        citation,
        history: Vec::new(),
    };
    Situation::new(Box::leak(Box::new(ProgramPolicy::of_checked(identity, zero_exclusion, planning, "digest"))), as_of)
}

/// A policy with these rules on fidelity, on a day.
pub(crate) fn with_fidelity(rules: &FidelityRules, as_of: NaiveDate) -> Situation<'static, ProgramPolicy> {
    situation(rules.clone(), no_authorization(), as_of)
}

/// A policy with these rules on authorization, on a day.
pub(crate) fn with_authorization(rules: &AuthorizationRules, as_of: NaiveDate) -> Situation<'static, ProgramPolicy> {
    situation(no_fidelity(), rules.clone(), as_of)
}
