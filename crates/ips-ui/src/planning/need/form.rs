//! What is asked for: people to serve, and what the sum turns on under the policy.

use super::{Asked, rules};
use crate::planning::fields::{Kind, Place, error, field_id, hinted_input, input, select};
use crate::planning::session::Planner;
use crate::planning::words::PlanningWords;
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, text};

pub(super) fn form(planner: Planner, asked: Memo<Asked>) -> View {
    let staffing = &planner.program.get_untracked().planning().staffing;
    let title = move |role: &'static str| planner.program.get().role(role).map_or(role, |role| role.title.get(planner.language.get()));
    let leader = (!staffing.leader_caseload.is_empty()).then(|| {
        let label = move || (planner.words().need.leader_caseload)(title(&staffing.leader));
        let hint = move || planner.words().need.leader_caseload_hint.to_owned();
        number(planner, "leader_caseload", label, Some(hint), wrong(planner, asked, "leader_caseload"))
    });
    let phase = (!staffing.start_up.is_empty())
        .then(|| choice(planner, "phase", |words| words.need.phase, |words| words.need.full_team, ("opening", |words| words.need.opening)));
    let ratio = Memo::new(move |_| rules(planner).map(|rules| rules.ratio.people));
    let own_hint = move || ratio.get().map_or_else(String::new, |people| (planner.words().need.people_per_post_hint)(people, title(&staffing.carrier)));
    // More than the policy allows is no mistake of the keyboard, but it cannot be planned on.
    let own_wrong = move || {
        let above = asked.with(|asked| asked.single?.people_per_post).zip(ratio.get()).filter(|(own, ratio)| own > ratio);
        wrong(planner, asked, "people_per_post")().or_else(|| above.map(|(_, ratio)| (planner.words().need.above_ratio)(ratio)))
    };
    let people = move || planner.words().need.people.to_owned();
    let own = move || planner.words().need.people_per_post.to_owned();
    el("div")
        .class("ips-fields")
        .child(number(planner, "people", people, None::<fn() -> String>, wrong(planner, asked, "people")))
        .child(leader)
        .child(choice(planner, "post", |words| words.need.post, |words| words.need.half_posts, ("1", |words| words.need.whole_posts)))
        .child(phase)
        .child(number(planner, "people_per_post", own, Some(own_hint), own_wrong))
        .into()
}

/// A field for a whole number.
fn number(
    planner: Planner,
    name: &str,
    label: impl FnMut() -> String + 'static,
    hint: Option<impl FnMut() -> String + 'static>,
    wrong: impl Fn() -> Option<String> + Clone + 'static,
) -> Element {
    let name = format!("need.{name}");
    let id = field_id(&name);
    let place = Place::Single(planner, name);
    let field = if hint.is_some() { hinted_input } else { input };
    let hint = hint.map(|hint| el("span").class("usa-hint").attr("id", format!("{id}-hint")).child(text(hint)));
    el("div")
        .class("ips-field")
        .child(el("label").class("usa-label").attr("for", id.clone()).child(text(label)))
        .child(hint)
        .child(error(&id, wrong.clone()))
        .child(field(id, Kind::Whole, place, wrong))
}

/// A list of two; the first holds while nothing is chosen.
fn choice(
    planner: Planner,
    name: &str,
    label: fn(&PlanningWords) -> &'static str,
    first: fn(&PlanningWords) -> &'static str,
    (value, second): (&str, fn(&PlanningWords) -> &'static str),
) -> Element {
    let name = format!("need.{name}");
    let id = field_id(&name);
    el("div").class("ips-field").child(el("label").class("usa-label").attr("for", id.clone()).child(planner.word(label))).child(select(
        id,
        Place::Single(planner, name),
        planner.word(first),
        vec![(value.to_owned(), planner.word(second))],
    ))
}

/// What is wrong with a field; that nothing is typed yet is no mistake.
fn wrong(planner: Planner, asked: Memo<Asked>, name: &'static str) -> impl Fn() -> Option<String> + Copy + 'static {
    move || {
        asked.with(|asked| {
            let error = asked.errors.iter().find(|error| error.place().field.as_deref() == Some(name) && error.kind().code() != "missing")?;
            Some(ips_files::input_error_sentence(error, planner.language.get()))
        })
    }
}
