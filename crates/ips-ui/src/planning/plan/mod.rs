//! The start-up plan: what is asked, and what comes of it month by month.

mod capacity_chart;
mod drawing;
mod files;
mod form;
mod tables;
mod timeline;

use super::fields::Wrong;
use super::session::Planner;
use super::source_line::{severity_mark, source_line};
use crate::live::live;
use ips_core::clocks::{ClockInput, Subject, deadlines};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{Deadline, Duty, Length, Rhythm, Severity};
use ips_core::staffing::{FirstBreach, PlanQuestion, StartUpPlan, plan};
use ips_core::{InputError, Language, Loose};
use ips_files::date;
use leptos::prelude::*;
use std::sync::Arc;

/// A plan with what falls due in it.
#[derive(Clone)]
pub(super) struct Planned {
    pub(super) program: &'static ProgramPolicy,
    pub(super) question: PlanQuestion,
    pub(super) plan: StartUpPlan<'static>,
    pub(super) due: Vec<DueLine>,
}

/// Something that falls due in the months planned.
#[derive(Clone)]
pub(super) struct DueLine {
    pub(super) deadline: &'static Deadline,
    /// The code name of the person to hire; none for the program.
    pub(super) who: Option<String>,
    pub(super) earliest: Option<chrono::NaiveDate>,
    pub(super) due: Option<chrono::NaiveDate>,
    pub(super) latest: Option<chrono::NaiveDate>,
    pub(super) weekend: bool,
}

impl DueLine {
    /// The day to put it in order by.
    pub(super) fn day(&self) -> Option<chrono::NaiveDate> {
        self.due.or(self.earliest)
    }
}

/// What is typed, read.
#[derive(Clone)]
pub(super) struct Outcome {
    pub(super) errors: Vec<InputError>,
    pub(super) found: Option<Planned>,
    /// A start is given, and the policy has no rule in force on some day of the plan.
    pub(super) no_rule: bool,
}

/// The tool.
pub(super) fn start_up_plan(planner: Planner) -> AnyView {
    let outcome = Memo::new_with_compare(move |_| read(planner), |_, _| true);
    view! {
        <p {..planner.word(|words| words.plan.intro)} class="ips-screen-only"></p>
        {form::form(planner, outcome)}
        {live(move || outcome.with(|outcome| show(planner, outcome)))}
    }
    .into_any()
}

fn read(planner: Planner) -> Outcome {
    let program = planner.program.get();
    let as_of = planner.as_of();
    let Some(as_of) = as_of else { return Outcome { errors: Vec::new(), found: None, no_rule: false } };
    let (question, errors) = PlanQuestion::read(program.planning(), &form::question(planner), as_of);
    let Some(question) = question else { return Outcome { errors, found: None, no_rule: false } };
    let plan = plan(program.planning(), &question);
    let no_rule = plan.is_none();
    let found = plan.map(|plan| {
        let clocks = plan.clocks(|role, number| format!("{} {number}", program.role(role).map_or(role, |role| role.short.get(planner.language.get()))));
        let due = due_lines(program, &clocks, &question);
        Planned { program, question, plan, due }
    });
    Outcome { errors, found, no_rule }
}

fn due_lines(program: &'static ProgramPolicy, clocks: &ClockInput, question: &PlanQuestion) -> Vec<DueLine> {
    let horizon = Length::Months(question.months);
    let lines = deadlines(program.planning(), clocks, question.start, horizon).into_iter().map(|item| DueLine {
        deadline: program.planning().deadlines.iter().find(|deadline| deadline.id == item.deadline.id).unwrap_or(&program.planning().deadlines[0]),
        who: match item.subject {
            Subject::Program => None,
            Subject::Staff(_) | Subject::Participant(_) => item.name.map(str::to_owned),
        },
        earliest: item.earliest,
        due: item.due,
        latest: item.latest,
        weekend: item.weekend.is_some(),
    });
    let end = question.start.checked_add_months(chrono::Months::new(question.months));
    let mut lines: Vec<DueLine> = lines.filter(|line| line.day().is_some_and(|day| end.is_none_or(|end| day <= end))).collect();
    lines.sort_by_key(DueLine::day);
    lines
}

fn show(planner: Planner, outcome: &Outcome) -> AnyView {
    let Some(found) = outcome.found.clone() else {
        let word = if outcome.no_rule { planner.word(|words| words.frame.no_rule) } else { planner.word(|words| words.plan.need_start) };
        return view! { <p {..word} class="ips-hint-line"></p> }.into_any();
    };
    view! {
        {summary(planner, &found)}
        {breaches(planner, &found)}
        {capacity_chart::chart(planner, &found)}
        {tables::months(planner, &found)}
        {timeline::timeline(planner, &found)}
        {tables::hires(planner, &found)}
        {tables::due(planner, &found)}
        {duties(planner, &found)}
        {files::actions(planner, found)}
    }
    .into_any()
}

fn summary(planner: Planner, found: &Planned) -> AnyView {
    let (words, language) = (&planner.words().plan, planner.language.get());
    let last = found.plan.months.last();
    let sentence = last.map(|month| (words.summary)(month.month, month.people, &posts(month).to_string()));
    let opened = last.into_iter().flat_map(|month| month.teams.iter().skip(1)).map(|team| team.opened);
    let teams: Vec<AnyView> = opened.zip(2..).map(|(day, team)| view! { <p>{(words.another_team)(team, &date(day, language))}</p> }.into_any()).collect();
    let later = (!teams.is_empty()).then(|| view! { <p class="usa-hint">{words.later_teams}</p> }.into_any());
    view! {
        <div class="ips-plan-summary" role="status">
            <p class="ips-strong">{sentence.unwrap_or_default()}</p>
            {teams}
            {later}
        </div>
    }
    .into_any()
}

fn posts(month: &ips_core::staffing::PlanMonth) -> ips_core::Fraction {
    month.teams.iter().map(ips_core::staffing::PlannedTeam::all_posts).sum()
}

fn breaches(planner: Planner, found: &Planned) -> AnyView {
    let words = &planner.words().plan;
    let lines: Vec<AnyView> = found.plan.without_hires.iter().map(|breach| breach_line(planner, found.program, breach)).collect();
    let none = lines.is_empty().then(|| view! { <p>{words.breach_none}</p> }.into_any());
    view! {
        <section>
            <h3>{words.breach_heading}</h3>
            {none}
            <ul class="ips-plain-list">{lines}</ul>
        </section>
    }
    .into_any()
}

fn breach_line(planner: Planner, program: &'static ProgramPolicy, breach: &FirstBreach<'static>) -> AnyView {
    let (words, language) = (&planner.words().plan, planner.language.get());
    let what = ips_files::team_finding_sentence(&breach.finding, &breach.team, program, language);
    let heading = if breach.finding.severity == Severity::Must { words.violation } else { words.warning };
    view! {
        <li>
            {severity_mark(planner, breach.finding.severity)}
            <strong>{format!("{heading}. ")}</strong>
            {(words.breach)(breach.month, &date(breach.date, language), breach.people, &what)}
            {source_line(breach.finding.rule.source())}
        </li>
    }
    .into_any()
}

/// What comes back or is described: the paper a reviewer asks for, by rhythm.
fn duties(planner: Planner, found: &Planned) -> AnyView {
    let words = &planner.words().plan;
    let rhythms =
        [Rhythm::BeforeOpening, Rhythm::EachHire, Rhythm::Weekly, Rhythm::Monthly, Rhythm::Quarterly, Rhythm::Yearly, Rhythm::EachPerson, Rhythm::Always];
    let groups: Vec<AnyView> =
        rhythms.into_iter().zip(words.rhythms).filter_map(|(rhythm, heading)| duties_of_rhythm(planner, found, rhythm, heading)).collect();
    view! {
        <details class="ips-duties">
            <summary>{words.duties_heading}</summary>
            {groups}
        </details>
    }
    .into_any()
}

fn duties_of_rhythm(planner: Planner, found: &Planned, rhythm: Rhythm, heading: &'static str) -> Option<AnyView> {
    let duties = found.program.planning().duties.iter().filter(|duty| duty.rhythm == rhythm && duty.source.in_force(found.question.start));
    let lines: Vec<AnyView> = duties.map(|duty| duty_line(planner, found.program, duty)).collect();
    (!lines.is_empty()).then(|| view! { <h4>{heading}</h4> <ul class="ips-plain-list">{lines}</ul> }.into_any())
}

fn duty_line(planner: Planner, program: &ProgramPolicy, duty: &'static Duty) -> AnyView {
    let language = planner.language.get();
    view! {
        <li>
            {severity_mark(planner, duty.severity)}
            {format!("{}{}", roles(program, &duty.roles, language), duty.text.get(language))}
            {source_line(&duty.source)}
        </li>
    }
    .into_any()
}

/// Whose duty it is, before its text.
fn roles(program: &ProgramPolicy, roles: &[String], language: Language) -> String {
    let names: Vec<&str> = roles.iter().filter_map(|role| Some(program.role(role)?.short.get(language))).collect();
    if names.is_empty() { String::new() } else { format!("{}: ", names.join(", ")) }
}

/// What is wrong with a field, in the language of the page.
pub(super) fn wrong(planner: Planner, outcome: Memo<Outcome>, name: &'static str) -> Wrong {
    Arc::new(move || {
        outcome.with(|outcome| {
            let error = outcome.errors.iter().find(|error| error.place().field.as_deref() == Some(name))?;
            // What is not typed yet is no mistake.
            (error.kind().code() != "missing").then(|| ips_files::input_error_sentence(error, planner.language.get()))
        })
    })
}

/// A cell of the question, from a field of the page.
pub(super) fn cell(planner: Planner, field: &str) -> Loose {
    Loose::cell(&planner.field(field))
}
