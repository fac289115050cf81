//! What stands around the tools: their names, the as-of date, and what can be done with the whole.

use super::fields::{Asked, DATE, as_of_error};
use super::plan_file::file_actions;
use super::session::Planner;
use super::{check, deadlines, fidelity, need, plan, stay, units};
use crate::live::{live, text};
use ips_report::Tool;
use ips_report::report::past_review;
use leptos::prelude::*;

const AS_OF: Asked = Asked { field: "as_of", takes: DATE, label: |words| words.frame.as_of, hint: Some(|words| words.frame.as_of_hint) };

/// All tools for one policy. The caller owns the planner, so that what is typed outlives a change of language or policy.
#[component]
pub fn PlanningTools(
    /// The state of the tools.
    planner: Planner,
) -> impl IntoView {
    let wrong = as_of_error(planner, AS_OF.field);
    let heading = move || (planner.words().frame.heading)(planner.program.get().identity().region.get(planner.language.get()));
    // The policy is part of the key: its roles and events are built anew when it changes.
    let place = Memo::new(move |_| (planner.tool.get(), planner.program.get().id()));
    view! {
        <h1 {..text(heading)} class="ips-heading"></h1>
        <p {..planner.word(|words| words.frame.intro)} class="ips-screen-only"></p>
        <div class="ips-plan-top">{AS_OF.checked(planner, wrong)}</div>
        {tools(planner)}
        {live(move || {
            let (tool, _) = place.get();
            untrack(|| show(planner, tool))
        })}
        {standing(planner)}
        {file_actions(planner)}
    }
}

fn show(planner: Planner, tool: Tool) -> AnyView {
    let name = move || planner.words().frame.tool_name(tool);
    view! {
        <section class="ips-tool" aria-labelledby="tool-heading">
            <h2 {..text(name)} id="tool-heading" tabindex="-1"></h2>
            {body(planner, tool)}
        </section>
    }
    .into_any()
}

fn body(planner: Planner, tool: Tool) -> AnyView {
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
fn tools(planner: Planner) -> AnyView {
    let links: Vec<AnyView> = Tool::ALL.into_iter().map(|tool| tool_link(planner, tool)).collect();
    view! { <nav class="ips-tools ips-screen-only" aria-label=move || planner.words().frame.tools><ul>{links}</ul></nav> }.into_any()
}

fn tool_link(planner: Planner, tool: Tool) -> AnyView {
    let current = move || (planner.tool.get() == tool).then_some("true");
    let name = text(move || planner.words().frame.tool_name(tool));
    view! { <li><a {..name} href=format!("#{}", tool.anchor()) aria-current=current></a></li> }.into_any()
}

/// Which text was used, and who decides.
fn standing(planner: Planner) -> AnyView {
    let identity = move || planner.program.get().identity();
    let document = move || format!("{} · {} · {}", identity().id, identity().version, identity().document);
    let past = move || past_review(identity(), planner.as_of()?, planner.language.get());
    view! {
        <div class="ips-plan-standing">
            <p {..text(document)}></p>
            {live(move || past().map(|field| view! { <p class="ips-past-review">{field.words}</p> }))}
            <p {..planner.word(|words| words.frame.decides)}></p>
        </div>
    }
    .into_any()
}
