//! Reading the rules of a policy.

use super::bytes::Reader;
use ips_core::calendar::StatedDate;
use ips_core::policy::{
    Advice, Alternative, AtLeast, Choice, ChoiceOption, Criterion, Dated, DatedValue, Document, EventWithin, Fact, FactKind, Group, Identity, MinimumAge, Note,
    NoteWhen, Part, Party, Passage, RuleId, StatedOr, Test, TwoReadings, ZeroExclusion,
};
use ips_core::{Text, Wording, parse_date};

/// Tests stand inside each other: a policy file cannot be deeper, because the readers of its forms refuse it.
const DEEPEST: u32 = 130;

/// The document and the digest in bytes that [`write`](super::write) wrote; `None` for any others. Every text that was left out is empty.
pub(crate) fn read(bytes: &[u8]) -> Option<(Document, String)> {
    let mut bytes = Reader::new(bytes);
    let [digest, id, version, document] = [(); 4].map(|()| bytes.text());
    let [region, payer, title] = [(); 3].map(|()| Text { en: bytes.text(), es: bytes.text() });
    let [effective, last_review] = [(); 2].map(|()| StatedDate::parse(&bytes.text()));
    let next_review = bytes.maybe().map(|day| StatedDate::parse(&day));
    let (citation, rules) = cited(&mut bytes);
    let identity = Identity {
        id,
        version,
        region,
        payer,
        title,
        document,
        effective: effective?,
        last_review: last_review?,
        next_review: match next_review {
            Some(day) => Some(day?),
            None => None,
        },
        past_review: None,
        decision: wording(),
        contact: wording(),
        rules,
        citation,
        history: Vec::new(),
    };
    let facts = bytes.list(fact);
    let criteria = bytes.list(criterion);
    let notes = bytes.list(note);
    let ignored_facts = bytes.texts();
    let (citation, rules) = cited(&mut bytes);
    let zero_exclusion = ZeroExclusion { ignored_facts, citation, rules, statement: wording() };
    let alternatives = bytes.list(|bytes| Alternative { id: bytes.text(), when_not_met: bytes.texts(), words: wording() });
    bytes.is_done().then_some((Document { policy: identity, facts, criteria, notes, zero_exclusion, alternatives, planning: None }, digest))
}

fn text() -> Text {
    Text { en: String::new(), es: String::new() }
}

fn wording() -> Wording {
    Wording { worker: text(), public: None, reviewer: None }
}

fn cited(bytes: &mut Reader<'_>) -> (Passage, Vec<RuleId>) {
    (Passage { heading: bytes.text(), item: bytes.text() }, rules(bytes))
}

fn rules(bytes: &mut Reader<'_>) -> Vec<RuleId> {
    bytes.list(|bytes| RuleId(bytes.text()))
}

/// One of several things by its place among them.
fn one_of<T: Copy, const COUNT: usize>(bytes: &mut Reader<'_>, things: [T; COUNT]) -> T {
    let place = usize::try_from(bytes.number()).unwrap_or(usize::MAX);
    things.get(place).copied().unwrap_or_else(|| {
        bytes.give_up();
        things[0]
    })
}

fn parties(bytes: &mut Reader<'_>) -> Vec<Party> {
    bytes.list(|bytes| one_of(bytes, Party::ALL))
}

fn fact(bytes: &mut Reader<'_>) -> Fact {
    let name = bytes.text();
    let kind = match bytes.number() {
        0 => FactKind::YesNo,
        1 => FactKind::Date,
        2 => FactKind::Year,
        _ => FactKind::Choice(bytes.list(|bytes| ChoiceOption { id: bytes.text(), label: wording() })),
    };
    Fact {
        name,
        kind,
        ask: parties(bytes),
        sensitive: bytes.yes_no(),
        stands_in_for: bytes.maybe(),
        shared_as: bytes.maybe(),
        label: text(),
        question: wording(),
        help: None,
    }
}

fn criterion(bytes: &mut Reader<'_>) -> Criterion {
    let id = bytes.text();
    let group = if bytes.yes_no() { Group::Criterion } else { Group::Limitation };
    let attest = parties(bytes);
    let (citation, rules) = cited(bytes);
    Criterion { id, group, attest, citation, rules, test: test(bytes, 0), title: wording(), requirement: wording(), change: wording(), proof: text() }
}

fn note(bytes: &mut Reader<'_>) -> Note {
    let id = bytes.text();
    let criteria = bytes.texts();
    let advice = one_of(bytes, [Advice::Ask, Advice::Note, Advice::Range, Advice::Setting, Advice::Warn]);
    let rules = rules(bytes);
    let when = match bytes.number() {
        0 => NoteWhen::Always,
        1 => NoteWhen::Met(test(bytes, 0)),
        2 => NoteWhen::NotMet(test(bytes, 0)),
        3 => NoteWhen::Unknown(test(bytes, 0)),
        _ => NoteWhen::Unless(test(bytes, 0)),
    };
    Note { id, criteria, advice, when, rules, words: wording() }
}

fn dated(bytes: &mut Reader<'_>) -> Dated<u32> {
    Dated(bytes.list(|bytes| {
        let from = parse_date(&bytes.text()).unwrap_or_else(|| {
            bytes.give_up();
            // A day that nobody will see.
            StatedDate::parse("2000-01").map(StatedDate::first_day).unwrap_or_default()
        });
        let value = bytes.number();
        let (citation, rules) = cited(bytes);
        DatedValue { from, value, citation, rules }
    }))
}

fn test(bytes: &mut Reader<'_>, depth: u32) -> Test {
    if depth > DEEPEST {
        bytes.give_up();
    }
    let inner = |bytes: &mut Reader<'_>| test(bytes, depth + 1);
    match bytes.number() {
        0 => Test::Fact(bytes.text()),
        1 => Test::AdverseFact(bytes.text()),
        2 => Test::MinimumAge(MinimumAge { birth_date: bytes.text(), birth_year: bytes.maybe(), years: dated(bytes) }),
        3 => Test::Choice(Choice { fact: bytes.text(), accepted: bytes.texts() }),
        4 => Test::AllOf(bytes.list(inner)),
        5 => Test::AnyOf(bytes.list(inner)),
        6 => Test::AtLeast(AtLeast { count: dated(bytes), of: bytes.list(|bytes| part(bytes, depth + 1)) }),
        7 => Test::EventWithin(EventWithin { date: bytes.text(), months: dated(bytes), inclusive: bytes.yes_no() }),
        8 => Test::StatedOr(StatedOr { fact: bytes.text(), otherwise: Box::new(inner(bytes)) }),
        _ => Test::TwoReadings(TwoReadings { note: bytes.text(), strict: Box::new(inner(bytes)), loose: Box::new(inner(bytes)) }),
    }
}

fn part(bytes: &mut Reader<'_>, depth: u32) -> Part {
    let id = bytes.text();
    let (citation, rules) = cited(bytes);
    Part { id, citation, rules, title: wording(), proof: None, test: test(bytes, depth) }
}
