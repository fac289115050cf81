//! The result of a screening.

use super::change::{Change, changes};
use super::evaluation::{Evaluation, Outcome};
use super::finding::{Finding, findings};
use super::fingerprint::fingerprint;
use super::settle::{OpenFact, open_facts};
use super::shown::{ShownNote, alternatives, notes};
use super::witness::{smallest_for_all, smallest_for_any};
use crate::citation::Citation;
use crate::facts::Facts;
use crate::identified::ids;
use crate::policy::{Alternative, Policy};
use crate::truth::Truth;
use chrono::NaiveDate;
use serde::{Serialize, Serializer};

/// The result of a screening: everything a screen, a page for the file or a program needs to know.
// `C` is how a citation is shown and `N` a note: see `screen_showing`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, type_params = "C = Citation, N = ShownNote"))]
pub struct Determination<'p, C = Citation<'p>, N = ShownNote<'p>> {
    /// The policy.
    #[serde(serialize_with = "policy_id")]
    #[cfg_attr(feature = "js", tsify(type = "string"))]
    pub policy: &'p Policy,
    /// The version of the source text.
    pub policy_version: &'p str,
    /// The date for which it holds.
    pub as_of: NaiveDate,
    /// Criteria and limitations together.
    pub outcome: Outcome,
    /// Limitations left out: whether the person meets the criteria, apart from whether the service can start now.
    pub criteria_outcome: Outcome,
    /// Only what the person can attest: whether anything so far speaks against it.
    pub person_outcome: Outcome,
    /// The criteria that are definitely not met, in policy order.
    pub failing: Vec<&'p str>,
    /// The criteria that are unknown, in policy order.
    pub missing: Vec<&'p str>,
    /// One for each criterion, in policy order.
    #[cfg_attr(feature = "js", tsify(type = "Finding[]"))]
    pub findings: Vec<Finding<'p, C>>,
    /// A smallest set of answered facts that forces the outcome; empty while it is undetermined.
    pub decisive: Vec<&'p str>,
    /// The question most likely to settle the outcome soonest, cheap and not sensitive first: the first of `to_settle`.
    pub next_question: Option<&'p str>,
    /// The open facts that can still change the outcome, the best question first.
    pub to_settle: Vec<OpenFact<'p>>,
    /// What will change by itself, the earliest first.
    pub changes: Vec<Change<'p>>,
    /// The notes on unclear text that apply.
    #[cfg_attr(feature = "js", tsify(type = "ShownNote[]"))]
    pub notes: Vec<N>,
    /// Other services to point at; empty unless the outcome is no.
    #[serde(serialize_with = "ids")]
    #[cfg_attr(feature = "js", tsify(type = "string[]"))]
    pub alternatives: Vec<&'p Alternative>,
    /// Readiness facts that came in and were ignored.
    pub ignored: Vec<&'p str>,
    /// Where the policy says that readiness never excludes anybody.
    #[cfg_attr(feature = "js", tsify(type = "Citation"))]
    pub zero_exclusion: C,
    /// The next review promised by the document is over on the as-of date.
    pub past_review: bool,
    /// A short code for the same rules, date and answers.
    ///
    /// Twelve letters in three groups: the first 60 bits of a SHA-256 over the digest of the rules, the as-of date and every answered fact in
    /// policy order, one to a line as `name=word`. The same rules, date and answers give the same code anywhere.
    pub fingerprint: String,
}

// serde hands a reference to the field, whatever the field is.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn policy_id<S: Serializer>(policy: &&Policy, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(policy.id())
}

/// Screens facts against the policy and on the as-of date for which they were read. It cannot fail: what is missing is unknown.
///
/// ```
/// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/screening.rs"));
/// use ips_core::{Facts, Input, Outcome, screen};
///
/// let input: Input = serde_json::from_str(r#"{"date_of_birth": "2015-03-01", "wants_to_work": true}"#)?;
/// let (facts, errors) = Facts::read(situation, &input);
/// assert!(errors.is_empty());
/// let determination = screen(&facts);
/// assert_eq!((determination.outcome, &determination.failing[..]), (Outcome::NotEligible, &["age"][..]));
/// assert_eq!(determination.findings[0].citation.document, "Work support, document 101");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn screen<'p>(facts: &Facts<'p>) -> Determination<'p> {
    screen_showing(facts, |citation| citation, |note| note)
}

/// The same with every citation as `cite` shows it and every note as `tell` does: both are the same in every result of a policy, so whoever writes
/// millions of results need not write them out each time.
///
/// ```
/// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/screening.rs"));
/// use ips_core::Facts;
/// use ips_core::screening::screen_showing;
///
/// let determination = screen_showing(&Facts::none(situation), |citation| citation.document.len(), |note| note.id);
/// assert_eq!(determination.findings[0].citation, "Work support, document 101".len());
/// ```
pub fn screen_showing<'p, C, N>(facts: &Facts<'p>, cite: impl Fn(Citation<'p>) -> C, tell: impl Fn(ShownNote<'p>) -> N) -> Determination<'p, C, N> {
    let policy = facts.policy();
    let document = policy.document();
    let Evaluation { values, outcome, criteria_outcome, person_outcome } = Evaluation::of(facts);
    let with_value = |value: Truth| {
        let all = document.criteria.iter().zip(&values);
        all.filter(|(_, own)| **own == value).map(|(criterion, _)| criterion.id.as_str()).collect()
    };
    let to_settle = open_facts(facts, &values);
    let zero = &document.zero_exclusion;
    Determination {
        policy,
        policy_version: &document.policy.version,
        as_of: facts.as_of(),
        outcome,
        criteria_outcome,
        person_outcome,
        failing: with_value(Truth::NotMet),
        missing: with_value(Truth::Unknown),
        findings: findings(facts, &values, &cite),
        decisive: decisive(facts, outcome),
        next_question: to_settle.first().map(|open| open.fact.name.as_str()),
        to_settle,
        changes: changes(facts, &values),
        notes: notes(facts).into_iter().map(tell).collect(),
        alternatives: alternatives(policy, outcome, &values),
        ignored: facts.ignored().collect(),
        zero_exclusion: cite(Citation::of_passage(&document.policy.document, &zero.citation, &zero.rules, &[])),
        past_review: document.policy.is_past_review(facts.as_of()),
        fingerprint: fingerprint(facts),
    }
}

fn decisive<'p>(facts: &Facts<'p>, outcome: Outcome) -> Vec<&'p str> {
    let policy = facts.policy();
    let mask = match outcome {
        Outcome::Eligible => smallest_for_all(policy.criteria(), facts, Truth::Met),
        Outcome::NotEligible => smallest_for_any(policy.criteria(), facts, Truth::NotMet),
        Outcome::Undetermined => 0,
    };
    policy.document().facts.iter().enumerate().filter(|(slot, _)| mask & (1 << slot) != 0).map(|(_, fact)| fact.name.as_str()).collect()
}
