//! The planning side of a policy held for JavaScript.

use crate::answer::{Failure, answer, read, written};
use ips_core::authorization::{AuthorizationInput, authorization};
use ips_core::fidelity::{FidelityInput, fidelity};
use ips_core::policy::ProgramPolicy;
use ips_core::{Language, Situation, parse_date};
use ips_report::{DeadlineTask, PlanTask, Review, check_team_of, needs, team_of_saved_plan};
use std::borrow::Cow;
use wasm_bindgen::prelude::wasm_bindgen;

/// A policy to plan with on a day. Every task takes an object as JSON and gives the answer of the command `ips` as JSON, or an object with
/// `failure` where there is none.
#[wasm_bindgen]
pub struct Program {
    program: Cow<'static, ProgramPolicy>,
}

#[wasm_bindgen]
impl Program {
    /// The planning side of a policy of the package; nothing where there is none.
    pub fn embedded(id: &str) -> Option<Program> {
        ips_policies::program(id).map(|program| Self { program: Cow::Borrowed(program) })
    }

    /// The planning side that the checker has packed; nothing for any other bytes.
    pub fn unpacked(packed: &[u8]) -> Option<Program> {
        ips_policies::unpack_program(packed).map(|program| Self { program: Cow::Owned(program) })
    }

    /// The staff that a number of people needs, in both readings.
    pub fn need(&self, as_of: &str, input: &str) -> String {
        written(read(input).and_then(|question| {
            let (result, errors) = needs(self.on(as_of), &question, None)?;
            Ok(answer(self.on(as_of), result, &errors))
        }))
    }

    /// The check of a team, or of the team in a saved plan.
    #[wasm_bindgen(js_name = checkTeam)]
    pub fn check_team(&self, as_of: &str, input: &str) -> String {
        written(read(input).and_then(|value| {
            let team = team_of_saved_plan(value, &self.program)?;
            let (result, errors) = check_team_of(self.on(as_of), &team)?;
            Ok(answer(self.on(as_of), Some(result), &errors))
        }))
    }

    /// The start-up plan, with people to hire named in a language.
    pub fn plan(&self, as_of: &str, input: &str, language: &str) -> String {
        written(read(input).and_then(|question| {
            let (task, errors) = PlanTask::read(self.on(as_of), &question, Language::from_tag(language).unwrap_or_default())?;
            Ok(answer(self.on(as_of), task.planned(), &errors))
        }))
    }

    /// What is due; what comes back is listed for so many days ahead.
    pub fn deadlines(&self, as_of: &str, input: &str, horizon: u32) -> String {
        written(read(input).map(|value| {
            let (task, errors) = DeadlineTask::read(self.on(as_of), value);
            answer(self.on(as_of), Some(task.due(horizon)), &errors)
        }))
    }

    /// What a fidelity score comes to.
    pub fn fidelity(&self, as_of: &str, input: &str) -> String {
        written(read(input).and_then(|value| {
            // Every policy names the same scale.
            let scale = ips_policies::scales().first().ok_or_else(Failure::no_scale)?;
            let (input, errors) = FidelityInput::read(self.on(as_of), scale, &value);
            Ok(answer(self.on(as_of), Some(fidelity(self.on(as_of), scale, &input)), &errors))
        }))
    }

    /// The units of service to one person, held against the authorization.
    pub fn authorization(&self, as_of: &str, input: &str) -> String {
        written(read(input).map(|value| {
            let (input, errors) = AuthorizationInput::read(self.on(as_of), &value);
            let found = authorization(self.on(as_of), &input);
            answer(self.on(as_of), Some(found), &errors)
        }))
    }

    /// The rules on staying in the service.
    #[wasm_bindgen(js_name = continuedStay)]
    pub fn continued_stay(&self, as_of: &str, input: &str) -> String {
        self.review(Review::ContinuedStay, as_of, input)
    }

    /// The rules on the end of the service.
    pub fn discharge(&self, as_of: &str, input: &str) -> String {
        self.review(Review::Discharge, as_of, input)
    }

    fn review(&self, review: Review, as_of: &str, input: &str) -> String {
        written(read(input).map(|answers| match review.of(self.on(as_of), &answers) {
            Ok(reviewed) => answer(self.on(as_of), Some(reviewed), &[]),
            Err(errors) => answer::<()>(self.on(as_of), None, &errors),
        }))
    }

    /// The JavaScript side asks for days that exist only.
    fn on(&self, as_of: &str) -> Situation<'_, ProgramPolicy> {
        Situation::new(&self.program, parse_date(as_of).unwrap_or_default())
    }
}
