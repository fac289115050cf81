//! What a check of a team found, in sentences.

use super::Speaker;
use crate::words::tables::Check;
use crate::words::{Unit, number_text, planning, spoken};
use ips_core::Fraction;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{Figure, LeaderCaseload, Minimum, Severity, Span};
use ips_core::staffing::{Limit, Status, Team, TeamCheck, TeamFinding, TeamRule};

impl<P> Speaker<'_, P> {
    /// Positions in FTE: "2.5 positions".
    pub fn positions(&self, positions: Fraction) -> String {
        spoken!(self.language, amounts::positions(positions))
    }

    /// How many violations and warnings a check found, and how many rules it could not assess, in a sentence.
    pub fn team_summary(&self, check: &TeamCheck<'_>) -> String {
        let broken = |severity| check.broken(severity).count();
        (planning(self.language).check.summary)(broken(Severity::Must), broken(Severity::Should), broken(Severity::May), check.not_assessed)
    }

    /// What a person on a staff list is called: the code name, or else the row.
    pub fn member(&self, team: &Team, row: usize) -> String {
        team.person(row).and_then(|member| member.name.clone()).unwrap_or_else(|| spoken!(self.language, headings::row(row)))
    }

    /// A number with its unit.
    pub(super) fn amount(&self, number: Fraction, unit: Unit) -> String {
        spoken!(self.language, amounts::amount(number, unit))
    }

    /// A limit in words.
    pub(super) fn limit(&self, limit: Limit, unit: Unit) -> String {
        (planning(self.language).check.limit)(limit, &self.amount(limit.number(), unit))
    }
}

impl Speaker<'_, ProgramPolicy> {
    /// How one rule stands for one person or the team: what is looked at, the figure, and what the rule asks. Where the rule cannot be
    /// assessed the sentence names what is missing.
    pub fn team_finding(&self, finding: &TeamFinding<'_>, team: &Team) -> String {
        self.team_findings(finding, &[], team)
    }

    /// How one rule stands for several people of whom it says the same ([`asked_of_person`](Speaker::asked_of_person)), in one sentence with their names.
    pub fn team_findings<'f, 'p: 'f>(&self, finding: &'f TeamFinding<'p>, others: &[&'f TeamFinding<'p>], team: &Team) -> String {
        let sentence = Sentence { finding, team, speaker: *self, words: &planning(self.language).check };
        let figure =
            |finding: &TeamFinding<'_>| finding.actual.filter(|_| finding.status != Status::NotAssessed).map(|actual| self.amount(actual, sentence.unit()));
        let subject = sentence.subject();
        let (subject, found) = match (sentence.who(), others) {
            (None, _) => (subject, figure(finding)),
            (Some(who), []) => (format!("{subject} ({who})"), figure(finding)),
            (Some(_), others) => {
                let one = |finding: &TeamFinding<'_>| {
                    let name = finding.row.map(|row| self.member(team, row)).unwrap_or_default();
                    figure(finding).map_or_else(|| name.clone(), |figure| format!("{name} {figure}"))
                };
                (subject, Some(std::iter::once(finding).chain(others.iter().copied()).map(one).collect::<Vec<_>>().join(", ")))
            }
        };
        let missing = (finding.status == Status::NotAssessed).then(|| {
            let names: Vec<String> = finding.missing.iter().map(|name| self.heading_or_name(name)).collect();
            (sentence.words.not_assessed_without)(&names.join(", "))
        });
        let asked = sentence.limit_is_known(&finding.missing).then(|| sentence.asked());
        format!("{subject}: {}.", found.into_iter().chain(missing).chain(asked).collect::<Vec<_>>().join("; "))
    }

    /// What a finding asks of a person, by which the findings of one rule are told apart; nothing for one that is about the team.
    pub fn asked_of_person(&self, finding: &TeamFinding<'_>, team: &Team) -> Option<String> {
        finding.row.map(|_| Sentence { finding, team, speaker: *self, words: &planning(self.language).check }.asked())
    }

    /// A hint where the caseloads of a staff list do not add up to the people served; `None` where they do, or where one of them is not known.
    /// A leader of whom no caseload is given carries nobody, unless the policy speaks of one.
    pub fn caseload_sum(&self, team: &Team) -> Option<String> {
        let staffing = &self.policy.planning().staffing;
        let served = team.individuals_served?;
        let mut sum: u32 = 0;
        for member in &team.staff {
            let carries = member.role == staffing.caseload_role || (member.role == staffing.leader && !staffing.leader_caseload.is_empty());
            match member.caseload {
                Some(caseload) => sum = sum.saturating_add(caseload),
                None if carries => return None,
                None => {}
            }
        }
        let somebody_carries = team.in_role(&staffing.caseload_role).next().is_some();
        (somebody_carries && sum != served).then(|| (planning(self.language).check.sum_of_caseloads)(sum, served))
    }

    /// The most people that a leader carries by a rule.
    pub fn leader_limit(&self, rule: &LeaderCaseload) -> String {
        let (what, leader) = (planning(self.language).check.own_caseload, self.role(&self.policy.planning().staffing.leader));
        format!("{what} ({leader}): {}{}.", self.limit(Limit::AtMost(Fraction::whole(rule.at_most)), Unit::Count), self.led_from(rule))
    }

    /// How much staff is led where a rule on the leader's caseload holds, as it stands at the end of a sentence; nothing where it always does.
    fn led_from(&self, rule: &LeaderCaseload) -> String {
        let led = (rule.from_led > 0).then(|| self.amount(Fraction::whole(rule.from_led), Unit::Fte));
        led.map(|fte| (planning(self.language).check.led_from)(&fte)).unwrap_or_default()
    }

    /// When a minimum holds, as it stands at the end of a sentence; nothing where it always does.
    pub(super) fn minimum_holds(&self, minimum: &Minimum) -> String {
        let once = minimum.once.as_ref().map(|once| (self.amount(once.fte, Unit::Fte), self.role(&once.role)));
        (planning(self.language).check.holds)(minimum, once.as_ref().map(|(fte, role)| (fte.as_str(), *role)))
    }
}

/// A finding with everything its sentence needs.
struct Sentence<'a, 'f> {
    finding: &'f TeamFinding<'a>,
    team: &'f Team,
    speaker: Speaker<'f, ProgramPolicy>,
    words: &'static Check,
}

impl Sentence<'_, '_> {
    fn who(&self) -> Option<String> {
        self.finding.row.map(|row| self.speaker.member(self.team, row))
    }

    /// What is looked at.
    fn subject(&self) -> String {
        match self.finding.rule {
            TeamRule::Ratio(_) => self.words.caseload.to_owned(),
            TeamRule::Capacity(_) | TeamRule::TeamLimit(_) => self.words.people_served.to_owned(),
            TeamRule::LeaderTime(_) => self.words.leading_time.to_owned(),
            TeamRule::LeaderCaseload(_) => self.words.own_caseload.to_owned(),
            TeamRule::Span(span) => self.span(span),
            TeamRule::Minimum(minimum) => self.speaker.role(&minimum.role).to_owned(),
            TeamRule::Maximum(maximum) => self.speaker.role(&maximum.role).to_owned(),
            TeamRule::Bound(bound) => bound.title.get(self.speaker.language).to_owned(),
        }
    }

    fn span(&self, span: &Span) -> String {
        if self.finding.row.is_some() {
            return self.words.staff_led.to_owned();
        }
        let roles: Vec<&str> = span.roles.iter().map(|role| self.speaker.role(role)).collect();
        match roles.split_last() {
            Some((last, first)) if !first.is_empty() => (self.words.together)(&format!("{} {} {last}", first.join(", "), self.words.and)),
            _ => roles.concat(),
        }
    }

    fn unit(&self) -> Unit {
        match self.finding.rule {
            TeamRule::Ratio(_) | TeamRule::Capacity(_) | TeamRule::LeaderCaseload(_) | TeamRule::TeamLimit(_) => Unit::Count,
            TeamRule::LeaderTime(_) => Unit::Fte,
            TeamRule::Span(span) => Unit::of_staff(span.counted),
            TeamRule::Minimum(minimum) => Unit::of_staff(minimum.counted),
            TeamRule::Maximum(maximum) => Unit::of_staff(maximum.counted),
            TeamRule::Bound(bound) => Unit::of_figure(bound.figure),
        }
    }

    /// What the rule asks, and when it does.
    fn asked(&self) -> String {
        let limit = self.finding.limit;
        if let TeamRule::Bound(bound) = self.finding.rule
            && Unit::of_figure(bound.figure) == Unit::YesNo
        {
            let expected = if limit.allows(Fraction::ONE) { Fraction::ONE } else { Fraction::ZERO };
            return (self.words.expected)(&self.speaker.amount(expected, Unit::YesNo));
        }
        let limit = self.speaker.limit(limit, self.unit());
        let when = match self.finding.rule {
            TeamRule::Ratio(_) => self.fte().map(|fte| (self.words.with_fte)(&fte)).unwrap_or_default(),
            TeamRule::Capacity(ratio) => (self.words.capacity)(ratio),
            TeamRule::LeaderTime(time) => (self.words.leading)(time, &self.speaker.amount(time.fte, Unit::Fte)),
            TeamRule::LeaderCaseload(rule) => self.speaker.led_from(rule),
            TeamRule::Span(span) if self.finding.row.is_none() => self.for_each_leader(span),
            TeamRule::TeamLimit(_) => self.words.for_one_team.to_owned(),
            TeamRule::Minimum(minimum) => self.speaker.minimum_holds(minimum),
            TeamRule::Span(_) | TeamRule::Maximum(_) | TeamRule::Bound(_) => String::new(),
        };
        format!("{limit}{when}")
    }

    /// The limit of several leaders together says what one of them may lead.
    fn for_each_leader(&self, span: &Span) -> String {
        let leader = self.speaker.role(&self.speaker.policy.planning().staffing.leader);
        let one = Fraction::whole(span.at_most);
        let each = (one != self.finding.limit.number()).then(|| number_text(one));
        (self.words.for_each_leader)(each.as_deref(), leader)
    }

    fn fte(&self) -> Option<String> {
        Some(self.speaker.amount(self.team.person(self.finding.row?)?.fte?, Unit::Fte))
    }

    /// Whether the limit stands although something is missing: the limit on a caseload needs the FTE, that on a leader's time the staff led.
    fn limit_is_known(&self, missing: &[&str]) -> bool {
        let needed = match self.finding.rule {
            TeamRule::Ratio(_) => Figure::Fte.name(),
            TeamRule::LeaderTime(_) => Figure::SpecialistsSupervised.name(),
            _ => return true,
        };
        !missing.contains(&needed)
    }
}
