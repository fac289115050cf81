//! A policy without what it says to people: for programs that screen and have words of their own. Also used by the build script.

use ips_core::policy::{Alternative, Criterion, Document, Fact, FactKind, Note, Part, Test};
use ips_core::{Text, Wording};

/// The same rules with every text empty but those of the [`Identity`](ips_core::policy::Identity) that name the policy: region, payer
/// and title. It no longer passes the check; screening with it gives the same results, which hold ids and no words.
pub fn without_words(mut document: Document) -> Document {
    document.facts.iter_mut().for_each(fact);
    document.criteria.iter_mut().for_each(criterion);
    document.notes.iter_mut().for_each(|Note { words, .. }| wording(words));
    wording(&mut document.zero_exclusion.statement);
    document.alternatives.iter_mut().for_each(|Alternative { words, .. }| wording(words));
    let identity = &mut document.policy;
    wording(&mut identity.decision);
    wording(&mut identity.contact);
    identity.past_review.iter_mut().for_each(text);
    identity.history.clear();
    document
}

fn fact(fact: &mut Fact) {
    text(&mut fact.label);
    wording(&mut fact.question);
    fact.help = None;
    if let FactKind::Choice(options) = &mut fact.kind {
        for option in options {
            wording(&mut option.label);
        }
    }
}

fn criterion(criterion: &mut Criterion) {
    wording(&mut criterion.title);
    wording(&mut criterion.requirement);
    wording(&mut criterion.change);
    text(&mut criterion.proof);
    test(&mut criterion.test);
}

fn test(test: &mut Test) {
    match test {
        Test::AllOf(tests) | Test::AnyOf(tests) => tests.iter_mut().for_each(self::test),
        Test::AtLeast(some) => some.of.iter_mut().for_each(part),
        Test::StatedOr(stated) => self::test(&mut stated.otherwise),
        Test::TwoReadings(readings) => [&mut readings.strict, &mut readings.loose].into_iter().for_each(|test| self::test(test)),
        Test::MinimumAge(_) | Test::Fact(_) | Test::AdverseFact(_) | Test::Choice(_) | Test::EventWithin(_) => {}
    }
}

fn part(part: &mut Part) {
    wording(&mut part.title);
    part.proof = None;
    test(&mut part.test);
}

fn wording(wording: &mut Wording) {
    text(&mut wording.worker);
    wording.public = None;
    wording.reviewer = None;
}

fn text(text: &mut Text) {
    text.en.clear();
    text.es.clear();
}
