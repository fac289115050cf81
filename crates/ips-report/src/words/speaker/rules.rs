//! Single rules on staff as a policy states them, in sentences that hold for every team.

use super::Speaker;
use crate::words::{Unit, field_heading, planning, program};
use ips_core::Fraction;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{Bound, LeaderTime, Maximum, Minimum, Ratio, Span};
use ips_core::staffing::Limit;

impl Speaker<'_, ProgramPolicy> {
    /// How many people one full-time position carries.
    pub fn ratio_rule(&self, ratio: &Ratio) -> String {
        (program(self.language).ratio)(ratio.people, self.role(&self.policy.planning().staffing.caseload_role))
    }

    /// How much time a leader gives.
    pub fn leader_time_rule(&self, time: &LeaderTime) -> String {
        let limit = if time.exactly { Limit::Exactly(time.fte) } else { Limit::AtLeast(time.fte) };
        let leader = self.role(&self.policy.planning().staffing.leader);
        (program(self.language).leader_time)(leader, &self.limit(limit, Unit::Fte), time.per_person_led, &self.amount(time.at_most, Unit::Fte))
    }

    /// How many staff one leader leads.
    pub fn span_rule(&self, span: &Span) -> String {
        let limit = self.limit(Limit::AtMost(Fraction::whole(span.at_most)), Unit::of_staff(span.counted));
        (program(self.language).span)(&self.roles(&span.roles), &limit)
    }

    /// The least of a role.
    pub fn minimum_rule(&self, minimum: &Minimum) -> String {
        let limit = self.limit(Limit::AtLeast(minimum.at_least), Unit::of_staff(minimum.counted));
        format!("{}: {limit}{}", self.role(&minimum.role), self.minimum_holds(minimum))
    }

    /// The most of a role.
    pub fn maximum_rule(&self, maximum: &Maximum) -> String {
        format!("{}: {}", self.role(&maximum.role), self.limit(Limit::AtMost(maximum.at_most), Unit::of_staff(maximum.counted)))
    }

    /// A bound on a figure: its title with each of its ends.
    pub fn bound_rule(&self, bound: &Bound) -> String {
        let unit = Unit::of_figure(bound.figure);
        if unit == Unit::YesNo {
            let expected = bound.at_least.or(bound.above).is_some();
            let answer = self.amount(Fraction::whole(u32::from(expected)), unit);
            return format!("{}: {}", bound.title.get(self.language), (planning(self.language).check.expected)(&answer));
        }
        let ends = [bound.at_least.map(Limit::AtLeast), bound.above.map(Limit::Above), bound.at_most.map(Limit::AtMost)];
        let ends: Vec<String> = ends.into_iter().flatten().map(|limit| self.limit(limit, unit)).collect();
        format!("{}: {}", bound.title.get(self.language), ends.join(", "))
    }

    /// Where a bound holds only under conditions, each in a sentence.
    pub fn bound_conditions(&self, bound: &Bound) -> Vec<String> {
        let said = |figure: &str, limit: Limit, unit| (program(self.language).where_figure)(figure, &self.limit(limit, unit));
        let conditions = bound.when.iter().flat_map(|condition| {
            let (figure, unit) = (field_heading(condition.figure.name(), self.language).unwrap_or(condition.figure.name()), Unit::of_figure(condition.figure));
            let limits = [condition.at_least.map(Limit::AtLeast), condition.at_most.map(Limit::AtMost)];
            limits.into_iter().flatten().map(move |limit| said(figure, limit, unit))
        });
        conditions.collect()
    }

    /// Some roles, as they are called.
    pub fn roles(&self, ids: &[String]) -> String {
        ids.iter().map(|role| self.role(role)).collect::<Vec<_>>().join(", ")
    }
}
