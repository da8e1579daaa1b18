// The part of the stand-in's README that its code tells: what is built, for whom, and what is answered 501.
import { DEFINITIONS } from "../../local/google/definitions/services.ts";
import { METHOD_USES, REQUEST_USES, USERS, type User } from "../../local/google/uses.ts";

const BEGIN = "<!-- npm run docs: begin -->";
const END = "<!-- npm run docs: end -->";

/** The README with its generated part made anew. @throws Error when its marks are not there. */
export function withGoogleReference(readme: string): string {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`The README has no ${BEGIN} … ${END}.`);
  return `${before}${BEGIN}\n\n${googleReference()}\n\n${END}${after}`;
}

function googleReference(): string {
  return [
    "What nobody needs is not built. Tests hold each user's lines equal to what it sends; `files` and `planned` are told by hand.",
    table(["User", "Seen in"], Object.entries(USERS)),
    ...(["sheets", "slides", "drive"] as const).flatMap((service) => [
      `### ${service.charAt(0).toUpperCase()}${service.slice(1)}`,
      table(["Method", "Needed by"], usesRows(METHOD_USES[service])),
      ...(service === "drive" ? [] : [table(["Request", "Needed by"], usesRows(REQUEST_USES[service]))]),
      ...refused(service),
    ]),
  ].join("\n\n");
}

function usesRows(uses: Readonly<Record<string, readonly User[]>>): [string, string][] {
  return Object.entries(uses).map(([name, users]) => [`\`${name}\``, users.join(", ")]);
}

/** What Google has and the stand-in answers 501 to, once it is found well formed. */
function refused(service: "sheets" | "slides" | "drive"): string[] {
  if (service === "drive") return [];
  const { methods, messages } = DEFINITIONS[service].facts;
  const unbuilt = (names: object | undefined, uses: object): string =>
    Object.keys(names ?? {})
      .filter((name) => !Object.hasOwn(uses, name))
      .map((name) => `\`${name}\``)
      .join(", ");
  return [
    `Methods answered 501: ${unbuilt(methods, METHOD_USES[service])}.`,
    `Requests read strictly, then answered 501: ${unbuilt(messages.Request, REQUEST_USES[service])}.`,
  ];
}

function table(heads: [string, string], rows: readonly [string, string][]): string {
  const lines = [heads, heads.map((head) => "-".repeat(head.length)), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
