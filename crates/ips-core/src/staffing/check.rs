//! Whether a team keeps the rules: one finding for each rule and the person or team it holds for.

use super::finding::{Limit, Status, TeamCheck, TeamFinding, TeamRule};
use super::rules::{StaffingRules, required_time};
use super::team::{StaffMember, Team};
use crate::fraction::Fraction;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{Bound, Condition, Counted, Figure, Minimum, Phase, Reading, Severity, in_force};
use crate::situation::Situation;

/// Checks a team against the rules in force on a day; `None` where the policy has no ratio in force.
///
/// ```
/// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/planning.rs"));
/// use ips_core::Input;
/// use ips_core::staffing::{Status, Team, check_team};
///
/// let input: Input = serde_json::from_str(r#"{"staff": [{"role": "coach", "fte": 0.5, "caseload": 8}]}"#)?;
/// let (team, errors) = Team::read(situation, &input);
/// assert!(errors.is_empty());
/// let check = check_team(situation, &team).ok_or("no ratio in force")?;
/// // Half of 15 people are 7, for people are whole.
/// let caseload = check.findings.iter().find(|finding| finding.row == Some(1)).ok_or("no finding")?;
/// assert_eq!((caseload.status, caseload.limit.number().to_string()), (Status::Broken, "7".to_owned()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_team<'a>(situation: Situation<'a, ProgramPolicy>, team: &Team) -> Option<TeamCheck<'a>> {
    let rules = StaffingRules::of(situation)?;
    let mut checker = Checker { rules, team, phase: rules.phase(team), findings: Vec::new() };
    checker.caseloads();
    checker.leaders();
    checker.spans();
    checker.team_size();
    checker.minimums();
    checker.maximums();
    checker.bounds();
    let mut findings = checker.findings;
    // The gravest first; within it the order of the rules above.
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.rank()));
    Some(TeamCheck::new(situation.as_of, checker.phase, findings))
}

struct Checker<'a, 't> {
    rules: StaffingRules<'a>,
    team: &'t Team,
    phase: Option<Phase>,
    findings: Vec<TeamFinding<'a>>,
}

impl<'a, 't> Checker<'a, 't> {
    /// Notes how a figure stands to a limit. A figure that is not known leaves the rule unassessed.
    fn note(&mut self, rule: TeamRule<'a>, row: Option<usize>, severity: Severity, actual: Figured, limit: Limit) {
        self.findings.push(finding(&self.rules, rule, row, severity, actual, limit));
    }

    /// The caseload of each person who carries one, and of all of them together.
    fn caseloads(&mut self) {
        let ratio = self.rules.ratio;
        for member in self.caseload_staff() {
            let Some(fte) = member.fte else {
                self.note(TeamRule::Ratio(ratio), Some(member.row), ratio.severity, Err(vec!["fte"]), Limit::AtMost(Fraction::ZERO));
                continue;
            };
            // People are whole: half of 25 allows 12.
            let allowed = (fte * Fraction::whole(ratio.people)).floor();
            let actual = member.caseload.map(Fraction::whole).ok_or_else(|| vec!["caseload"]);
            self.note(TeamRule::Ratio(ratio), Some(member.row), ratio.severity, actual, Limit::AtMost(Fraction::whole(allowed)));
        }
        let Some(served) = self.team.individuals_served else { return };
        let capacity: Option<u32> = self.caseload_staff().into_iter().map(|member| Some((member.fte? * Fraction::whole(ratio.people)).floor())).sum();
        let Some(capacity) = capacity else { return };
        let capacity = Fraction::whole(capacity.saturating_add(self.leaders_carry()));
        self.note(TeamRule::Capacity(ratio), None, ratio.severity, Ok(Fraction::whole(served)), Limit::AtMost(capacity));
    }

    fn caseload_staff(&self) -> Vec<&'t StaffMember> {
        self.team.in_role(&self.rules.staffing.caseload_role).collect()
    }

    fn lead(&self) -> Vec<&'t StaffMember> {
        self.team.in_role(&self.rules.staffing.leader).collect()
    }

    /// What the leaders carry: as entered, or else the most that any reading allows.
    fn leaders_carry(&self) -> u32 {
        self.lead().iter().map(|leader| leader.caseload.unwrap_or_else(|| self.rules.leader_carries(Reading::Loose, Fraction::ZERO))).sum()
    }

    /// The heads one leader leads: as entered, or everybody where there is no other leader.
    fn heads_led(&self, leader: &StaffMember) -> Option<u32> {
        let entered = leader.figures.get(&Figure::SpecialistsSupervised).map(|heads| heads.floor());
        let alone = self.lead().len() == 1;
        entered.or_else(|| alone.then(|| self.team.heads(&self.rules.led_roles())))
    }

    /// The staff whom the leaders lead, in FTE: what is known of it, and the most it can be where the time of some is not known.
    fn fte_led(&self) -> (Fraction, Fraction) {
        let roles = self.rules.led_roles();
        let not_known = self.team.staff.iter().filter(|member| roles.contains(&member.role) && member.fte.is_none());
        let (known, _) = self.team.fte(&roles);
        (known, known + not_known.map(|_| Fraction::ONE).sum())
    }

    /// The time of each leader, for which the gravest breach of several rules stands for all, and the caseload, for which each rule is told.
    fn leaders(&mut self) {
        let rules = self.rules;
        for leader in self.lead() {
            let heads = self.heads_led(leader);
            let times = self.rules.leader_times(Reading::Strict).map(|time| {
                let limit = heads.map(|heads| required_time(time, heads));
                let actual = match (leader.fte, limit) {
                    (Some(fte), Some(_)) => Ok(fte),
                    (fte, limit) => Err(missing([("fte", fte.is_none()), ("specialists_supervised", limit.is_none())])),
                };
                let least = limit.unwrap_or_default();
                let limit = if time.exactly { Limit::Exactly(least) } else { Limit::AtLeast(least) };
                finding(&rules, TeamRule::LeaderTime(time), Some(leader.row), time.severity, actual, limit)
            });
            self.findings.extend(gravest(times));
            let (known_led, most_led) = self.fte_led();
            for rule in rules.leader_caseloads(Reading::Strict).filter(|rule| rule.holds_with(most_led)) {
                let unknown = [("fte", !rule.holds_with(known_led)), ("caseload", leader.caseload.is_none())];
                let actual = leader.caseload.map(Fraction::whole).filter(|_| rule.holds_with(known_led)).ok_or_else(|| missing(unknown));
                self.note(TeamRule::LeaderCaseload(rule), Some(leader.row), rule.severity, actual, Limit::AtMost(Fraction::whole(rule.at_most)));
            }
        }
    }

    fn spans(&mut self) {
        let leaders = self.lead();
        let entered: Vec<_> = leaders.iter().filter_map(|leader| Some((leader.row, *leader.figures.get(&Figure::SpecialistsSupervised)?))).collect();
        for span in in_force(&self.rules.staffing.spans, self.rules.situation.as_of) {
            let most = Fraction::whole(span.at_most);
            if span.counted == Counted::Heads && !entered.is_empty() && entered.len() == leaders.len() {
                for (row, heads) in &entered {
                    self.note(TeamRule::Span(span), Some(*row), span.severity, Ok(*heads), Limit::AtMost(most));
                }
                continue;
            }
            let actual = self.amount(&span.roles, span.counted);
            let leaders = u32::try_from(leaders.len()).unwrap_or(u32::MAX).max(1);
            self.note(TeamRule::Span(span), None, span.severity, actual, Limit::AtMost(most * Fraction::whole(leaders)));
        }
    }

    fn team_size(&mut self) {
        for limit in in_force(&self.rules.staffing.team_limits, self.rules.situation.as_of) {
            let actual = self.team.individuals_served.map(Fraction::whole).ok_or_else(|| vec!["individuals_served"]);
            self.note(TeamRule::TeamLimit(limit), None, limit.severity, actual, Limit::AtMost(Fraction::whole(limit.people)));
        }
    }

    fn minimums(&mut self) {
        let rules = self.rules;
        // The opening staff is part of the full team, so it can be looked at while the phase is not known.
        for minimum in rules.minimums(self.phase.unwrap_or(Phase::Opening)) {
            self.minimum(minimum, None);
        }
        if self.phase.is_none() {
            for minimum in rules.minimums(Phase::Full).filter(|minimum| minimum.phase == Phase::Full) {
                self.minimum(minimum, Some("program_start_date"));
            }
        }
    }

    fn minimum(&mut self, minimum: &'a Minimum, unknown: Option<&'static str>) {
        let roles = std::slice::from_ref(&minimum.role);
        if minimum.if_present && self.team.heads(roles) == 0 {
            return;
        }
        if let Some(once) = &minimum.once {
            let (reached, _) = self.team.fte(std::slice::from_ref(&once.role));
            if reached < once.fte {
                return;
            }
        }
        let limit = Limit::AtLeast(minimum.at_least);
        let actual = match (unknown, self.amount(roles, minimum.counted)) {
            (Some(field), _) => Err(vec![field]),
            // What is known is already enough.
            (None, Err(_)) if limit.allows(self.team.fte(roles).0) => Ok(self.team.fte(roles).0),
            (None, actual) => actual,
        };
        self.note(TeamRule::Minimum(minimum), None, minimum.severity, actual, limit);
    }

    fn maximums(&mut self) {
        for maximum in in_force(&self.rules.staffing.maximums, self.rules.situation.as_of) {
            let actual = self.amount(std::slice::from_ref(&maximum.role), maximum.counted);
            self.note(TeamRule::Maximum(maximum), None, maximum.severity, actual, Limit::AtMost(maximum.at_most));
        }
    }

    fn amount(&self, roles: &[String], counted: Counted) -> Figured {
        match (counted, self.team.fte(roles)) {
            (Counted::Heads, _) => Ok(Fraction::whole(self.team.heads(roles))),
            (Counted::Fte, (fte, true)) => Ok(fte),
            (Counted::Fte, (_, false)) => Err(vec!["fte"]),
        }
    }

    fn bounds(&mut self) {
        for bound in in_force(&self.rules.staffing.bounds, self.rules.situation.as_of) {
            if self.phase.is_some_and(|phase| bound.phase != Phase::Always && bound.phase != phase) {
                continue;
            }
            if bound.roles.is_empty() {
                self.bound(bound, None);
            }
            for member in self.team.staff.iter().filter(|member| bound.roles.contains(&member.role)) {
                self.bound(bound, Some(member));
            }
        }
    }

    fn bound(&mut self, bound: &'a Bound, member: Option<&StaffMember>) {
        let mut open = Vec::new();
        for condition in &bound.when {
            match self.figure(condition.figure, member) {
                Some(figure) if !holds(condition, figure) => return,
                Some(_) => {}
                None => open.push(condition.figure.name()),
            }
        }
        let figure = self.figure(bound.figure, member);
        let limits = [bound.at_least.map(Limit::AtLeast), bound.above.map(Limit::Above), bound.at_most.map(Limit::AtMost)];
        let limits: Vec<Limit> = limits.into_iter().flatten().collect();
        let is_kept = figure.is_some_and(|figure| limits.iter().all(|limit| limit.allows(figure)));
        // Whether it holds turns on the start where that is not known and the figure is not enough anyway.
        open.extend((bound.phase != Phase::Always && self.phase.is_none() && !is_kept).then_some("program_start_date"));
        let actual = match figure {
            Some(figure) if open.is_empty() => Ok(figure),
            figure => {
                open.extend(figure.is_none().then(|| bound.figure.name()));
                Err(open)
            }
        };
        // A figure between two limits breaks one of them at most; where it keeps both the first stands for both.
        let limit = limits.iter().copied().find(|limit| actual.as_ref().is_ok_and(|figure| !limit.allows(*figure))).or(limits.first().copied());
        if let Some(limit) = limit {
            self.note(TeamRule::Bound(bound), member.map(|member| member.row), bound.severity, actual, limit);
        }
    }

    fn figure(&self, figure: Figure, member: Option<&StaffMember>) -> Option<Fraction> {
        let Some(member) = member else {
            return match figure {
                Figure::IndividualsServed => self.team.individuals_served.map(Fraction::whole),
                Figure::PercentTimeInCommunity => self.team.percent_time_in_community,
                _ => None,
            };
        };
        match figure {
            Figure::Fte => member.fte,
            Figure::Caseload => member.caseload.map(Fraction::whole),
            Figure::PeopleInPosition => Some(Fraction::whole(self.sharing(member))),
            Figure::SpecialistsSupervised if member.role == self.rules.staffing.leader => self.heads_led(member).map(Fraction::whole),
            figure => member.figures.get(&figure).copied(),
        }
    }

    /// The people who share a member's position; a position without a name is the member's own.
    fn sharing(&self, member: &StaffMember) -> u32 {
        let Some(position) = &member.position else { return 1 };
        let sharers = self.team.in_role(&member.role).filter(|other| other.position.as_ref() == Some(position)).count();
        u32::try_from(sharers).unwrap_or(u32::MAX)
    }
}

/// A figure, or the fields without which it is not known.
type Figured = Result<Fraction, Vec<&'static str>>;

fn finding<'a>(rules: &StaffingRules<'a>, rule: TeamRule<'a>, row: Option<usize>, severity: Severity, actual: Figured, limit: Limit) -> TeamFinding<'a> {
    let (status, actual, missing) = match actual {
        Ok(actual) => (if limit.allows(actual) { Status::Kept } else { Status::Broken }, Some(actual), Vec::new()),
        Err(missing) => (Status::NotAssessed, None, missing),
    };
    TeamFinding { row, rule, roles: rule.roles(), status, severity, actual, limit, missing, citation: rules.situation.policy.citation(rule.source()) }
}

/// The gravest of several findings on the same thing. Of equals the last: policies list the loose rule before the narrow one.
fn gravest<'a>(findings: impl Iterator<Item = TeamFinding<'a>>) -> Option<TeamFinding<'a>> {
    findings.max_by_key(TeamFinding::rank)
}

fn holds(condition: &Condition, figure: Fraction) -> bool {
    condition.at_least.is_none_or(|least| figure >= least) && condition.at_most.is_none_or(|most| figure <= most)
}

fn missing<const N: usize>(fields: [(&'static str, bool); N]) -> Vec<&'static str> {
    fields.into_iter().filter(|(_, missing)| *missing).map(|(field, _)| field).collect()
}
