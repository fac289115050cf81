// The people that every engine screens: every one is somebody else, and a third of the answers are open.

const pick = (state, ...answers) => answers[state % answers.length];

/** A person by number; the same numbers give the same people in every run. */
export const person = (number) => {
  const at = (place) => (Math.imul(number + 1, 2654435761) >>> place) ^ (number >>> (place % 5));
  return {
    date_of_birth: `${1950 + (Math.abs(at(3)) % 65)}-0${1 + (Math.abs(at(5)) % 9)}-1${Math.abs(at(7)) % 10}`,
    primary_diagnosis: pick(Math.abs(at(2)), "serious_mental_illness", "substance_use_disorder", "none", null),
    funding: pick(Math.abs(at(4)), "state", "medicaid", null),
    area_1_housing: pick(Math.abs(at(6)), true, false, null),
    area_2_co_occurring: pick(Math.abs(at(8)), true, false, null),
    area_3_crisis_risk: pick(Math.abs(at(9)), true, false, null),
    area_4_office_based_services: pick(Math.abs(at(10)), true, false, null),
    area_5_daily_living: pick(Math.abs(at(11)), true, false, null),
    area_6_criminal_justice: pick(Math.abs(at(12)), true, false, null),
    expresses_desire_to_work: pick(Math.abs(at(13)), true, true, false, null),
    employment_pattern: pick(Math.abs(at(14)), "unemployed", "sporadic", "steady", null),
    needs_assistance_beyond_employer: pick(Math.abs(at(15)), true, false, null),
    act_in_same_authorization_period: pick(Math.abs(at(16)), false, true, null),
    authorized_with_another_ips_provider: pick(Math.abs(at(17)), false, true, null),
  };
};

/** The day of every screening. */
export const asOf = "2026-11-21";

/** Full years on that day: the others have no dates of their own. */
export const age = ({ date_of_birth: born }) => Number(asOf.slice(0, 4)) - Number(born.slice(0, 4)) - (asOf.slice(5) < born.slice(5) ? 1 : 0);

/** The six areas, of which two are needed. */
export const areas = ["area_1_housing", "area_2_co_occurring", "area_3_crisis_risk", "area_4_office_based_services", "area_5_daily_living", "area_6_criminal_justice"];
