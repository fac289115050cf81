//! Unknowns, and the set of answers that decides.

use crate::people::{Given, determine, outcome_word, policy, somebody, stand_ins, value_of};
use crate::settings;
use chrono::NaiveDate;
use ips_core::Truth;
use ips_tests::Oracle;
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeSet;

/// What the oracle says of only some of the answers.
fn outcome_of(oracle: &Oracle, as_of: NaiveDate, given: &Given, keep: &dyn Fn(&str) -> bool) -> &'static str {
    let kept = given.iter().filter(|(name, _)| keep(name)).map(|(name, value)| (name.clone(), value.clone())).collect();
    (oracle.expect)(as_of, &kept).outcome()
}

/// Every choice of `size` names.
fn choices<'n>(names: &[&'n str], size: usize) -> Vec<BTreeSet<&'n str>> {
    if size == 0 {
        return vec![BTreeSet::new()];
    }
    let Some((first, rest)) = names.split_first() else { return Vec::new() };
    let with = choices(rest, size - 1).into_iter().map(|choice| choice.into_iter().chain([*first]).collect());
    with.chain(choices(rest, size)).collect()
}

proptest! {
    #![proptest_config(settings())]

    /// Less knowledge leaves a value or opens it; it never turns a yes into a no.
    #[test]
    fn taking_an_answer_away_never_turns_a_value((oracle, as_of, given) in somebody(), pick in any::<Index>()) {
        let Some(name) = given.keys().nth(pick.index(given.len().max(1))).cloned() else { return Ok(()) };
        if stand_ins(&oracle, &name).any(|stand_in| given.contains_key(stand_in)) {
            // A stated answer overrides what stands in for it, so without it those count for the first time.
            return Ok(());
        }
        let mut less = given.clone();
        less.remove(&name);
        let (more, less) = (determine(policy(&oracle), as_of, &given), determine(policy(&oracle), as_of, &less));
        for finding in &less.findings {
            let before = value_of(&more, &finding.criterion.id);
            prop_assert!(finding.value == before || finding.value == Truth::Unknown, "{}: {before:?} turns into {:?} without {name}", finding.criterion.id, finding.value);
        }
        prop_assert!(less.outcome == more.outcome || outcome_word(less.outcome) == "undetermined");
    }

    /// The decisive answers force the outcome, every one of them is needed, and no smaller set would do.
    #[test]
    fn the_decisive_set_is_a_smallest_one((oracle, as_of, given) in somebody()) {
        let determination = determine(policy(&oracle), as_of, &given);
        let outcome = outcome_word(determination.outcome);
        let decisive: BTreeSet<&str> = determination.decisive.iter().copied().collect();
        if outcome == "undetermined" {
            prop_assert!(decisive.is_empty());
            return Ok(());
        }
        prop_assert!(decisive.iter().all(|name| given.contains_key(*name)), "{decisive:?} are answered");
        prop_assert_eq!(outcome_of(&oracle, as_of, &given, &|name| decisive.contains(name)), outcome, "{:?} force it", &decisive);
        for (stated, stand_in) in oracle.stand_ins {
            prop_assert!(!(given.contains_key(*stated) && decisive.contains(stand_in)), "{stand_in} does not count beside {stated}");
        }
        let names: Vec<&str> = given.keys().map(String::as_str).collect();
        for smaller in choices(&names, decisive.len() - 1) {
            // Leaving out a stated answer would make others count that it overrides: no set of these answers.
            let overrides = oracle.stand_ins.iter().any(|(stated, stand_in)| given.contains_key(*stated) && smaller.contains(stand_in));
            if !overrides {
                prop_assert_ne!(outcome_of(&oracle, as_of, &given, &|name| smaller.contains(name)), outcome, "{:?} are fewer than {:?}", &smaller, &decisive);
            }
        }
    }
}
