//! By what the people of a list are known for good: the same when the list is typed in another order, grows, or has other days.

use chrono::NaiveDate;
use ips_core::clocks::{ClockInput, Dates, Subject};
use ips_core::policy::planning::EventOf;
use std::collections::BTreeMap;

/// For everybody in the lists of some clocks a text that nobody else in them has.
pub(super) struct Identities(BTreeMap<(EventOf, Option<usize>), String>);

/// Somebody in a list.
struct Listed<'i> {
    subject: Subject<'i>,
    role: &'i str,
    first_day: Option<NaiveDate>,
}

impl Identities {
    /// Of lists that somebody typed. People are known by code name and role, without a code name by the role alone. Of those who are alike in
    /// both, the first one hired is known by them and each other one by the first day, too; only those who begin on one day are counted. So
    /// nobody's text changes because somebody else is put into a row above, unless that person is alike and was there earlier; and then every
    /// text that was there before is still somebody's.
    pub(super) fn in_lists(input: &ClockInput) -> Self {
        let staff = input.staff.iter().map(|member| Listed {
            subject: member.subject(),
            role: &member.role,
            first_day: member.first_day().or_else(|| earliest(&member.dates)),
        });
        let participants = input.participants.iter().map(|person| Listed {
            subject: Subject::person(EventOf::Participant, person.row, person.code.as_deref()),
            role: EventOf::Participant.list(),
            first_day: earliest(&person.dates),
        });
        let mut alike: BTreeMap<(EventOf, String), Vec<Listed<'_>>> = BTreeMap::new();
        for one in staff.chain(participants) {
            // The sign keeps a code name apart from the lack of one.
            let name = one.subject.name.map_or_else(|| "-".to_owned(), |name| format!("+{name}"));
            alike.entry((one.subject.of, format!("{name}/{}", one.role))).or_default().push(one);
        }
        let mut identities = BTreeMap::new();
        for ((of, called), mut people) in alike {
            people.sort_by_key(|one| (one.first_day.is_none(), one.first_day, one.subject.row));
            let mut on_one_day: BTreeMap<Option<NaiveDate>, usize> = BTreeMap::new();
            for (place, one) in people.iter().enumerate() {
                let number = on_one_day.entry(one.first_day).or_default();
                *number += 1;
                let day = one.first_day.map_or_else(|| "-".to_owned(), |day| day.to_string());
                let text = match (place, *number) {
                    (0, _) => called.clone(),
                    (_, 1) => format!("{called}/{day}"),
                    (_, number) => format!("{called}/{day}/{number}"),
                };
                identities.insert((of, one.subject.row), text);
            }
        }
        Self(identities)
    }

    /// Of a plan: people to be hired have no names, and their days move with the plan. They are counted within their role, in the order in
    /// which they come.
    pub(super) fn in_plan(input: &ClockInput) -> Self {
        let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
        let numbered = input.staff.iter().map(|member| {
            let number = counted.entry(&member.role).or_default();
            *number += 1;
            ((EventOf::Staff, Some(member.row)), format!("{}/{number}", member.role))
        });
        Self(numbered.collect())
    }

    /// That of a subject; the program has none beside it.
    pub(super) fn of(&self, subject: Subject<'_>) -> &str {
        self.0.get(&(subject.of, subject.row)).map_or(subject.of.list(), String::as_str)
    }
}

/// The first day that is known of somebody.
fn earliest(dates: &Dates) -> Option<NaiveDate> {
    dates.events.values().min().copied()
}
