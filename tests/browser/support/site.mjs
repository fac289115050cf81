// Where the site is served, and which pages it has.

import { fileURLToPath } from "node:url";
import { languages, policies } from "./policies.mjs";
import { serve } from "./server.mjs";

const variable = (name, what) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: it is ${what}. \`cargo xtask test\` sets it.`);
  return value;
};

/** The address of the site in dist/, without a slash at its end. Each file of tests serves its own. */
export const { address: site } = await serve(fileURLToPath(new URL("../../../dist", import.meta.url)));

/** The program file of Chromium. */
export const chromiumPath = variable("IPS_CHROMIUM", "the program file of Chromium");

/** The program file of the command `ips`. */
export const ipsProgram = variable("IPS_COMMAND", "the program file of the command `ips`");

/** The address of a page: `language`, then the path below it, "" for the home page. */
export const address = (language, path) => `${site}/${language}/${path}`;

/** The path of a page that screens. */
export const screeningPath = (audience, policy) => `${audience === "worker" ? "screen" : "check"}/${policy}/`;

/** The path of a page that plans. */
export const planPath = (policy) => `plan/${policy}/`;

/** The planning tools, as addresses name them. */
export const tools = ["need", "check", "plan", "deadlines", "fidelity", "units", "stay"];

/** The paths of every page of a language. */
export const paths = ["", "batch/", "embed/", "about/", "privacy/", "accessibility/", ...["worker", "public"].flatMap((audience) => policies.map((policy) => screeningPath(audience, policy.id))), ...policies.map((policy) => planPath(policy.id))];

/** Every page of the site, as `[language, path, address]`. */
export const pages = languages.flatMap((language) => paths.map((path) => [language, path, address(language, path)]));
