// The criteria for zen: one node of expressions, evaluated with the trace on.

import { ZenEngine } from "@gorules/zen-engine";
import { age, areas } from "./people.mjs";

const expressions = {
  age: "age >= 16",
  diagnosis: "primary_diagnosis == null or primary_diagnosis == 'serious_mental_illness' or (primary_diagnosis == 'substance_use_disorder' and (funding == null or funding == 'state'))",
  areas: "areas_possible >= 2",
  desire: "expresses_desire_to_work != false",
  pattern: "employment_pattern != 'steady'",
  assistance: "needs_assistance_beyond_employer != false",
  no_act: "act_in_same_authorization_period != true",
  one_provider: "authorized_with_another_ips_provider != true",
};

const content = {
  nodes: [
    { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
    { id: "criteria", name: "criteria", type: "expressionNode", position: { x: 1, y: 0 }, content: { expressions: Object.entries(expressions).map(([key, value]) => ({ id: key, key, value })) } },
    { id: "out", name: "out", type: "outputNode", position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: "a", type: "edge", sourceId: "in", targetId: "criteria" },
    { id: "b", type: "edge", sourceId: "criteria", targetId: "out" },
  ],
};

const decision = new ZenEngine().createDecision(content);

/** The criteria that are definitely not met. */
export const failing = async (facts) => {
  const possible = areas.filter((name) => facts[name] !== false).length;
  const { result } = await decision.evaluate({ ...facts, age: age(facts), areas_possible: possible }, { trace: true });
  return Object.keys(expressions).filter((name) => result[name] === false);
};
