import { Checked, initSync } from "./ips-policy-checker.js";
import { compiled } from "./policy.js";
import type { PolicyProblem } from "./results.js";

initSync({ module: await compiled(new URL("ips-policy-checker.wasm", import.meta.url)) });

/** What is wrong with a policy in canonical JSON, or the policy packed for the other modules. */
export const check = (text: string): { problems: PolicyProblem[]; rules: Uint8Array; program: Uint8Array } => {
  const checked = Checked.policy(text);
  const answer = { problems: JSON.parse(checked.problems()) as PolicyProblem[], rules: checked.rules(), program: checked.program() ?? new Uint8Array() };
  checked.free();
  return answer;
};
