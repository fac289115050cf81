//! Writing the rules of a policy.

use super::bytes::Writer;
use ips_core::policy::{Advice, Criterion, Dated, Document, Fact, FactKind, Group, Note, NoteWhen, Part, Party, Passage, RuleId, Test};

/// The rules of a document, with the digest of the whole file. Of its texts only those are in it that name the policy: region, payer and title.
pub(crate) fn write(document: &Document, digest: &str) -> Vec<u8> {
    let mut bytes = Writer::default();
    let identity = &document.policy;
    for text in [digest, &identity.id, &identity.version, &identity.document] {
        bytes.text(text);
    }
    for text in [&identity.region, &identity.payer, &identity.title] {
        bytes.text(&text.en);
        bytes.text(&text.es);
    }
    for day in [identity.effective, identity.last_review] {
        bytes.text(&day.to_string());
    }
    bytes.maybe(identity.next_review.map(|day| day.to_string()).as_ref());
    cited(&mut bytes, &identity.citation, &identity.rules);
    bytes.list(&document.facts, fact);
    bytes.list(&document.criteria, criterion);
    bytes.list(&document.notes, note);
    let zero = &document.zero_exclusion;
    bytes.texts(&zero.ignored_facts);
    cited(&mut bytes, &zero.citation, &zero.rules);
    bytes.list(&document.alternatives, |bytes, alternative| {
        bytes.text(&alternative.id);
        bytes.texts(&alternative.when_not_met);
    });
    bytes.0
}

fn cited(bytes: &mut Writer, citation: &Passage, rules: &[RuleId]) {
    bytes.text(&citation.heading);
    bytes.text(&citation.item);
    bytes.list(rules, |bytes, rule| bytes.text(&rule.0));
}

fn parties(bytes: &mut Writer, parties: &[Party]) {
    bytes.list(parties, |bytes, party| bytes.number((0..).zip(Party::ALL).find(|(_, known)| known == party).map_or(0, |(place, _)| place)));
}

fn fact(bytes: &mut Writer, fact: &Fact) {
    bytes.text(&fact.name);
    match &fact.kind {
        FactKind::YesNo => bytes.number(0),
        FactKind::Date => bytes.number(1),
        FactKind::Year => bytes.number(2),
        FactKind::Choice(options) => {
            bytes.number(3);
            bytes.list(options, |bytes, option| bytes.text(&option.id));
        }
    }
    parties(bytes, &fact.ask);
    bytes.yes_no(fact.sensitive);
    bytes.maybe(fact.stands_in_for.as_ref());
    bytes.maybe(fact.shared_as.as_ref());
}

fn criterion(bytes: &mut Writer, criterion: &Criterion) {
    bytes.text(&criterion.id);
    bytes.yes_no(criterion.group == Group::Criterion);
    parties(bytes, &criterion.attest);
    cited(bytes, &criterion.citation, &criterion.rules);
    test(bytes, &criterion.test);
}

fn note(bytes: &mut Writer, note: &Note) {
    bytes.text(&note.id);
    bytes.texts(&note.criteria);
    bytes.number(match note.advice {
        Advice::Ask => 0,
        Advice::Note => 1,
        Advice::Range => 2,
        Advice::Setting => 3,
        Advice::Warn => 4,
    });
    bytes.list(&note.rules, |bytes, rule| bytes.text(&rule.0));
    let (when, turns_on) = match &note.when {
        NoteWhen::Always => (0, None),
        NoteWhen::Met(test) => (1, Some(test)),
        NoteWhen::NotMet(test) => (2, Some(test)),
        NoteWhen::Unknown(test) => (3, Some(test)),
        NoteWhen::Unless(test) => (4, Some(test)),
    };
    bytes.number(when);
    if let Some(turns_on) = turns_on {
        test(bytes, turns_on);
    }
}

fn dated(bytes: &mut Writer, values: &Dated<u32>) {
    bytes.list(&values.0, |bytes, entry| {
        bytes.text(&entry.from.to_string());
        bytes.number(entry.value);
        cited(bytes, &entry.citation, &entry.rules);
    });
}

fn test(bytes: &mut Writer, of: &Test) {
    match of {
        Test::Fact(name) => {
            bytes.number(0);
            bytes.text(name);
        }
        Test::AdverseFact(name) => {
            bytes.number(1);
            bytes.text(name);
        }
        Test::MinimumAge(age) => {
            bytes.number(2);
            bytes.text(&age.birth_date);
            bytes.maybe(age.birth_year.as_ref());
            dated(bytes, &age.years);
        }
        Test::Choice(choice) => {
            bytes.number(3);
            bytes.text(&choice.fact);
            bytes.texts(&choice.accepted);
        }
        Test::AllOf(tests) => {
            bytes.number(4);
            bytes.list(tests, test);
        }
        Test::AnyOf(tests) => {
            bytes.number(5);
            bytes.list(tests, test);
        }
        Test::AtLeast(some) => {
            bytes.number(6);
            dated(bytes, &some.count);
            bytes.list(&some.of, part);
        }
        Test::EventWithin(event) => {
            bytes.number(7);
            bytes.text(&event.date);
            dated(bytes, &event.months);
            bytes.yes_no(event.inclusive);
        }
        Test::StatedOr(stated) => {
            bytes.number(8);
            bytes.text(&stated.fact);
            test(bytes, &stated.otherwise);
        }
        Test::TwoReadings(readings) => {
            bytes.number(9);
            bytes.text(&readings.note);
            test(bytes, &readings.strict);
            test(bytes, &readings.loose);
        }
    }
}

fn part(bytes: &mut Writer, part: &Part) {
    bytes.text(&part.id);
    cited(bytes, &part.citation, &part.rules);
    test(bytes, &part.test);
}
