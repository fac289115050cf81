//! The same rules, date and answers; and what time alone changes.

use crate::people::{determine, policy, possible, somebody, value_of};
use crate::settings;
use chrono::Days;
use ips_core::{Facts, Input, Policy, Situation, screen};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

proptest! {
    #![proptest_config(settings())]

    /// The order in which answers come in makes no difference.
    #[test]
    fn order_makes_no_difference((oracle, as_of, given) in somebody(), seed in any::<u64>()) {
        let mut names: Vec<&String> = given.keys().collect();
        // A fixed shuffle: each name by a number that the seed mixes.
        names.sort_by_key(|name| name.bytes().fold(seed | 1, |sum, byte| sum.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(u64::from(byte))));
        let members: Vec<String> = names.iter().map(|name| format!("{}:{}", json!(name), given[*name])).collect();
        let line = format!("{{{}}}", members.join(","));
        let input: Input<'_> = serde_json::from_str(&line).expect("an object");
        let (facts, errors) = Facts::read(Situation::new(policy(&oracle), as_of), &input);
        prop_assert_eq!(errors, []);
        let shuffled = serde_json::to_value(screen(&facts)).expect("JSON");
        prop_assert_eq!(shuffled, serde_json::to_value(determine(policy(&oracle), as_of, &given)).expect("JSON"));
    }

    /// The same rules, date and answers have one fingerprint; a change of any of them gives another.
    #[test]
    fn fingerprints((oracle, as_of, given) in somebody(), pick in any::<Index>(), other in any::<Index>()) {
        let policy = policy(&oracle);
        let print = determine(policy, as_of, &given).fingerprint;
        let mut with_nulls = given.clone();
        for (name, _) in (oracle.facts)(as_of) {
            with_nulls.entry(name).or_insert(Value::Null);
        }
        prop_assert_eq!(&determine(policy, as_of, &with_nulls).fingerprint, &print, "null is the same as nothing");
        prop_assert_ne!(&determine(policy, as_of + Days::new(1), &given).fingerprint, &print, "another date");
        let revised = Policy::new(policy.document().clone(), "another file").expect("the same document");
        prop_assert_ne!(&determine(&revised, as_of, &given).fingerprint, &print, "another file");
        let facts = (oracle.facts)(as_of);
        let (name, values) = &facts[pick.index(facts.len())];
        let mut changed = given.clone();
        changed.insert((*name).to_owned(), values[other.index(values.len())].clone());
        let changed = possible(changed);
        prop_assert_eq!(determine(policy, as_of, &changed).fingerprint == print, changed == given, "{:?} and {:?}", &changed, &given);
    }

    /// A change that is announced happens on its day and not before, and between two of them nothing changes.
    #[test]
    fn changes_happen_on_their_day((oracle, as_of, given) in somebody()) {
        let policy = policy(&oracle);
        let announced = determine(policy, as_of, &given).changes;
        prop_assert!(announced.is_sorted_by_key(|change| change.on));
        for change in &announced {
            prop_assert!(change.on > as_of);
            let (before, after) = (determine(policy, change.on - Days::new(1), &given), determine(policy, change.on, &given));
            prop_assert_eq!(value_of(&after, change.criterion), change.becomes);
            prop_assert_ne!(value_of(&before, change.criterion), change.becomes);
            prop_assert_eq!(after.outcome, change.outcome);
        }
        // Nothing else changes in the next three years, and what changes is announced.
        let mut values = (oracle.expect)(as_of, &given);
        for days in 1..=1100 {
            let on = as_of + Days::new(days);
            let next = (oracle.expect)(on, &given);
            for (before, after) in values.criteria.iter().zip(&next.criteria) {
                let expected = before.1 != after.1;
                let said = announced.iter().any(|change| change.on == on && change.criterion == after.0);
                prop_assert_eq!(expected, said, "{} on {} for {:?}", after.0, on, &given);
            }
            values = next;
        }
    }
}
