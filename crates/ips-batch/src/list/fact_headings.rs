//! The names by which the facts of a policy are known at the head of a column.

use super::mapping::{Mapping, MappingError};
use ips_core::list::Headings;
use ips_core::{Language, Policy, RENAMED, nearest};
use std::collections::BTreeMap;

/// Other headings that lists of people have, by the name that facts of several policies share.
const ALSO: [(&str, &[&str]); 3] = [
    ("date_of_birth", &["dob", "d o b", "birth date", "birthdate", "birthday", "born", "born on", "nacimiento", "fecha nac", "f nac", "nacido el"]),
    ("birth_year", &["year of birth", "yob", "ano de nac", "nacido en"]),
    ("wish_to_work", &["wants a job", "interested in work", "wants to work", "quiere trabajar", "desea trabajar"]),
];

/// What every heading stands for in a list of people, by the place of the fact in the policy: what a mapping says; the name of a fact, what it is called in
/// every language, its question; and what it was called before or is called elsewhere.
///
/// ```
/// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/screening.rs"));
/// use ips_batch::{Mapping, fact_headings};
///
/// let headings = fact_headings(situation.policy, &Mapping::default())?;
/// let fact = |heading: &str| headings.called(heading).map(|called| situation.policy.document().facts[called.field].name.as_str());
/// assert_eq!(["Date of birth", "DOB", "wants_to_work", "Shoe size"].map(fact), [Some("date_of_birth"), Some("date_of_birth"), Some("wants_to_work"), None]);
/// # Ok::<(), ips_batch::MappingError>(())
/// ```
///
/// # Errors
///
/// The mapping names a fact that the policy does not have, or one fact for two headings.
pub fn fact_headings(policy: &Policy, mapping: &Mapping) -> Result<Headings, MappingError> {
    let facts = &policy.document().facts;
    let mut headings = Headings::default();
    let mut mapped: BTreeMap<&str, &str> = BTreeMap::new();
    for (heading, fact) in &mapping.columns {
        let Some(fact) = fact else {
            headings.leave_out(heading);
            continue;
        };
        let place = facts.iter().position(|known| known.name == *fact).ok_or_else(|| MappingError::UnknownFact {
            heading: heading.clone(),
            fact: fact.clone(),
            nearest: nearest(facts.iter().map(|fact| fact.name.as_str()), fact).map(str::to_owned),
        })?;
        if let Some(other) = mapped.insert(fact, heading) {
            return Err(MappingError::FactTwice { fact: fact.clone(), headings: [other.to_owned(), heading.clone()] });
        }
        headings.add(heading, place, 0);
    }
    // Names that fit better are added first: one that is known keeps its meaning.
    for (place, fact) in facts.iter().enumerate() {
        headings.add(&fact.name, place, 1);
    }
    for (place, fact) in facts.iter().enumerate() {
        for language in Language::ALL {
            headings.add(fact.label.get(language), place, 1);
        }
    }
    for (place, fact) in facts.iter().enumerate() {
        headings.add(fact.shared_name(), place, 2);
        for question in [Some(&fact.question.worker), fact.question.public.as_ref()].into_iter().flatten() {
            for language in Language::ALL {
                headings.add(question.get(language), place, 2);
            }
        }
        for (old, _) in RENAMED.iter().filter(|(_, new)| *new == fact.name) {
            headings.add(old, place, 3);
        }
        for (rank, other) in ALSO.iter().filter(|(shared, _)| *shared == fact.shared_name()).flat_map(|(_, also)| (3..).zip(*also)) {
            headings.add(other, place, rank);
        }
    }
    Ok(headings)
}
