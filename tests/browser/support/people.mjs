// People to be screened on 21 November 2026: for each policy one who meets everything, one who does not, and one of whom too little is known.

import { unknown } from "./screening.mjs";

const louisiana = {
  plan_member: true,
  interested_in_working: true,
  date_of_birth: "1990-05-17",
  transitioned_from_nursing_facility: true,
  diverted_from_nursing_facility_level_of_care: false,
  my_choice_louisiana_program: true,
  served_by_louisiana_rehabilitation_services: false,
  duplicates_plan_or_free_service: false,
  available_under_rehabilitation_act_program: false,
  recommended_by_lmhp_or_physician: true,
  medical_necessity_met: true,
  needs_more_intensive_supports: true,
};

const northCarolina = {
  expresses_desire_to_work: true,
  funding: "state",
  date_of_birth: "1990-05-17",
  employment_pattern: "sporadic",
  act_in_same_authorization_period: false,
  authorized_with_another_ips_provider: false,
  needs_assistance_beyond_employer: true,
  area_1_housing: true,
  area_2_co_occurring: false,
  area_3_crisis_risk: false,
  area_4_office_based_services: true,
  area_5_daily_living: false,
  area_6_criminal_justice: false,
  primary_diagnosis: "serious_mental_illness",
};

/** Outcome, answers, and the criteria not met and not known, by policy. */
export const people = {
  "la-ccp4043": [
    { outcome: "eligible", facts: louisiana, failing: [], missing: [] },
    { outcome: "not_eligible", facts: { ...louisiana, date_of_birth: "2005-11-22" }, failing: ["age"], missing: [] },
    { outcome: "undetermined", facts: { ...louisiana, my_choice_louisiana_program: false, medical_necessity_met: unknown }, failing: [], missing: ["medical_necessity", "pathway"] },
  ],
  "nc-yp630": [
    { outcome: "eligible", facts: northCarolina, failing: [], missing: [] },
    { outcome: "not_eligible", facts: { ...northCarolina, employment_pattern: "steady", authorized_with_another_ips_provider: true }, failing: ["pattern", "one_provider"], missing: [] },
    { outcome: "undetermined", facts: { ...northCarolina, area_4_office_based_services: unknown, primary_diagnosis: unknown }, failing: [], missing: ["areas", "diagnosis"] },
  ],
};

/** One of them. */
export const person = (policy, outcome) => people[policy].find((person) => person.outcome === outcome);
