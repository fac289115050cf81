//! Events, facts about staff, deadlines, checks before a hire, and duties.

use super::Checker;
use crate::policy::check::Location;
use crate::policy::planning::{Deadline, Due, EventOf, Figure, StaffCondition};

/// What a staff list calls other things.
const OF_A_STAFF_LIST: [&str; 6] = ["name", "role", "fte", "caseload", "position", "done"];

impl Checker<'_> {
    pub(super) fn events(&mut self, inside: &Location) {
        let events = &self.planning.events;
        for (at, event) in self.report.entries(&inside.field("events"), "id", events, |event| &event.id) {
            self.report.id(&at.field("id"), &event.id);
            self.not_in_a_staff_list(&at.field("id"), &event.id);
            self.report.text(&at.field("title"), &event.title);
            self.report.text(&at.field("help"), &event.help);
            for (name, with) in [("planned_with", &event.planned_with), ("same_day_as", &event.same_day_as)] {
                if with.iter().all(|with| events.iter().any(|other| other.id == *with && other.of == event.of)) {
                    continue;
                }
                self.report.add(&at.field(name), "no event of the same subject has this name", "name another event of this subject");
            }
            if !self.planning.deadlines.iter().any(|deadline| deadline.event == event.id) {
                self.report.add(&at.field("id"), format!("no deadline counts from `{}`", event.id), "use it or leave it out; never ask what is not needed");
            }
        }
        for (at, fact) in self.report.entries(&inside.field("staff_facts"), "id", &self.planning.staff_facts, |fact| &fact.id) {
            self.report.id(&at.field("id"), &fact.id);
            self.not_in_a_staff_list(&at.field("id"), &fact.id);
            if events.iter().any(|event| event.id == fact.id) {
                self.report.add(&at.field("id"), format!("`{}` is also an event", fact.id), "give each its own");
            }
            self.roles(&at.field("roles"), &fact.roles);
            self.report.text(&at.field("question"), &fact.question);
            if !self.planning.deadlines.iter().any(|deadline| deadline.when.iter().any(|condition| condition.fact == fact.id)) {
                self.report.add(&at.field("id"), format!("no deadline turns on `{}`", fact.id), "use it or leave it out; never ask what is not needed");
            }
        }
    }

    fn not_in_a_staff_list(&mut self, at: &Location, id: &str) {
        if OF_A_STAFF_LIST.contains(&id) || Figure::OF_A_PERSON.iter().any(|figure| figure.name() == id) {
            self.report.add(at, format!("`{id}` means something else in a staff list"), "choose another name");
        }
    }

    pub(super) fn deadlines(&mut self, inside: &Location) {
        let planning = self.planning;
        self.apart(&inside.field("deadlines"), &planning.deadlines, |deadline| &deadline.id);
        self.each(&inside.field("deadlines"), &planning.deadlines, Checker::deadline);
        self.apart(&inside.field("pre_hire"), &planning.pre_hire, |check| &check.id);
        self.each(&inside.field("pre_hire"), &planning.pre_hire, |checker, at, check| {
            checker.report.id(&at.field("id"), &check.id);
            checker.report.text(&at.field("title"), &check.title);
            checker.roles(&at.field("roles"), &check.roles);
            if let Some(days) = check.at_most_days {
                checker.positive(&at.field("at_most_days"), days);
            }
        });
        self.apart(&inside.field("duties"), &planning.duties, |duty| &duty.id);
        self.each(&inside.field("duties"), &planning.duties, |checker, at, duty| {
            checker.report.id(&at.field("id"), &duty.id);
            checker.report.text(&at.field("text"), &duty.text);
            checker.roles(&at.field("roles"), &duty.roles);
        });
    }

    fn deadline(&mut self, at: &Location, deadline: &Deadline) {
        self.report.id(&at.field("id"), &deadline.id);
        self.report.text(&at.field("title"), &deadline.title);
        self.roles(&at.field("roles"), &deadline.roles);
        self.roles(&at.field("staffed_with"), &deadline.staffed_with);
        match self.planning.events.iter().find(|event| event.id == deadline.event) {
            None => self.report.add(&at.field("event"), format!("no event is called `{}`", deadline.event), "correct the id or add the event"),
            Some(event) if event.of != EventOf::Staff && !(deadline.roles.is_empty() && deadline.when.is_empty()) => {
                self.report.add(
                    &at.field("event"),
                    format!("`{}` is no event of a staff member", event.id),
                    "leave out `roles` and `when`, or name a staff event",
                );
            }
            Some(event) if event.of != EventOf::Program && !deadline.staffed_with.is_empty() => {
                self.report.add(&at.field("event"), format!("`{}` is no event of the program", event.id), "leave out `staffed_with`, or name a program event");
            }
            Some(_) => {}
        }
        for (at, condition) in self.report.entries(&at.field("when"), "fact", &deadline.when, |condition| &condition.fact) {
            self.condition(&at.field("fact"), condition, deadline);
        }
        self.due(&at.field("due"), &deadline.due);
        if let Some(readiness) = &deadline.readiness {
            self.report.text(&at.field("readiness").field("otherwise"), &readiness.otherwise);
        }
        self.report.text(&at.field("proof"), &deadline.proof);
    }

    fn condition(&mut self, at: &Location, condition: &StaffCondition, deadline: &Deadline) {
        let Some(fact) = self.planning.staff_facts.iter().find(|fact| fact.id == condition.fact) else {
            return self.report.add(at, format!("no staff fact is called `{}`", condition.fact), "correct the id or add the fact under `staff_facts`");
        };
        let of_everybody = fact.roles.is_empty();
        let asked = !deadline.roles.is_empty() && deadline.roles.iter().all(|role| fact.roles.contains(role));
        if !of_everybody && !asked {
            self.report.add(at, format!("`{}` is not asked of every role the deadline holds for", fact.id), "ask it of those roles, or name fewer roles");
        }
    }

    fn due(&mut self, at: &Location, due: &Due) {
        match due {
            // No time at all is the day itself.
            Due::Within(_) | Due::Before | Due::EachCalendarMonth => {}
            Due::InTheTimeBefore(length) => self.some_time(&at.field("in_the_time_before"), *length),
            Due::NotBefore(length) => self.some_time(&at.field("not_before"), *length),
            Due::PeriodEnd(length) => self.some_time(&at.field("period_end"), *length),
            Due::Between { earliest, latest } => self.in_order(&at.field("between"), *earliest, *latest),
            Due::Every { each, until } => {
                let at = at.field("every");
                self.some_time(&at.field("each"), *each);
                if let Some(until) = until {
                    self.in_order(&at.field("until"), *each, *until);
                }
            }
            Due::WithinThenEvery { each, .. } => self.some_time(&at.field("within_then_every").field("each"), *each),
            Due::PeriodEnds { first, each } => {
                let at = at.field("period_ends");
                self.some_time(&at.field("first"), *first);
                self.some_time(&at.field("each"), *each);
            }
        }
    }
}
