//! Roles, ratios, spans, minimums and limits.

use super::Checker;
use crate::fraction::Fraction;
use crate::letters::small_letters;
use crate::policy::check::Location;
use crate::policy::planning::{Bound, Figure, Maximum, Minimum, Phase, Role};

impl Checker<'_> {
    pub(super) fn staffing(&mut self, at: &Location) {
        let staffing = &self.planning.staffing;
        self.role_list(&at.field("roles"));
        self.role(&at.field("leader"), &staffing.leader);
        self.role(&at.field("caseload_role"), &staffing.caseload_role);
        if staffing.leader == staffing.caseload_role {
            self.report.add(&at.field("caseload_role"), format!("`{}` also leads the team", staffing.caseload_role), "name the role that carries the caseload");
        }
        if staffing.ratios.is_empty() {
            self.report.add(&at.field("ratios"), "no ratio is stated", "say how many people one full-time position may carry");
        }
        self.apart(&at.field("ratios"), &staffing.ratios, |_| ());
        self.each(&at.field("ratios"), &staffing.ratios, |checker, at, ratio| checker.positive(&at.field("people"), ratio.people));
        self.apart(&at.field("leader_time"), &staffing.leader_time, |time| time.reading);
        self.each(&at.field("leader_time"), &staffing.leader_time, |checker, at, time| {
            checker.above_zero(&at.field("fte"), time.fte);
            if time.at_most < time.fte {
                checker.report.add(&at.field("at_most"), "the most is less than `fte`", "give the most that is ever asked");
            }
        });
        // A caseload of none is a rule, too: the leader carries nobody.
        self.apart(&at.field("leader_caseload"), &staffing.leader_caseload, |load| (load.reading, load.from_led));
        self.each(&at.field("leader_caseload"), &staffing.leader_caseload, |_, _, _| ());
        self.apart(&at.field("spans"), &staffing.spans, |span| (&span.roles, span.counted));
        self.each(&at.field("spans"), &staffing.spans, |checker, at, span| {
            checker.positive(&at.field("at_most"), span.at_most);
            if span.roles.is_empty() {
                checker.report.add(&at.field("roles"), "no role counts", "name the roles that one leader leads");
            }
            checker.roles(&at.field("roles"), &span.roles);
        });
        self.apart(&at.field("team_limits"), &staffing.team_limits, |limit| limit.severity);
        self.each(&at.field("team_limits"), &staffing.team_limits, |checker, at, limit| {
            checker.positive(&at.field("people"), limit.people);
        });
        self.apart(&at.field("start_up"), &staffing.start_up, |_| ());
        self.each(&at.field("start_up"), &staffing.start_up, |checker, at, start_up| checker.positive(&at.field("months"), start_up.months));
        self.apart(&at.field("minimums"), &staffing.minimums, same_minimum);
        self.each(&at.field("minimums"), &staffing.minimums, Checker::minimum);
        self.apart(&at.field("maximums"), &staffing.maximums, |most| (&most.role, most.counted));
        self.each(&at.field("maximums"), &staffing.maximums, Checker::maximum);
        self.apart(&at.field("bounds"), &staffing.bounds, |bound| &bound.id);
        self.each(&at.field("bounds"), &staffing.bounds, Checker::bound);
    }

    fn role_list(&mut self, at: &Location) {
        for (at, role) in self.report.entries(at, "id", &self.planning.staffing.roles, |role| &role.id) {
            self.report.id(&at.field("id"), &role.id);
            self.other_names(&at.field("also"), role);
            self.report.text(&at.field("title"), &role.title);
            self.report.text(&at.field("short"), &role.short);
            self.each(&at.field("credentials"), &role.credentials, |checker, at, credential| checker.report.text(&at.field("text"), &credential.text));
            self.source(&at, &role.source);
        }
    }

    fn other_names(&mut self, at: &Location, role: &Role) {
        for (at, name) in self.report.entries(at, "name", &role.also, |name| name) {
            self.report.filled(&at, name);
            if small_letters(name) != *name {
                self.report.add(&at, format!("`{name}` is not in lower case"), "write it in lower case; a staff list may use either");
            }
            let others = self.planning.staffing.roles.iter().filter(|other| other.id != role.id);
            if others.into_iter().any(|other| other.id == *name || other.also.contains(name)) {
                self.report.add(&at, format!("`{name}` is also a name of another role"), "leave it to one of them");
            }
        }
    }

    fn minimum(&mut self, at: &Location, minimum: &Minimum) {
        self.role(&at.field("role"), &minimum.role);
        self.above_zero(&at.field("at_least"), minimum.at_least);
        if let Some(once) = &minimum.once {
            let at = at.field("once");
            self.role(&at.field("role"), &once.role);
            self.above_zero(&at.field("fte"), once.fte);
        }
        if minimum.phase == Phase::Opening && self.planning.staffing.start_up.is_empty() {
            self.report.add(&at.field("phase"), "there is no time of start-up", "state one under `start_up`, or use `always`");
        }
    }

    fn maximum(&mut self, at: &Location, maximum: &Maximum) {
        self.role(&at.field("role"), &maximum.role);
        let less = |minimum: &&Minimum| {
            let same = minimum.role == maximum.role && minimum.counted == maximum.counted;
            same && minimum.at_least > maximum.at_most && super::overlap(&minimum.source, &maximum.source)
        };
        if let Some(minimum) = self.planning.staffing.minimums.iter().find(less) {
            self.report.add(&at.field("at_most"), format!("less than {}, the least of the same role", minimum.at_least), "correct one of the two");
        }
    }

    fn bound(&mut self, at: &Location, bound: &Bound) {
        self.report.id(&at.field("id"), &bound.id);
        self.report.text(&at.field("title"), &bound.title);
        self.roles(&at.field("roles"), &bound.roles);
        let whose = Whose::of_roles(&bound.roles);
        self.figure(&at.field("figure"), bound.figure, whose);
        self.limits(at, [bound.at_least, bound.above], bound.at_most);
        for (index, condition) in bound.when.iter().enumerate() {
            let at = at.field("when").entry(index);
            self.figure(&at.field("figure"), condition.figure, whose);
            self.limits(&at, [condition.at_least, None], condition.at_most);
        }
    }

    fn figure(&mut self, at: &Location, figure: Figure, whose: Whose) {
        if Whose::of_figure(figure) != whose {
            let (what, remedy) = match whose {
                Whose::Person => ("is no figure of a person", "leave out `roles`, or name a figure of a person"),
                Whose::Team => ("is no figure of a team", "name the roles it holds for, or a figure of the team"),
            };
            self.report.add(at, format!("`{}` {what}", figure.name()), remedy);
        }
    }

    fn limits(&mut self, at: &Location, least: [Option<Fraction>; 2], most: Option<Fraction>) {
        if least == [None, None] && most.is_none() {
            self.report.add(at, "no limit is given", "give `at_least`, `above` or `at_most`");
        }
        let [at_least, above] = least;
        let empty = |most: Fraction| at_least.is_some_and(|least| least > most) || above.is_some_and(|above| above >= most);
        if most.is_some_and(empty) {
            self.report.add(at, "no figure can keep both limits", "correct one of the two");
        }
    }

    fn above_zero(&mut self, at: &Location, number: Fraction) {
        if number <= Fraction::ZERO {
            self.report.add(at, format!("{number} is no figure here"), "give more than 0");
        }
    }
}

fn same_minimum(minimum: &Minimum) -> impl PartialEq + '_ {
    let once = minimum.once.as_ref().map(|once| (&once.role, once.fte));
    (&minimum.role, minimum.counted, minimum.phase, once, minimum.if_present, minimum.severity)
}

/// Whether a figure is one of a person or of the team.
#[derive(Clone, Copy, PartialEq)]
enum Whose {
    Person,
    Team,
}

impl Whose {
    fn of_roles(roles: &[String]) -> Self {
        if roles.is_empty() { Self::Team } else { Self::Person }
    }

    fn of_figure(figure: Figure) -> Self {
        match figure {
            Figure::IndividualsServed | Figure::PercentTimeInCommunity => Self::Team,
            _ => Self::Person,
        }
    }
}
