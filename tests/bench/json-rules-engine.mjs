// The criteria for json-rules-engine. It knows no unknown: a criterion that is not met is failing or missing, and only failing is compared.

import { Engine } from "json-rules-engine";
import { age, areas } from "./people.mjs";

const is = (fact, value) => ({ fact, operator: "equal", value });
const notIs = (fact, value) => ({ fact, operator: "notEqual", value });
const open = (fact) => is(fact, null);

const rules = {
  age: { any: [{ fact: "age", operator: "greaterThanInclusive", value: 16 }] },
  diagnosis: { any: [is("primary_diagnosis", "serious_mental_illness"), { all: [is("primary_diagnosis", "substance_use_disorder"), { any: [is("funding", "state"), open("funding")] }] }, open("primary_diagnosis")] },
  areas: { any: [{ fact: "areas_possible", operator: "greaterThanInclusive", value: 2 }] },
  desire: { any: [notIs("expresses_desire_to_work", false)] },
  pattern: { any: [notIs("employment_pattern", "steady")] },
  assistance: { any: [notIs("needs_assistance_beyond_employer", false)] },
  no_act: { any: [notIs("act_in_same_authorization_period", true)] },
  one_provider: { any: [notIs("authorized_with_another_ips_provider", true)] },
};

const engine = new Engine();
for (const [type, conditions] of Object.entries(rules)) engine.addRule({ name: type, conditions, event: { type } });

/** The criteria that are definitely not met; the engine keeps the trace of every condition in its results. */
export const failing = async (facts) => {
  const possible = areas.filter((name) => facts[name] !== false).length;
  const { failureResults } = await engine.run({ ...facts, age: age(facts), areas_possible: possible });
  return failureResults.map(({ name }) => name);
};
