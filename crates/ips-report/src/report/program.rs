//! What a policy says to the agencies that give the service, rule by rule.

use super::block::{Block, Detail, Finding, Fold, Mark};
use super::described::{asked, told};
use crate::task::{Review, Tool};
use crate::words::{Speaker, labels, planning, program, tables};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{Due, EventOf, NewPeople, NextReview, Planning, Reading, ReviewClock, Rhythm, Severity, Source};

/// Every rule of the planning part: staff, deadlines, documents, duties, fidelity, authorization, continued stay and discharge.
pub(super) fn rules<'p>(policy: &'p ProgramPolicy, speaker: Speaker<'p, ProgramPolicy>) -> Vec<Block<'p>> {
    let told = Told { speaker, planning: policy.planning(), words: program(speaker.language) };
    let frame = &planning(speaker.language).frame;
    let parts = [
        ("staff", told.words.staff, told.staff()),
        ("deadlines", frame.tool_name(Tool::Deadlines), told.deadlines()),
        ("duties", planning(speaker.language).plan.duties_heading, told.duties()),
        ("fidelity", told.words.fidelity, told.fidelity()),
        ("authorization", told.words.authorization, told.authorization()),
        ("continued-stay", planning(speaker.language).stay.stay, told.review(Review::ContinuedStay)),
        ("discharge", planning(speaker.language).stay.end, told.review(Review::Discharge)),
    ];
    parts.into_iter().map(|(id, heading, blocks)| Block::section(id, heading, Fold::Never, blocks)).collect()
}

struct Told<'p> {
    speaker: Speaker<'p, ProgramPolicy>,
    planning: &'p Planning,
    words: &'static tables::Program,
}

impl<'p> Told<'p> {
    /// A rule: the sentence, how strongly, the days in force, and where it stands.
    fn rule(&self, words: impl Into<String>, severity: impl Into<Option<Severity>>, source: &'p Source) -> Finding<'p> {
        let mark = severity.into().map(Mark::Rule);
        self.cited(Finding { mark, ..Finding::says(words) }, source)
    }

    fn cited(&self, finding: Finding<'p>, source: &'p Source) -> Finding<'p> {
        let until = source.until.map(|day| self.speaker.date(day)).unwrap_or_default();
        let finding = finding.detail(labels(self.speaker.language).effective, self.speaker.date(source.from)).detail(self.words.until, until);
        finding.by([self.speaker.policy.citation(source)])
    }

    /// Something more that rests on a rule of its own.
    fn aside(&self, mut finding: Finding<'p>, words: impl Into<String>, severity: impl Into<Option<Severity>>, source: &'p Source) -> Finding<'p> {
        let citation = Some(self.speaker.policy.citation(source));
        finding.details.push(Detail { label: String::new(), words: words.into(), mark: severity.into().map(Mark::Rule), citation });
        finding
    }

    fn holds_for(&self, finding: Finding<'p>, roles: &[String]) -> Finding<'p> {
        finding.detail(self.words.holds_for, self.speaker.roles(roles))
    }

    fn staff(&self) -> Vec<Block<'p>> {
        let (staffing, speaker, language) = (&self.planning.staffing, self.speaker, self.speaker.language);
        let roles = staffing.roles.iter().map(|role| {
            let finding = Finding::says(role.title.get(language)).about(role.id.as_str()).detail(self.words.also_called, role.also.join(", "));
            let credentials = role.credentials.iter();
            credentials.fold(self.cited(finding, &role.source), |finding, one| self.aside(finding, one.text.get(language), one.severity, &one.source))
        });
        let (need, plan) = (&planning(language).need, &planning(language).plan);
        let reading = |reading| if reading == Reading::Strict { plan.strict } else { plan.loose };
        let mut limits: Vec<Finding<'p>> = Vec::new();
        limits.extend(staffing.ratios.iter().map(|ratio| self.rule(speaker.ratio_rule(ratio), ratio.severity, &ratio.source)));
        limits.extend(
            staffing
                .leader_time
                .iter()
                .map(|time| self.rule(speaker.leader_time_rule(time), time.severity, &time.source).detail(plan.reading, reading(time.reading))),
        );
        limits.extend(
            staffing
                .leader_caseload
                .iter()
                .map(|rule| self.rule(speaker.leader_limit(rule), rule.severity, &rule.source).detail(plan.reading, reading(rule.reading))),
        );
        limits.extend(staffing.spans.iter().map(|span| self.rule(speaker.span_rule(span), span.severity, &span.source)));
        limits.extend(staffing.team_limits.iter().map(|limit| self.rule((need.team_limit)(limit.people), limit.severity, &limit.source)));
        limits.extend(staffing.start_up.iter().map(|start| self.rule((self.words.start_up)(start.months), None, &start.source)));
        limits.extend(staffing.minimums.iter().map(|minimum| self.rule(speaker.minimum_rule(minimum), minimum.severity, &minimum.source)));
        limits.extend(staffing.maximums.iter().map(|maximum| self.rule(speaker.maximum_rule(maximum), maximum.severity, &maximum.source)));
        let bounds = staffing.bounds.iter().map(|bound| {
            let finding = self.holds_for(self.rule(speaker.bound_rule(bound), bound.severity, &bound.source), &bound.roles);
            speaker.bound_conditions(bound).into_iter().fold(finding, Finding::beside)
        });
        let parts = [
            Block::findings("roles", self.words.positions, Fold::Never, roles.collect()),
            Some(Block::Findings(limits)),
            Block::findings("bounds", self.words.bounds, Fold::Never, bounds.collect()),
        ];
        parts.into_iter().flatten().collect()
    }

    fn event(&self, id: &str) -> &'p str {
        self.planning.events.iter().find(|event| event.id == id).map_or("", |event| event.title.get(self.speaker.language))
    }

    fn deadlines(&self) -> Vec<Block<'p>> {
        let language = self.speaker.language;
        let words = &planning(language).deadlines;
        let of = |of| match of {
            EventOf::Program => words.program_heading,
            EventOf::Staff => words.staff_heading,
            EventOf::Participant => words.participants_heading,
        };
        let events = self.planning.events.iter().map(|event| {
            let same = event.same_day_as.as_deref().map_or("", |other| self.event(other));
            let help = event.help.as_ref().map_or("", |help| help.get(language));
            Finding::says(event.title.get(language)).about(event.id.as_str()).beside(of(event.of)).beside(help).detail(self.words.same_day_as, same)
        });
        let facts =
            self.planning.staff_facts.iter().map(|fact| self.holds_for(Finding::says(fact.question.get(language)).about(fact.id.as_str()), &fact.roles));
        let deadlines = self.planning.deadlines.iter().map(|deadline| {
            let due = format!("{}: {}", self.event(&deadline.event), (words.rule)(&deadline.due));
            let finding = self.rule(format!("{}: {}", deadline.id, deadline.title.get(language)), deadline.severity, &deadline.source);
            let finding = self.holds_for(finding.detail(self.words.counts_from, due), &deadline.roles);
            let when = deadline.when.iter().filter_map(|condition| {
                let fact = self.planning.staff_facts.iter().find(|fact| fact.id == condition.fact)?;
                Some(format!("{} {}", fact.question.get(language), self.speaker.yes_no(condition.is)))
            });
            let finding = when.fold(finding, Finding::beside).beside(if deadline.earlier_counts { self.words.counts_before } else { "" });
            let otherwise = deadline.readiness.as_ref().map(|readiness| (words.otherwise)(readiness.otherwise.get(language))).unwrap_or_default();
            let proof = deadline.proof.as_ref().map_or("", |proof| proof.get(language));
            finding.beside(otherwise).detail(labels(language).shown_by, proof)
        });
        let checks = self.planning.pre_hire.iter().map(|check| {
            let finding = self.rule(format!("{}: {}", check.id, check.title.get(language)), check.severity, &check.source);
            self.holds_for(finding.beside((words.age_limit)(check.at_most_days)), &check.roles)
        });
        let parts = [
            Block::findings("events", self.words.events, Fold::Never, events.collect()),
            Block::findings("staff-facts", self.words.staff_facts, Fold::Never, facts.collect()),
            Block::findings("due", self.words.deadlines, Fold::Never, deadlines.collect()),
            Block::findings("pre-hire", words.pre_hire_heading, Fold::Never, checks.collect()),
        ];
        parts.into_iter().flatten().collect()
    }

    fn duties(&self) -> Vec<Block<'p>> {
        let language = self.speaker.language;
        let rhythms = Rhythm::ALL.into_iter().zip(planning(language).plan.rhythms);
        let of = |rhythm| {
            let duties = self.planning.duties.iter().filter(move |duty| duty.rhythm == rhythm);
            duties.map(|duty| self.holds_for(self.rule(duty.text.get(language), duty.severity, &duty.source), &duty.roles)).collect()
        };
        rhythms.filter_map(|(rhythm, heading)| Block::findings(rhythm.name(), heading, Fold::Never, of(rhythm))).collect()
    }

    /// The next review, counted from a day of the last one.
    fn next(&self, finding: Finding<'p>, next: &'p NextReview) -> Finding<'p> {
        let rule = planning(self.speaker.language).deadlines.rule;
        let time = next.earliest.map_or(Due::Within(next.latest), |earliest| Due::Between { earliest, latest: next.latest });
        let said = format!("{}: {} ({})", self.words.next_review, rule(&time), self.clock(next.clock));
        let finding = self.aside(finding, said, next.severity, &next.source);
        let finding = finding.beside(next.provided.as_ref().map_or("", |provided| provided.get(self.speaker.language)));
        match &next.longer {
            Some(longer) => self.aside(finding, (self.words.longer)(longer.from_total, &rule(&Due::Within(longer.latest))), None, &longer.source),
            None => finding,
        }
    }

    /// The day from which a time is counted.
    fn clock(&self, clock: ReviewClock) -> &'static str {
        let [date, report, score, _] = planning(self.speaker.language).fidelity.days;
        match clock {
            ReviewClock::ReviewDate => date,
            ReviewClock::ReportReceived => report,
            ReviewClock::ScoreFinal => score,
        }
    }

    fn fidelity(&self) -> Vec<Block<'p>> {
        let (rules, words, language) = (&self.planning.fidelity, self.words, self.speaker.language);
        let edition = self.cited(Finding::says(rules.edition.get(language)).about(words.edition), &rules.source);
        let thresholds = rules.thresholds.iter().map(|threshold| {
            self.rule(format!("{}: {}", threshold.title.get(language), (words.total_from)(threshold.total)), threshold.severity, &threshold.source)
        });
        let bands = rules.bands.iter().map(|band| {
            let finding =
                self.rule(format!("{}: {}", band.title.get(language), (planning(language).need.people_range)(band.from, band.to)), None, &band.source);
            band.next.iter().fold(finding, |finding, next| self.next(finding, next))
        });
        let new_people = planning(language).fidelity.new_people;
        let states = rules.states.iter().map(|state| {
            let new = match state.new_people {
                NewPeople::Yes => new_people[0],
                NewPeople::No => new_people[1],
                NewPeople::Ask => new_people[2],
            };
            let finding = self.rule(format!("{}: {}", state.title.get(language), state.text.get(language)), None, &state.source).beside(new);
            let finding = state.progress.iter().fold(finding, |finding, one| self.aside(finding, words.improvement, one.severity, &one.source));
            state.next.iter().fold(finding, |finding, next| self.next(finding, next))
        });
        let plans = rules.item_plans.iter().map(|plan| {
            let rated = (words.rated_at_most)(plan.at_most);
            let within = (planning(language).deadlines.rule)(&Due::Within(plan.within));
            self.rule(format!("{rated}: {}", plan.text.get(language)), plan.severity, &plan.source).beside(within)
        });
        let re_evaluation = rules.re_evaluation.iter().flat_map(|rule| {
            let total = self.rule((planning(language).fidelity.re_total)(rule.from, rule.to), None, &rule.source).beside(rule.text.get(language));
            let within = (planning(language).deadlines.rule)(&Due::Within(rule.within));
            let clock = self.clock(ReviewClock::ScoreFinal);
            let in_time = self.rule(format!("{within} ({clock})"), None, &rule.within_source);
            let conditions = rule.conditions.iter().map(|condition| {
                let least = condition.at_least.map(|least| least.to_string()).unwrap_or_default();
                self.cited(Finding::says(condition.question.get(language)).about(condition.id.as_str()).beside(at_least(&least)), &condition.source)
            });
            [total, in_time].into_iter().chain(conditions)
        });
        let hints = rules.hints.iter().map(|hint| {
            let best = hint.best.map(words.best).unwrap_or_default();
            self.rule(format!("{}: {}", (words.item)(hint.item), hint.text.get(language)), None, &hint.source).beside(best)
        });
        let parts = [
            Some(Block::Findings(vec![edition])),
            Block::findings("thresholds", words.thresholds, Fold::Never, thresholds.collect()),
            Block::findings("bands", words.bands, Fold::Never, bands.collect()),
            Block::findings("states", words.states, Fold::Never, states.collect()),
            Block::findings("item-plans", words.item_plans, Fold::Never, plans.collect()),
            Block::findings("re-evaluation", words.re_evaluation, Fold::Never, re_evaluation.collect()),
            Block::findings("hints", words.hints, Fold::Never, hints.collect()),
        ];
        parts.into_iter().flatten().collect()
    }

    fn authorization(&self) -> Vec<Block<'p>> {
        let (rules, language) = (&self.planning.authorization, self.speaker.language);
        let words = &planning(language).units;
        let mut says = vec![self.rule(rules.text.get(language), None, &rules.source)];
        if let Some(units) = &rules.units {
            let free = self.rule((words.free_are)(units.free.value), None, &units.free.source);
            says.push(self.rule((words.whole_units)(units.minutes.value), None, &units.minutes.source));
            says.push(self.aside(free, format!("{} {}", self.words.remind, units.remind_at), None, &units.needed));
            says.push(self.rule((words.daily_is)(units.daily.value), None, &units.daily.source));
        }
        says.extend(rules.period.iter().map(|period| {
            self.rule(format!("{}: {}", words.authorizations, (planning(language).deadlines.rule)(&Due::PeriodEnd(period.at_most))), None, &period.source)
        }));
        says.extend(rules.renewal.iter().map(|source| self.rule(self.words.renewal, None, source)));
        let packet = rules.packet.iter().map(|document| self.rule(document.text.get(language), None, &document.source));
        let billing = rules.billing.iter().map(|rule| self.rule(rule.text.get(language), rule.severity, &rule.source));
        let parts = [
            Some(Block::Findings(says)),
            Block::findings("packet", words.packet, Fold::Never, packet.collect()),
            Block::findings("billing", words.billing, Fold::Never, billing.collect()),
        ];
        parts.into_iter().flatten().collect()
    }

    fn review(&self, review: Review) -> Vec<Block<'p>> {
        let (rules, language) = (review.rules(self.speaker.policy), self.speaker.language);
        let labels = labels(language);
        let mut blocks = vec![Block::Findings(vec![self.rule(rules.statement.get(self.speaker.voice, language), None, &rules.source)])];
        if let Some(policy) = review.policy(self.speaker.policy) {
            let speaker = self.speaker.under(policy);
            let (facts, criteria) = (policy.document().facts.iter(), policy.document().criteria.iter());
            blocks.extend(Block::findings("facts", labels.facts, Fold::Never, facts.map(|fact| told(fact, speaker)).collect()));
            blocks.extend(Block::findings("criteria", labels.criteria, Fold::Never, criteria.map(|criterion| asked(criterion, speaker)).collect()));
        }
        let beside = rules.beside.iter().map(|rule| self.rule(rule.text.get(language), rule.severity, &rule.source));
        blocks.extend(Block::findings("beside", planning(language).stay.beside, Fold::Never, beside.collect()));
        blocks
    }
}

/// The least number that is asked, as a sign; nothing where a yes is asked.
fn at_least(least: &str) -> String {
    if least.is_empty() { String::new() } else { format!("≥ {least}") }
}
