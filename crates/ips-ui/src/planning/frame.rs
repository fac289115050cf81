//! What stands around the tools: their names, the as-of date, and what can be done with the whole.

use super::fields::{Kind, Place, date_error, labelled};
use super::plan_file::file_actions;
use super::session::{Planner, Tool};
use super::{check, deadlines, fidelity, need, plan, stay, units};
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, live, several, text};

/// All tools for one policy. The caller owns the planner, so that what is typed outlives a change of language or policy.
pub fn planning_tools(planner: Planner) -> View {
    let as_of_place = Place::Single(planner, "as_of".to_owned());
    let as_of =
        labelled(planner, "as_of", Kind::Date, |words| words.frame.as_of, Some(|words| words.frame.as_of_hint), move || date_error(planner, &as_of_place));
    let heading = move || (planner.words().frame.heading)(planner.program.get().identity().region.get(planner.language.get()));
    // The policy is part of the key: its roles and events are built anew when it changes.
    let place = Memo::new(move |_| (planner.tool.get(), planner.program.get().id()));
    several([
        el("h1").child(text(heading)).into(),
        el("p").class("ips-screen-only").child(planner.word(|words| words.frame.intro)).into(),
        el("div").class("ips-plan-top").child(as_of).into(),
        tools(planner).into(),
        live(move || {
            let (tool, _) = place.get();
            untrack(|| show(planner, tool))
        }),
        standing(planner).into(),
        file_actions(planner),
    ])
}

fn show(planner: Planner, tool: Tool) -> View {
    let name = move || planner.words().frame.tool_names[Tool::ALL.into_iter().position(|one| one == tool).unwrap_or(0)];
    el("section")
        .class("ips-tool")
        .attr("aria-labelledby", "tool-heading")
        .child(el("h2").attr("id", "tool-heading").attr("tabindex", "-1").child(text(name)))
        .child(body(planner, tool))
        .into()
}

fn body(planner: Planner, tool: Tool) -> View {
    match tool {
        Tool::Deadlines => deadlines::deadline_list(planner),
        Tool::Plan => plan::start_up_plan(planner),
        Tool::Fidelity => fidelity::fidelity_reviews(planner),
        Tool::Units => units::units(planner),
        Tool::Stay => stay::stay_or_end(planner),
        Tool::Need => need::staff_needed(planner),
        Tool::Check => check::check_team(planner),
    }
}

/// A link to each tool; the address names the tool and nothing that was typed.
fn tools(planner: Planner) -> Element {
    let links: View = Tool::ALL
        .into_iter()
        .enumerate()
        .map(|(index, tool)| {
            let link = el("a")
                .attr("href", format!("#{}", tool.anchor()))
                .live_attr("aria-current", move || (planner.tool.get() == tool).then_some("true"))
                .child(text(move || planner.words().frame.tool_names[index]));
            el("li").child(link)
        })
        .collect();
    el("nav").class("ips-tools ips-screen-only").live_attr("aria-label", move || Some(planner.words().frame.tools)).child(el("ul").child(links))
}

/// Which text was used, and who decides.
fn standing(planner: Planner) -> Element {
    let identity = move || planner.program.get().identity();
    let document = move || format!("{} · {} · {}", identity().id, identity().version, identity().document);
    let past = move || {
        let as_of = planner.as_of()?;
        let past = identity().next_review.is_some_and(|review| as_of > review.last_day());
        past.then(|| identity().past_review.as_ref().map(|text| text.get(planner.language.get()))).flatten()
    };
    el("div")
        .class("ips-plan-standing")
        .child(el("p").child(text(document)))
        .child(live(move || past().map(|sentence| el("p").class("ips-past-review").child(sentence))))
        .child(el("p").child(planner.word(|words| words.frame.decides)))
}
