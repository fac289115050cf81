//! What a list came to, in figures that lead to the rows behind them.

use super::message::Overview;
use super::state::{List, Pick, State};
use ips_core::Voice;
use ips_report::{CameTo, CriterionTally, PeopleQuery};
use ips_ui::{DateInput, click, focus, live, text};
use leptos::prelude::*;

/// The element with the rows.
pub(super) const ROWS: &str = "list-rows";

/// The figures.
pub(super) fn overview(list: List) -> AnyView {
    live(move || {
        list.state
            .with(|state| if let State::Screened(overview) = state { Some(overview.clone()) } else { None })
            .map(|overview| untrack(|| figures(list, &overview)))
    })
}

fn figures(list: List, overview: &Overview) -> AnyView {
    view! {
        <section class="ips-list__overview">
            <h2 {..list.word(|words| words.summary)}></h2>
            <p {..text(move || rests_on(list))} class="ips-list__rests"></p>
            <div class="ips-list__all">{outcomes(list, overview)} {criteria(list, &overview.criteria, overview.tally.people())}</div>
            {notes(list, overview)}
        </section>
    }
    .into_any()
}

/// What the figures rest on: the list, the policy in its version, the day.
fn rests_on(list: List) -> String {
    let (session, identity) = (list.session, &list.session.policy.get().document().policy);
    let day = session.as_of.with(DateInput::as_of).map_or_else(String::new, |day| ips_report::date(day, list.language()));
    let version = (session.words().policy_version)(&identity.document, &identity.version);
    [list.name(), identity.region.get(list.language()).to_owned(), version, day].join(" · ")
}

/// How many came to what, as figures and as bars.
fn outcomes(list: List, overview: &Overview) -> AnyView {
    type Line = (Pick, &'static str, CameTo, u64);
    let tally = overview.tally;
    let lines: [Line; 5] = [
        (|words| words.eligible, "ips-mark ips-outcome--met", CameTo::Eligible, tally.eligible),
        (|words| words.not_eligible, "ips-mark ips-outcome--not-met", CameTo::NotEligible, tally.not_eligible),
        (|words| words.undetermined, "ips-mark ips-outcome--open", CameTo::Undetermined, tally.undetermined),
        (|words| words.refused, "ips-mark ips-mark--wrong", CameTo::Refused, tally.refused),
        (|words| words.changed, "ips-mark", CameTo::Changed, u64::try_from(overview.changed).unwrap_or_default()),
    ];
    let rows = lines.into_iter().filter(|(.., came_to, count)| *count > 0 || !matches!(came_to, CameTo::Refused | CameTo::Changed));
    let rows: Vec<AnyView> = rows
        .map(|(name, class, came_to, count)| {
            let look = move |query: &mut PeopleQuery| *query = PeopleQuery { came_to, ..PeopleQuery::default() };
            view! {
                <tr>
                    <th scope="row"><span {..list.word(name)} class=class></span></th>
                    <td>{figure(list, (count, tally.people()), move || name(list.words()).to_owned(), look)}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <table class="usa-table ips-list__figures">
            <caption {..list.word(|words| words.decides)}></caption>
            <thead>
                <tr>
                    <th {..list.word(|words| words.result)} scope="col"></th>
                    <th {..list.word(|words| words.count)} scope="col"></th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// Which criteria stand in the way, and which are not known.
fn criteria(list: List, counted: &[CriterionTally], people: u64) -> AnyView {
    let policy = list.session.policy.get_untracked();
    let rows: Vec<AnyView> = policy
        .document()
        .criteria
        .iter()
        .zip(counted)
        .enumerate()
        .map(|(place, (criterion, count))| {
            let title = move || criterion.title.get(Voice::Worker, list.language());
            let failing = move |query: &mut PeopleQuery| *query = PeopleQuery { failing: Some(place), ..PeopleQuery::default() };
            let missing = move |query: &mut PeopleQuery| *query = PeopleQuery { missing: Some(place), ..PeopleQuery::default() };
            view! {
                <tr>
                    <th {..text(title)} scope="row"></th>
                    <td>{figure(list, (count.failing, people), move || format!("{}: {}", title(), list.words().failing), failing)}</td>
                    <td>{figure(list, (count.missing, people), move || format!("{}: {}", title(), list.words().missing), missing)}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <table class="usa-table ips-list__figures">
            <thead>
                <tr>
                    <th {..list.word(|words| words.criterion)} scope="col"></th>
                    <th {..list.word(|words| words.failing)} scope="col"></th>
                    <th {..list.word(|words| words.missing)} scope="col"></th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// A figure that leads to the rows it counts, and its share of all as a bar.
fn figure(
    list: List,
    (count, of): (u64, u64),
    name: impl Fn() -> String + Send + Sync + 'static,
    look: impl Fn(&mut PeopleQuery) + Clone + 'static,
) -> AnyView {
    let shown = ips_report::number_text(ips_core::Fraction::from(u32::try_from(count).unwrap_or(u32::MAX)));
    let said = shown.clone();
    let label = move || format!("{said}: {}", name());
    let go = move || {
        list.look(look.clone());
        focus(ROWS);
    };
    let number = if count == 0 {
        view! { <span>{shown}</span> }.into_any()
    } else {
        view! { <button class="usa-button usa-button--unstyled" type="button" aria-label=label on:click=click(go)>{shown}</button> }.into_any()
    };
    view! { <span class="ips-list__figure">{number}{bar(count, of)}</span> }.into_any()
}

/// The share as a bar. The figure beside it says the same.
fn bar(count: u64, of: u64) -> AnyView {
    let width = (400 * count).div_ceil(of.max(1)).min(400);
    let used = (count > 0).then(|| view! { <rect class="ips-bar__used" x="0" y="0" width=width.to_string() height="16" /> });
    view! { <svg class="ips-bar" viewBox="0 0 400 16" preserveAspectRatio="none" aria-hidden="true">{used}</svg> }.into_any()
}

/// What is to be known of the list beside.
fn notes(list: List, overview: &Overview) -> AnyView {
    let sheet = overview.sheet.clone();
    let (tally, hidden) = (overview.tally, overview.hidden as u64);
    let sheet = move || sheet.as_ref().map(|(name, sheets)| (list.words().sheet)(name, *sheets));
    let notes = move || {
        let words = list.words();
        let counted = [(hidden, words.hidden), (tally.nobody, words.nobody), (tally.recoded, words.recoded)];
        sheet().into_iter().chain(counted.into_iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(count))).collect::<Vec<_>>()
    };
    live(move || {
        let items: Vec<AnyView> = notes().into_iter().map(|note| view! { <li>{note}</li> }.into_any()).collect();
        (!items.is_empty()).then(|| view! { <ul class="usa-list ips-list__notes">{items}</ul> })
    })
}
