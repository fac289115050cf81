//! A start-up plan, as a report: month by month, whom to hire and when, what falls due, and what has to be true all the time.

use super::block::{Block, Cell, Chart, Column, Finding, Fold, Mark, Row, Series, Table};
use super::deadlines::{Listed, due_entries, missing, planned_documents, unknown_days};
use super::identity::Identities;
use super::need::leader_limits;
use super::team::found;
use super::whole::Report;
use crate::task::{Planned, Tool};
use crate::words::{Speaker, number_text, planning, tables};
use crate::write::CalendarEntry;
use chrono::NaiveDate;
use ips_core::clocks::DueItem;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{DeadlineKind, EventOf, Rhythm, Severity};
use ips_core::staffing::{CapacityStep, FirstBreach, Hire, HireReason, PlanMonth, PlannedTeam, StaffingRules};
use ips_core::{Fraction, Situation};
use std::collections::{BTreeMap, BTreeSet};

/// How long before the day on which a job is to be posted a calendar reminds, in days.
const REMINDER: u32 = 14;

/// The plan for the as-of date of a situation.
pub fn plan_report<'p>(planned: &Planned<'_, 'p>, situation: Situation<'p, ProgramPolicy>, speaker: Speaker<'p, ProgramPolicy>) -> Report<'p> {
    let told = Told { planned, situation, speaker, words: &planning(speaker.language).plan };
    let mut blocks = vec![
        told.summary(),
        told.glance(),
        told.breaches(),
        Block::Chart(told.capacity()),
        Block::Table(told.months()),
        Block::Findings(told.leader_limits()),
        Block::Chart(told.times()),
        Block::Table(told.hires()),
        told.due(),
    ];
    blocks.extend(missing(&unknown_days(&planned.missing_events, speaker), speaker));
    let documents = planned_documents(&planned.pre_hire, speaker);
    let heading = planning(speaker.language).deadlines.pre_hire_heading;
    blocks.extend((!documents.is_empty()).then(|| Block::section("documents", heading, Fold::Closed, vec![Block::Dated(documents)])));
    blocks.push(told.duties());
    Report::of_task(speaker, situation, Tool::Plan, blocks)
}

struct Told<'c, 'p> {
    planned: &'c Planned<'c, 'p>,
    situation: Situation<'p, ProgramPolicy>,
    speaker: Speaker<'p, ProgramPolicy>,
    words: &'static tables::Plan,
}

impl<'p> Told<'_, 'p> {
    fn months_planned(&self) -> &[PlanMonth] {
        &self.planned.plan.months
    }

    fn summary(&self) -> Block<'p> {
        let Some(last) = self.months_planned().last() else { return Block::Summary(Vec::new()) };
        let positions: Fraction = last.teams.iter().map(PlannedTeam::all_positions).sum();
        let in_last_month = Finding::says((self.words.summary)(last.month, last.people, &positions.to_string()));
        let mut lines: Vec<_> = self.target().into_iter().chain([in_last_month]).collect();
        let without_teams = lines.len();
        let later = last.teams.iter().zip(1..).skip(1);
        lines.extend(later.map(|(team, number)| Finding::says((self.words.another_team)(number, &self.speaker.date(team.opened)))));
        if lines.len() > without_teams {
            lines.push(Finding::says(self.words.later_teams));
        }
        lines.push(Finding::says((self.words.hiring_lead)(self.planned.plan.hiring_lead)));
        lines.push(Finding::says(planning(self.speaker.language).check.fte));
        Block::Summary(lines)
    }

    /// The growth that a target takes, where one was given.
    fn target(&self) -> Option<Finding<'p>> {
        let growth = self.planned.plan.growth;
        let target = growth.target?;
        let days = [target.by, target.reached].map(|day| self.speaker.date(day));
        Some(Finding::says((self.words.target)(&target, &number_text(growth.new_per_month), [&days[0], &days[1]])))
    }

    /// The first of everything that moves with the plan: what to post, to learn and to review, and whom the staff can carry in the end.
    fn glance(&self) -> Block<'p> {
        let words = self.words;
        let post = self.planned.plan.hires.iter().min_by_key(|hire| hire.post_by).map(|hire| {
            let what = format!("{}, {} FTE", self.speaker.role(hire.role), hire.fte);
            let at_work = format!("{}: {}", words.at_work_by, self.speaker.date(hire.needed_by));
            Finding::says((words.glance)(&what, &at_work, &self.speaker.date(hire.post_by))).about(words.first_post)
        });
        let first = |kind, title: &str| {
            let item = self.planned.deadlines.iter().find(|item| item.deadline.kind == Some(kind))?;
            let who = item.subject.name.unwrap_or(words.program);
            let words = (words.glance)(item.deadline.title.get(self.speaker.language), who, &self.speaker.date(item.day()?));
            Some(Finding::says(words).about(title).by([item.citation]))
        };
        let room = self.months_planned().last().map(|month| {
            let words = (words.room)(month.people, capacity(month), &self.speaker.date(month.date));
            Finding::says(words).about(self.words.capacity_at_end)
        });
        let lines = [post, first(DeadlineKind::Training, words.first_training), first(DeadlineKind::Fidelity, words.first_fidelity), room];
        Block::section("glance", words.glance_heading, Fold::Never, vec![Block::Findings(lines.into_iter().flatten().collect())])
    }

    fn breaches(&self) -> Block<'p> {
        let breaches: Vec<_> = self.planned.plan.without_hires.iter().map(|breach| self.breach(breach)).collect();
        let none = breaches.is_empty().then(|| Block::Text(self.words.breach_none.to_owned()));
        Block::section("breaches", self.words.breach_heading, Fold::Never, none.into_iter().chain([Block::Findings(breaches)]).collect())
    }

    fn breach(&self, breach: &FirstBreach<'p>) -> Finding<'p> {
        let finding = found(&breach.finding, &breach.team, self.speaker);
        let words = (self.words.breach)(breach.month, &self.speaker.date(breach.date), breach.people, &finding.words);
        let title = if breach.finding.severity == Severity::Must { self.words.violation } else { self.words.warning };
        Finding { words, ..finding.about(title) }
    }

    fn capacity(&self) -> Chart {
        let points = self.months_planned().iter().map(|month| (month.month, month.people, capacity(month))).collect();
        let steps = self.planned.plan.capacity.iter().map(|step| (step.date, step.capacity)).collect();
        let names = [self.words.people, self.words.capacity].map(str::to_owned);
        Chart {
            id: "capacity",
            heading: self.words.capacity_heading.to_owned(),
            words: self.words.capacity_text.to_owned(),
            series: Series::Months { axis: self.words.month_axis.to_owned(), names, start: self.planned.question.start, points, steps },
        }
    }

    /// The roles that the plan fills at some time, in the order of the policy.
    fn filled_roles(&self) -> Vec<&'p str> {
        let roles = self.speaker.policy.planning().staffing.roles.iter().map(|role| role.id.as_str());
        roles.filter(|role| self.months_planned().iter().any(|month| positions(month, role) > Fraction::ZERO)).collect()
    }

    fn months(&self) -> Table<'p> {
        let (words, staffing) = (self.words, &self.speaker.policy.planning().staffing);
        let roles = self.filled_roles();
        let carries = !staffing.leader_caseload.is_empty();
        let mut heads: Vec<String> = [words.month, words.date, words.people, words.capacity, words.teams].map(str::to_owned).into();
        heads.push((words.needed)(self.speaker.role_letters(&staffing.caseload_role)));
        heads.extend(roles.iter().map(|role| self.speaker.role_letters(role).to_owned()));
        heads.extend(carries.then(|| (words.leader_carries)(self.speaker.role_letters(&staffing.leader))));
        let row = |month: &PlanMonth| {
            let mut cells = vec![
                Cell::count(month.month),
                Cell::day(month.date),
                Cell::count(month.people),
                Cell::count(capacity(month)),
                Cell::count(month.teams.len()),
                Cell::number(month.teams.iter().map(|team| team.needed).sum()),
            ];
            cells.extend(roles.iter().map(|role| Cell::number(positions(month, role))));
            let own: Vec<String> = month.teams.iter().map(|team| team.leader_carries.to_string()).collect();
            cells.extend(carries.then(|| if let [team] = month.teams.as_slice() { Cell::count(team.leader_carries) } else { Cell::text(own.join(" + ")) }));
            Row::of(cells)
        };
        Table::new("months", words.months_caption, heads.into_iter().map(Column::new), self.months_planned().iter().map(row))
    }

    /// What the leader may carry on the reading of the plan, by the rules of its first day.
    fn leader_limits(&self) -> Vec<Finding<'p>> {
        let question = self.planned.question;
        let rules = StaffingRules::of(self.situation.on(question.start));
        rules.iter().flat_map(|rules| leader_limits(rules, question.reading, self.speaker)).collect()
    }

    fn times(&self) -> Chart {
        let (plan, start) = (self.planned.plan, self.planned.question.start);
        let several_teams = plan.hires.iter().any(|hire| hire.team > 1);
        let span = |hire: &Hire<'_>| {
            let name = format!("{} {}", self.speaker.role_letters(hire.role), hire.fte);
            let name = if several_teams { format!("{name} · {} {}", self.words.team, hire.team) } else { name };
            (name, hire.post_by, hire.needed_by)
        };
        let kinds = [(Some(DeadlineKind::Training), self.words.trainings), (Some(DeadlineKind::Fidelity), self.words.fidelity), (None, self.words.program)];
        let marks = kinds.map(|(kind, name)| {
            // What belongs to no kind is shown of the program alone: of its people it would be too much to see.
            let is_shown = |item: &&DueItem<'_, '_>| item.deadline.kind == kind && (kind.is_some() || item.subject.of == EventOf::Program);
            let days: BTreeSet<NaiveDate> = self.planned.deadlines.iter().filter(is_shown).filter_map(DueItem::day).collect();
            (name.to_owned(), days.into_iter().collect::<Vec<_>>())
        });
        Chart {
            id: "timeline",
            heading: self.words.timeline_heading.to_owned(),
            words: self.words.timeline_text.to_owned(),
            series: Series::Times {
                from: plan.hires.iter().map(|hire| hire.post_by).chain([start]).min().unwrap_or(start),
                to: self.months_planned().last().map_or(start, |month| month.date),
                start,
                spans: plan.hires.iter().map(span).collect(),
                marks: marks.into_iter().filter(|(_, days)| !days.is_empty()).collect(),
            },
        }
    }

    fn hires(&self) -> Table<'p> {
        let words = self.words;
        let columns = [words.post_by, words.at_work_by, words.role, words.fte, words.team, words.capacity_then, words.why].map(Column::new);
        // A hire is known by its place among those of its team and role, not by a day: the days move with the plan.
        let mut counted: BTreeMap<(usize, &str), usize> = BTreeMap::new();
        let rows = self.planned.plan.hires.iter().map(|hire| {
            let number = counted.entry((hire.team, hire.role)).or_default();
            *number += 1;
            self.hire(*number, hire)
        });
        Table { header: 2, ..Table::new("hires", words.hires_caption, columns, rows) }
    }

    fn hire(&self, number: usize, hire: &Hire<'p>) -> Row<'p> {
        let words = self.words;
        let why = match hire.why {
            HireReason::Opening => words.why_opening.to_owned(),
            HireReason::FullTeam => words.why_full_team.to_owned(),
            HireReason::People(people) => (words.why_people)(people),
        };
        let late = if hire.post_by < self.situation.as_of { words.post_by_late } else { "" };
        let role = self.speaker.role(hire.role);
        let day = CalendarEntry {
            uid_seed: format!("{}/plan/hire/{}/{}/{number}", self.speaker.policy.id(), hire.team, hire.role),
            day: hire.post_by,
            who: words.program.to_owned(),
            title: format!("{}: {role}, {} FTE", words.post_by, hire.fte),
            description: format!("{}: {}\n{why}\n{}", words.at_work_by, self.speaker.date(hire.needed_by), hire.citation.ids()),
            reminder_days: Some(REMINDER),
        };
        Row {
            citations: vec![hire.citation],
            day: Some(day),
            ..Row::of([
                Cell::day(hire.post_by).remark(late),
                Cell::day(hire.needed_by),
                Cell::text(role),
                Cell::number(hire.fte),
                Cell::count(hire.team),
                Cell::count(self.capacity_on(hire.needed_by)),
                Cell::text(why),
            ])
        }
    }

    /// The most people that the staff can carry on a day.
    fn capacity_on(&self, day: NaiveDate) -> u32 {
        self.planned.plan.capacity.iter().rev().find(|step: &&CapacityStep| step.date <= day).map_or(0, |step| step.capacity)
    }

    /// What falls due. Duties that come back make this list long, so it is folded away.
    fn due(&self) -> Block<'p> {
        let entries = due_entries(&self.planned.deadlines, Listed::InPlan(&Identities::in_plan(self.planned.clocks)), self.speaker);
        let entries: Vec<_> = entries.into_iter().map(|entry| super::block::Dated { state: None, typed: None, ..entry }).collect();
        let heading = format!("{} ({})", self.words.due_caption, entries.len());
        Block::section("due", heading, Fold::Closed, vec![Block::Dated(super::block::Dated::together(entries))])
    }

    /// What comes back or is described: the paper a reviewer asks for, by rhythm.
    fn duties(&self) -> Block<'p> {
        let rhythms = Rhythm::ALL.into_iter().zip(self.words.rhythms);
        let parts = rhythms.filter_map(|(rhythm, heading)| Block::findings(rhythm.name(), heading, Fold::Never, self.duties_of(rhythm)));
        Block::section("duties", self.words.duties_heading, Fold::Closed, parts.collect())
    }

    fn duties_of(&self, rhythm: Rhythm) -> Vec<Finding<'p>> {
        let program = self.speaker.policy;
        let start: NaiveDate = self.planned.question.start;
        let duties = program.planning().duties.iter().filter(|duty| duty.rhythm == rhythm && duty.source.in_force(start));
        duties
            .map(|duty| {
                let roles: Vec<&str> = duty.roles.iter().map(|role| self.speaker.role_letters(role)).collect();
                let words = duty.text.get(self.speaker.language);
                Finding::says(words).about(roles.join(", ")).marked(Mark::Rule(duty.severity)).by([program.citation(&duty.source)])
            })
            .collect()
    }
}

/// The most people that the staff of a month can carry.
fn capacity(month: &PlanMonth) -> u32 {
    month.teams.iter().map(|team| team.capacity).sum()
}

/// The positions of a role in a month over all teams, in FTE.
fn positions(month: &PlanMonth, role: &str) -> Fraction {
    month.teams.iter().map(|team| team.positions_of(role)).sum()
}
