//! The planning side of a policy held for JavaScript.

use ips_core::authorization::{AuthorizationInput, authorization};
use ips_core::fidelity::{FidelityInput, fidelity};
use ips_core::policy::ProgramPolicy;
use ips_core::{InputError, Language, Situation, parse_as_of};
use ips_report::{DeadlineTask, PlanTask, Review, TaskAnswer, check_team_of, needs, team_of_saved_plan};
use ips_wasm::{Refusal, input, listed, object};
use serde::Serialize;
use std::borrow::Cow;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A policy to plan with on a day. Every task takes an object and gives the answer of the command `ips`, or throws a `Refusal` where there is none.
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
    ///
    /// # Errors
    ///
    /// No rule is in force on the day.
    #[wasm_bindgen(unchecked_return_type = "TaskAnswer<Needs>")]
    pub fn need(&self, as_of: &str, question: &JsValue) -> Result<JsValue, JsValue> {
        let (result, errors) = needs(self.on(as_of), &input(question), None).map_err(Refusal::from)?;
        Ok(self.answer(as_of, result, &errors))
    }

    /// The check of a team, or of the team in a saved plan.
    ///
    /// # Errors
    ///
    /// No rule is in force on the day, or the plan was saved for another policy.
    #[wasm_bindgen(js_name = checkTeam, unchecked_return_type = "TaskAnswer<CheckedTeam>")]
    pub fn check_team(&self, as_of: &str, team: &JsValue) -> Result<JsValue, JsValue> {
        let team = team_of_saved_plan(input(team), &self.program).map_err(Refusal::from)?;
        let (result, errors) = check_team_of(self.on(as_of), &team).map_err(Refusal::from)?;
        Ok(self.answer(as_of, Some(result), &errors))
    }

    /// The start-up plan, with people to hire named in a language.
    ///
    /// # Errors
    ///
    /// No rule is in force on the day of the start, or nothing is said in the language.
    #[wasm_bindgen(unchecked_return_type = "TaskAnswer<Planned>")]
    pub fn plan(&self, as_of: &str, question: &JsValue, language: &str) -> Result<JsValue, JsValue> {
        let language = Language::from_tag(language).ok_or_else(Refusal::unknown_language)?;
        let (task, errors) = PlanTask::read(self.on(as_of), &input(question), language).map_err(Refusal::from)?;
        Ok(self.answer(as_of, task.planned(), &errors))
    }

    /// What is due; what comes back is listed for so many days ahead.
    #[wasm_bindgen(unchecked_return_type = "TaskAnswer<Due>")]
    pub fn deadlines(&self, as_of: &str, days: &JsValue, horizon: u32) -> JsValue {
        let (task, errors) = DeadlineTask::read(self.on(as_of), input(days));
        self.answer(as_of, Some(task.due(horizon)), &errors)
    }

    /// What a fidelity score comes to.
    ///
    /// # Errors
    ///
    /// The package was built without a scale.
    #[wasm_bindgen(unchecked_return_type = "TaskAnswer<FidelityOutlook>")]
    pub fn fidelity(&self, as_of: &str, score: &JsValue) -> Result<JsValue, JsValue> {
        // Every policy names the same scale.
        let scale = ips_policies::scales().first().ok_or_else(Refusal::no_scale)?;
        let (score, errors) = FidelityInput::read(self.on(as_of), scale, &input(score));
        Ok(self.answer(as_of, Some(fidelity(self.on(as_of), scale, &score)), &errors))
    }

    /// The units of service to one person, held against the authorization.
    #[wasm_bindgen(unchecked_return_type = "TaskAnswer<Authorization>")]
    pub fn authorization(&self, as_of: &str, services: &JsValue) -> JsValue {
        let (services, errors) = AuthorizationInput::read(self.on(as_of), &input(services));
        self.answer(as_of, Some(authorization(self.on(as_of), &services)), &errors)
    }

    /// The rules on staying in the service.
    #[wasm_bindgen(js_name = continuedStay, unchecked_return_type = "TaskAnswer<Reviewed>")]
    pub fn continued_stay(&self, as_of: &str, facts: &JsValue) -> JsValue {
        self.review(Review::ContinuedStay, as_of, facts)
    }

    /// The rules on the end of the service.
    #[wasm_bindgen(unchecked_return_type = "TaskAnswer<Reviewed>")]
    pub fn discharge(&self, as_of: &str, facts: &JsValue) -> JsValue {
        self.review(Review::Discharge, as_of, facts)
    }

    fn review(&self, review: Review, as_of: &str, facts: &JsValue) -> JsValue {
        match review.of(self.on(as_of), &input(facts)) {
            Ok(reviewed) => self.answer(as_of, Some(reviewed), &[]),
            Err(errors) => self.answer::<()>(as_of, None, &errors),
        }
    }

    fn answer<R: Serialize>(&self, as_of: &str, result: Option<R>, errors: &[InputError]) -> JsValue {
        object(&TaskAnswer::new(self.on(as_of), result, listed(errors)))
    }

    /// The JavaScript side asks for days that exist only.
    fn on(&self, as_of: &str) -> Situation<'_, ProgramPolicy> {
        Situation::new(&self.program, parse_as_of(as_of).unwrap_or_default())
    }
}
