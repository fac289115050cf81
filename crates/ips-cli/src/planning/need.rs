//! `ips need`.

use super::args::{Need as NeedArgs, TeamPhase};
use super::input_file::InputFile;
use super::job::Job;
use super::page::Page;
use crate::unusable::Unusable;
use ips_core::{Fraction, Input};
use ips_files::{Needs, hiring_step_sentence, need_lines, needs, number_text};

pub(super) fn run(args: &NeedArgs) -> Result<u64, Unusable> {
    let job = Job::of(&args.task)?;
    let (result, errors) = match args.people {
        Some(people) => needs(job.situation, &from_options(args, people))?,
        None => needs(job.situation, &InputFile::read(args.file.as_deref())?.object()?)?,
    };
    job.answer(job.words().need.title, result, &errors, 0, |page, needs| show(&job, page, needs))
}

/// The question as a file would ask it.
fn from_options(args: &NeedArgs, people: u32) -> Input<'static> {
    let phase = args.phase.map(|phase| match phase {
        TeamPhase::Opening => "opening",
        TeamPhase::Full => "full",
    });
    let options = [
        ("people", Some(people.to_string())),
        ("leader_caseload", args.leader_caseload.map(|people| people.to_string())),
        ("smallest_position", args.smallest_position.map(|smallest_position| smallest_position.to_string())),
        ("people_per_fte", args.people_per_fte.map(|people| people.to_string())),
        ("phase", phase.map(str::to_owned)),
    ];
    Input::object(options.into_iter().filter_map(|(name, value)| Some((name, Input::Text(value?.into())))))
}

fn show(job: &Job, page: &mut Page, needs: &Needs<'static>) {
    let words = &job.words().need;
    page.field(words.people, &needs.strict.need.question.people.to_string());
    for (heading, of) in [(words.strict, &needs.strict), (words.loose, &needs.loose)] {
        page.heading(heading);
        let need = &of.need;
        for (index, team) in need.teams.iter().enumerate() {
            if need.teams.len() > 1 {
                page.paragraph(&(words.team)(index + 1, team.people));
            }
            let mut rows = Vec::new();
            for line in need_lines(need, team, job.program(), job.language) {
                let role = team.roles.iter().find(|role| role.role == line.role);
                let number = |of: fn(&ips_core::staffing::RoleNeed<'_>) -> Fraction| role.map_or_else(String::new, |role| number_text(of(role)));
                let mut rules: Vec<String> = Vec::new();
                for citation in line.citations {
                    page.rules(citation);
                    rules.extend(citation.rules.iter().map(ToString::to_string));
                }
                rules.sort();
                rules.dedup();
                rows.push([line.title, number(|role| role.positions), number(|role| role.exact), line.sum, rules.join(", ")]);
            }
            page.table([words.role, words.positions, words.exact, words.sum, job.words().rules], rows);
        }
        page.field(words.all_positions, &number_text(need.all_positions_fte));
        if let Some(limit) = need.team_limit {
            page.field(words.team_limit, &limit.to_string());
        }
        if let Some(step) = &of.next_step {
            page.field(words.next_step, &hiring_step_sentence(step, job.program(), job.language));
        }
    }
}
