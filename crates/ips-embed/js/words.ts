// The few words the element itself says: before the checker is there, and where it cannot be. All else is said by the components.

export interface ElementWords {
  readonly name: string;
  readonly loading: string;
  readonly notLoaded: string;
  readonly refused: string;
  readonly noPolicy: (known: string) => string;
  readonly noVersion: (policy: string, known: string) => string;
  readonly noDate: (given: string) => string;
  readonly noAudience: (given: string) => string;
  readonly noMode: (given: string) => string;
  readonly noPhone: (given: string) => string;
  readonly noAddress: (given: string) => string;
  readonly noLabel: (most: string) => string;
  readonly noAnswer: (fact: string, reason: string) => string;
  /** Stands before a telephone number. */
  readonly phone: string;
  readonly contactUs: string;
  readonly frameRefused: string;
  /** Leads to the checker on a page of its own. */
  readonly ownPage: string;
}

/** The most characters of what was given that a sentence shows: as many as the core shows. */
const mostShown = 200;

/** What was given, by its beginning. */
const shown = (given: string): string => {
  // As letters, of which one may be two of a text's units; and no more of them than are needed.
  const letters = [...given.slice(0, 2 * mostShown)];
  return given.length > mostShown && letters.length > mostShown ? `${letters.slice(0, mostShown - 1).join("")}…` : given;
};

const words = {
  en: {
    name: "IPS eligibility checker",
    loading: "Loading the checker …",
    notLoaded: "The checker could not be loaded. Check the connection and reload the page.",
    refused: "This page does not allow the checker to run.",
    noPolicy: (known) => `Set the attribute policy to one of: ${known}.`,
    noVersion: (policy, known) => `This release has no such version of ${policy}. Set policy-version to one of: ${known}, or leave it out.`,
    noDate: (given) => `as-of="${shown(given)}" is no date that can be used. Write a date that exists, from 1900 on, as YYYY-MM-DD.`,
    noAudience: (given) => `audience="${shown(given)}" is not known. Set it to public or worker.`,
    noMode: (given) => `mode="${shown(given)}" is not known. Set it to auto, inline or iframe.`,
    noPhone: (given) => `contact-phone="${shown(given)}" is no telephone number that can be used. Write digits, blanks and + ( ) - alone, such as 1-800-555-0100.`,
    noAddress: (given) => `contact-href="${shown(given)}" is no address that can be used. Write one that begins with https:, http: or mailto:.`,
    noLabel: (most) => `next-label is too long for a button. Write at most ${most} characters.`,
    noAnswer: (fact, reason) => `answers: ${shown(fact)} was not taken (${reason}), so it is asked. Names and values of facts are listed by \`ips policy show\`.`,
    phone: "Telephone:",
    contactUs: "Contact us",
    frameRefused: "This page does not allow the checker to be shown in it.",
    ownPage: "Open the checker on a page of its own",
  },
  es: {
    name: "Verificador de elegibilidad de IPS",
    loading: "Cargando el verificador …",
    notLoaded: "No se pudo cargar el verificador. Revise la conexión y vuelva a cargar la página.",
    refused: "Esta página no permite que el verificador funcione.",
    noPolicy: (known) => `Ponga en el atributo policy uno de estos valores: ${known}.`,
    noVersion: (policy, known) => `Esta edición no tiene esa versión de ${policy}. Ponga en policy-version uno de estos valores: ${known}, o déjelo vacío.`,
    noDate: (given) => `as-of="${shown(given)}" no es una fecha que se pueda usar. Escriba una fecha que exista, de 1900 en adelante, como AAAA-MM-DD.`,
    noAudience: (given) => `audience="${shown(given)}" no se conoce. Ponga public o worker.`,
    noMode: (given) => `mode="${shown(given)}" no se conoce. Ponga auto, inline o iframe.`,
    noPhone: (given) => `contact-phone="${shown(given)}" no es un número de teléfono que se pueda usar. Escriba solo cifras, espacios y + ( ) -, por ejemplo 1-800-555-0100.`,
    noAddress: (given) => `contact-href="${shown(given)}" no es una dirección que se pueda usar. Escriba una que empiece con https:, http: o mailto:.`,
    noLabel: (most) => `next-label es demasiado largo para un botón. Escriba como máximo ${most} caracteres.`,
    noAnswer: (fact, reason) => `answers: no se tomó ${shown(fact)} (${reason}), así que se pregunta. \`ips policy show\` enumera los nombres y valores de los datos.`,
    phone: "Teléfono:",
    contactUs: "Comuníquese con nosotros",
    frameRefused: "Esta página no permite mostrar el verificador en ella.",
    ownPage: "Abrir el verificador en una página propia",
  },
} satisfies Record<string, ElementWords>;

export type Language = keyof typeof words;

/** The language spoken for a tag such as `es-MX`; English where it is none of ours. The core resolves tags in the same way. */
export const spoken = (tag: string): Language => {
  const primary = tag.split(/[-_]/)[0]?.toLowerCase() ?? "";
  return Object.hasOwn(words, primary) ? (primary as Language) : "en";
};

export const say = (language: Language): ElementWords => words[language];
