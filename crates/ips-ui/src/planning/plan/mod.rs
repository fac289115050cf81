//! The start-up plan: what is asked, and what comes of it month by month.

mod capacity_chart;
mod files;
mod form;
mod tables;
mod timeline;

use super::session::Planner;
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, live, several, text};
use ips_core::clocks::{ClockInput, Subject, deadlines};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{Deadline, Length, Rhythm};
use ips_core::staffing::{PlanQuestion, StartUpPlan, plan};
use ips_core::{InputError, Language, Loose};
use ips_files::date;

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
pub(super) fn start_up_plan(planner: Planner) -> View {
    let outcome = Memo::new_with_compare(move |_| read(planner), |_, _| true);
    several([
        el("p").class("ips-screen-only").child(planner.word(|words| words.plan.intro)).into(),
        form::form(planner, outcome),
        live(move || outcome.with(|outcome| show(planner, outcome))),
    ])
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

fn show(planner: Planner, outcome: &Outcome) -> View {
    let Some(found) = outcome.found.clone() else {
        let word = if outcome.no_rule { planner.word(|words| words.frame.no_rule) } else { planner.word(|words| words.plan.need_start) };
        return el("p").class("ips-hint-line").child(word).into();
    };
    several([
        summary(planner, &found).into(),
        breaches(planner, &found).into(),
        capacity_chart::chart(planner, &found).into(),
        tables::months(planner, &found).into(),
        timeline::timeline(planner, &found).into(),
        tables::hires(planner, &found).into(),
        tables::due(planner, &found).into(),
        duties(planner, &found).into(),
        files::actions(planner, found),
    ])
}

fn summary(planner: Planner, found: &Planned) -> Element {
    let (words, language) = (&planner.words().plan, planner.language.get());
    let last = found.plan.months.last();
    let sentence = last.map(|month| (words.summary)(month.month, month.people, &posts(month).to_string()));
    let opened = found.plan.months.last().map(|month| month.teams.iter().skip(1).map(|team| team.opened).collect::<Vec<_>>()).unwrap_or_default();
    let teams: View = opened.iter().enumerate().map(|(index, day)| el("p").child((words.another_team)(index + 2, &date(*day, language)))).collect();
    let later = (!opened.is_empty()).then(|| el("p").class("usa-hint").child(words.later_teams));
    el("div").class("ips-plan-summary").attr("role", "status").child(el("p").class("ips-strong").child(sentence.unwrap_or_default())).child(teams).child(later)
}

fn posts(month: &ips_core::staffing::PlanMonth) -> ips_core::Fraction {
    month.teams.iter().map(ips_core::staffing::PlannedTeam::all_posts).sum()
}

fn breaches(planner: Planner, found: &Planned) -> Element {
    let (words, language) = (&planner.words().plan, planner.language.get());
    let lines: View = found
        .plan
        .without_hires
        .iter()
        .map(|breach| {
            let what = ips_files::team_finding_sentence(&breach.finding, &breach.team, found.program, language);
            let heading = if breach.finding.severity == ips_core::policy::planning::Severity::Must { words.violation } else { words.warning };
            el("li")
                .child(super::source_line::severity_mark(planner, breach.finding.severity))
                .child(el("strong").child(format!("{heading}. ")))
                .child((words.breach)(breach.month, &date(breach.date, language), breach.people, &what))
                .child(super::source_line::source_line(breach.finding.rule.source()))
        })
        .collect();
    let none = found.plan.without_hires.is_empty().then(|| el("p").child(words.breach_none));
    el("section").child(el("h3").child(words.breach_heading)).child(none).child(el("ul").class("ips-plain-list").child(lines))
}

/// What comes back or is described: the paper a reviewer asks for, by rhythm.
fn duties(planner: Planner, found: &Planned) -> Element {
    let language = planner.language.get();
    let words = &planner.words().plan;
    let rhythms =
        [Rhythm::BeforeOpening, Rhythm::EachHire, Rhythm::Weekly, Rhythm::Monthly, Rhythm::Quarterly, Rhythm::Yearly, Rhythm::EachPerson, Rhythm::Always];
    let groups: View = rhythms
        .into_iter()
        .enumerate()
        .filter_map(|(index, rhythm)| {
            let duties = &found.program.planning().duties;
            let of_rhythm: Vec<View> = duties
                .iter()
                .filter(|duty| duty.rhythm == rhythm && duty.source.in_force(found.question.start))
                .map(|duty| {
                    el("li")
                        .child(super::source_line::severity_mark(planner, duty.severity))
                        .child(roles(found.program, &duty.roles, language))
                        .child(duty.text.get(language))
                        .child(super::source_line::source_line(&duty.source))
                        .into()
                })
                .collect();
            (!of_rhythm.is_empty())
                .then(|| View::from(vec![el("h4").child(words.rhythms[index]).into(), el("ul").class("ips-plain-list").child(of_rhythm).into()]))
        })
        .collect();
    el("details").class("ips-duties").child(el("summary").child(words.duties_heading)).child(groups)
}

fn roles(program: &ProgramPolicy, roles: &[String], language: Language) -> Option<String> {
    let names: Vec<&str> = roles.iter().filter_map(|role| Some(program.role(role)?.short.get(language))).collect();
    (!names.is_empty()).then(|| format!("{}: ", names.join(", ")))
}

/// A text that follows the language, for a heading of a table.
pub(super) fn heading(label: impl FnMut() -> String + 'static) -> Element {
    el("th").attr("scope", "col").child(text(label))
}

/// What is wrong with a field, in the language of the page.
pub(super) fn wrong(planner: Planner, outcome: Memo<Outcome>, name: &'static str) -> impl Fn() -> Option<String> + Clone + 'static {
    move || {
        outcome.with(|outcome| {
            let error = outcome.errors.iter().find(|error| error.place().field.as_deref() == Some(name))?;
            // What is not typed yet is no mistake.
            (error.kind().code() != "missing").then(|| ips_files::input_error_sentence(error, planner.language.get()))
        })
    }
}

/// A cell of the question, from a field of the page.
pub(super) fn cell(planner: Planner, field: &str) -> Loose {
    Loose::cell(&planner.field(field))
}
