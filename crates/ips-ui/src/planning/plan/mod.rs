//! The start-up plan: what is asked, and what comes of it month by month.

mod capacity_chart;
mod drawing;
mod files;
mod form;
mod planned;
mod question;
mod reading;
mod tables;
mod timeline;

use super::citation_line::{citation_line, severity_mark};
use super::session::Planner;
use crate::live::live;
use ips_core::Language;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{Duty, Rhythm, Severity};
use ips_core::staffing::FirstBreach;
use ips_files::date;
use leptos::prelude::*;
use planned::Planned;
use reading::Outcome;

/// The tool.
pub(super) fn start_up_plan(planner: Planner) -> AnyView {
    let outcome = Memo::new_with_compare(move |_| reading::read(planner), |_, _| true);
    view! {
        <p {..planner.word(|words| words.plan.intro)} class="ips-screen-only"></p>
        {form::form(planner, outcome)}
        {live(move || outcome.with(|outcome| show(planner, outcome)))}
    }
    .into_any()
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
    let sentence = last.map(|month| (words.summary)(month.month, month.people, &positions(month).to_string()));
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

fn positions(month: &ips_core::staffing::PlanMonth) -> ips_core::Fraction {
    month.teams.iter().map(ips_core::staffing::PlannedTeam::all_positions).sum()
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
            {citation_line(breach.finding.citation)}
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
            {citation_line(planner.citation(&duty.source))}
        </li>
    }
    .into_any()
}

/// Whose duty it is, before its text.
fn roles(program: &ProgramPolicy, roles: &[String], language: Language) -> String {
    let names: Vec<&str> = roles.iter().filter_map(|role| Some(program.role(role)?.short.get(language))).collect();
    if names.is_empty() { String::new() } else { format!("{}: ", names.join(", ")) }
}
