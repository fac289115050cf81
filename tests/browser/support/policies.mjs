// The policies as their files state them: what the pages must ask and say, in the words of each reader.

import { readFileSync, readdirSync } from "node:fs";
import { parse } from "smol-toml";

const folder = new URL("../../../crates/ips-policies/policies/", import.meta.url);

/** The languages of the site. */
export const languages = ["en", "es"];

/** A text in the voice of a reader; what is not said apart for the public is said in the words for the worker. */
export const say = (words, audience, language) => {
  const text = words[audience]?.[language] ?? words.worker?.[language] ?? words[language];
  if (!text) throw new Error(`there is no text for ${audience} in ${language}: ${JSON.stringify(words)}`);
  return text;
};

class Policy {
  constructor(document) {
    this.document = document;
    this.id = document.policy.id;
    this.facts = document.facts;
    this.criteria = document.criteria;
  }

  /** A fact by its name. */
  fact(name) {
    const fact = this.facts.find((fact) => fact.name === name);
    if (!fact) throw new Error(`${this.id} has no fact ${name}`);
    return fact;
  }

  /** The facts a reader is asked one by one: the public only what a person can tell of themselves. */
  asked(audience) {
    return this.facts.filter((fact) => !fact.stands_in_for && (audience === "worker" || fact.ask.includes("person")));
  }
}

/** Every policy of the product. */
export const policies = readdirSync(folder)
  .filter((file) => file.endsWith(".toml"))
  .sort()
  .map((file) => new Policy(parse(readFileSync(new URL(file, folder), "utf8"))));

/** A policy by its id. */
export const policy = (id) => policies.find((policy) => policy.id === id) ?? (() => { throw new Error(`there is no policy ${id}`); })();
