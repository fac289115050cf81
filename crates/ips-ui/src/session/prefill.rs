//! Answers that the page around a screening knows already, and what it takes back.

use super::reading::answers;
use super::{DateInput, Entries, Entry, EntryValue, Session};
use crate::browser::today;
use ips_core::{Answered, Facts, Input, Situation, Value};
use leptos::prelude::*;

/// What a page has put in. Only that gives way to what the page says later; what was answered by whoever sits in front of it stays.
#[derive(Clone, Debug, Default)]
pub struct Prefilled(Entries);

/// An answer of the page that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotTaken {
    /// The name under which it came.
    pub fact: String,
    /// Why: the code of what is wrong with it as an input, or [`NOT_ASKED`].
    pub code: &'static str,
}

/// Whoever sits in front of the page is not asked for the fact, and so cannot attest it.
pub const NOT_ASKED: &str = "not_asked";

impl Session {
    /// Puts in what the page knows, in place of what it said `before`, wherever nothing else was answered since. Gives what the page has put in now, and
    /// each answer that was not taken: such a question stays open.
    pub fn prefill(self, answers: &Input<'_>, before: &Prefilled) -> (Prefilled, Vec<NotTaken>) {
        let policy = self.policy.get_untracked();
        // Whether a day may be an answer depends on the date; while none is typed it is read for today.
        let Some(as_of) = self.as_of.with_untracked(DateInput::as_of).or_else(today) else { return (before.clone(), Vec::new()) };
        let (facts, errors) = Facts::read(Situation::new(policy, as_of), answers);
        let mut refused: Vec<NotTaken> = errors.iter().map(|error| NotTaken { fact: error.field().to_owned(), code: (&error.kind).into() }).collect();
        let mut filled = Entries::default();
        let mut entries = self.entries.get_untracked();
        for fact in &policy.document().facts {
            if entries.get(fact).is_some_and(|entry| before.0.get(fact) == Some(entry)) {
                entries.remove(fact);
            }
        }
        for answered in facts.answered() {
            if !self.asks(answered.fact) {
                refused.push(NotTaken { fact: answered.fact.name.clone(), code: NOT_ASKED });
                continue;
            }
            let entry = Entry { input: entered(&answered), source: None };
            if entries.get(answered.fact).is_none() {
                entries.put(answered.fact, entry.clone());
            }
            filled.put(answered.fact, entry);
        }
        self.entries.set(entries);
        (Prefilled(filled), refused)
    }
}

impl Session {
    /// Begins a screening of somebody of whom answers are known, by the places of their facts in the policy, under a reference.
    pub fn begin_with(self, answers: &[(usize, Value)], reference: String) {
        self.forget();
        let policy = self.policy.get_untracked();
        let mut entries = Entries::default();
        for (place, value) in answers {
            if let Some(fact) = policy.document().facts.get(*place) {
                entries.put(fact, Entry { input: entered(&Answered { fact, value: *value }), source: None });
            }
        }
        self.entries.set(entries);
        self.reference.set(reference);
    }

    /// What is answered, by the places of the facts in the policy; none of it while the as-of date is no date.
    pub fn answers(self) -> Vec<(usize, Value)> {
        let policy = self.policy.get_untracked();
        let Some(as_of) = self.as_of.with_untracked(DateInput::as_of) else { return Vec::new() };
        let given = self.entries.with_untracked(|entries| answers(self.audience, policy, entries));
        let (facts, _) = Facts::read(Situation::new(policy, as_of), &given);
        facts.answers()
    }
}

/// An answer as it would be put in on the page.
fn entered(answered: &Answered<'_>) -> EntryValue {
    match answered.value {
        Value::YesNo(yes) => EntryValue::YesNo(yes),
        Value::Date(day) => EntryValue::Date(DateInput::of(day)),
        Value::Year(_) => EntryValue::Year(answered.word().into_owned()),
        Value::Choice(_) => EntryValue::Choice(answered.word().into_owned()),
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::session::Audience;
    use chrono::NaiveDate;
    use ips_core::Language;

    const AS_OF: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();

    const WANTS: &str = "expresses_desire_to_work";

    fn session(audience: Audience) -> Session {
        let policy = ips_policies::all().iter().find(|policy| policy.fact_named(WANTS).is_some()).unwrap();
        let session = Session::new(audience, Language::En, policy);
        session.as_of.set(DateInput::of(AS_OF));
        session
    }

    fn input(session: Session, name: &str) -> Option<EntryValue> {
        session.input(session.policy.get_untracked().fact_named(name).unwrap())
    }

    fn given(pairs: &[(&'static str, Input<'static>)]) -> Input<'static> {
        Input::object(pairs.iter().cloned())
    }

    #[test]
    fn what_cannot_be_an_answer_is_told_and_left_open() {
        let text = |text: &'static str| Input::Text(text.into());
        for (audience, name, answer, code) in [
            (Audience::Public, "no_such_fact", Input::YesNo(true), "unknown_fact"),
            (Audience::Public, "date_of_birth", text("2026-02-30"), "no_such_date"),
            (Audience::Public, "date_of_birth", text("2030-01-01"), "after_as_of"),
            (Audience::Public, "date_of_birth", Input::YesNo(true), "wrong_type"),
            (Audience::Public, WANTS, Input::List(Vec::new()), "wrong_type"),
        ] {
            Owner::new_root(None).with(|| {
                let session = session(audience);
                let (_, refused) = session.prefill(&given(&[(name, answer.clone())]), &Prefilled::default());
                assert_eq!(refused, [NotTaken { fact: name.to_owned(), code }], "{name} {answer:?}");
                assert!(session.entries.get_untracked().is_empty(), "{name}");
            });
        }
    }

    #[test]
    fn nobody_attests_what_they_are_not_asked() {
        Owner::new_root(None).with(|| {
            let session = session(Audience::Public);
            let policy = session.policy.get_untracked();
            let fact = policy.document().facts.iter().find(|fact| !session.asks(fact) && fact.kind == ips_core::policy::FactKind::YesNo).unwrap();
            let answers = Input::object([(fact.name.as_str(), Input::YesNo(true))]);
            let (_, refused) = session.prefill(&answers, &Prefilled::default());
            assert_eq!(refused, [NotTaken { fact: fact.name.clone(), code: NOT_ASKED }]);
            assert!(session.entries.get_untracked().is_empty());
        });
    }

    #[test]
    fn the_page_changes_what_it_put_in_and_nothing_else() {
        Owner::new_root(None).with(|| {
            let session = session(Audience::Public);
            let born = |day: &'static str| ("date_of_birth", Input::Text(day.into()));
            let date = |year| Some(EntryValue::Date(DateInput::of(NaiveDate::from_ymd_opt(year, 5, 4).unwrap())));
            let (first, refused) = session.prefill(&given(&[born("1990-05-04"), (WANTS, Input::YesNo(true))]), &Prefilled::default());
            assert_eq!((refused.len(), input(session, "date_of_birth"), input(session, WANTS)), (0, date(1990), Some(EntryValue::YesNo(true))));
            // The person corrects one of them; the page then says both otherwise.
            session.put(session.policy.get_untracked().fact_named(WANTS).unwrap(), Some(EntryValue::YesNo(false)));
            let (second, _) = session.prefill(&given(&[born("1991-05-04"), (WANTS, Input::YesNo(true))]), &first);
            assert_eq!((input(session, "date_of_birth"), input(session, WANTS)), (date(1991), Some(EntryValue::YesNo(false))));
            // What the page does not know any more is open again.
            let (_, _) = session.prefill(&given(&[("date_of_birth", Input::Missing)]), &second);
            assert_eq!((input(session, "date_of_birth"), input(session, WANTS)), (None, Some(EntryValue::YesNo(false))));
        });
    }
}
