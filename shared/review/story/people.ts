// How slides speak of people: never by their names (review.md, truth 11).
import type { WorkbookRecords } from "../../records/records.ts";
import { comparableName } from "../../workbook/names.ts";
import type { Action } from "./action-plan.ts";
import { joinedByAnd, shownName } from "./words.ts";

type Agents = WorkbookRecords["agents"];

const CIVILITIES = /^(?:m|mr|mme|mlle|monsieur|madame|mademoiselle)$/u;
const WORD_OF_NAME = /^[\p{L}'-]{2,}$/u;
/** `Zoé Martin et Ali Haddad`, `Zoé Martin / Ali Haddad`. */
const BETWEEN_PEOPLE = /\s*[,;/&+]\s*|\s+et\s+/u;

/** The words that tell a person, compared, without civility. */
function wordsOfName(text: string): string[] {
  return comparableName(text)
    .split(/[\s.]+/u)
    .filter((word) => word !== "" && !CIVILITIES.test(word));
}

/** Whether a name, its words in any order, some left out or told by their initial, is an agent's. */
function isNameOf(agent: string | null, typed: readonly string[]): boolean {
  const words = wordsOfName(agent ?? "");
  if ([...words].sort().join() === [...typed].sort().join()) return typed.length > 0;
  // `Agent 12` is told by its number alone.
  if (!words.every((word) => WORD_OF_NAME.test(word)) || !typed.some(({ length }) => length > 2))
    return false;
  return typed.every((word) =>
    words.some((own) => own === word || (word.length === 1 && own.startsWith(word))),
  );
}

/**
 * Whoever leads an action, as a slide may name them: an agent is replaced by their service, `null` without one. Nobody
 * is `""`.
 */
export function leadOf(
  { lead }: Action,
  { records: { agents } }: { records: { agents: Agents } },
): string | null {
  const agentNamed = (name: string) => agents.find(({ agent }) => isNameOf(agent, wordsOfName(name)));
  const typed = lead ?? "";
  const names = agentNamed(typed) === undefined ? typed.split(BETWEEN_PEOPLE) : [typed];
  const known = names.map(agentNamed);
  if (known.every((agent) => agent === undefined)) return shownName(lead);
  const shown = names.map((name, index) => {
    const agent = known[index];
    return shownName(agent === undefined ? name : agent.department);
  });
  return joinedByAnd([...new Set(shown)].filter((name) => name !== "")) || null;
}

/** The records with no agent named in what staff wrote for slides: `signalé par un agent`. */
export function withoutNames(records: WorkbookRecords): WorkbookRecords {
  const nameless = namelessText(records.agents);
  if (nameless === null) return records;
  return {
    ...records,
    findings: records.findings.map((row) => ({ ...row, text: nameless(row.text) })),
    readings: records.readings.map((row) => ({ ...row, comment: nameless(row.comment) })),
    actions: records.actions.map((row) => ({
      ...row,
      action: nameless(row.action),
      comment: nameless(row.comment),
    })),
    checkpoints: records.checkpoints.map((row) => ({
      ...row,
      point: nameless(row.point),
      observation: nameless(row.observation),
    })),
    meetings: records.meetings.map((row) => ({ ...row, decisions: nameless(row.decisions) })),
  };
}

/** Puts `un agent` in the place of each agent named in full, or by a civility and a name; `null` where none can be. */
function namelessText(agents: Agents): ((text: string | null) => string | null) | null {
  const names = agents
    .map(({ agent }) => (agent ?? "").trim().split(/\s+/u))
    .filter((words) => words.length > 1 && words.every((word) => WORD_OF_NAME.test(word)));
  if (names.length === 0) return null;
  const civility = "(?:m\\.|mr|mme|mlle|monsieur|madame)\\s+";
  const patterns = names.flatMap((words) => [
    `(?:${civility})?(?:${words.join("\\s+")}|${[...words].reverse().join("\\s+")})`,
    ...words.map((word) => `${civility}${word}`),
  ]);
  const named = new RegExp(`(?<!\\p{L})(?:(d|qu)e\\s)?(?:${patterns.join("|")})(?!\\p{L})`, "giu");
  return (text) =>
    text === null
      ? null
      : text
          .replaceAll(named, (_, elided?: string) => `${elided === undefined ? "" : `${elided}’`}un agent`)
          .replaceAll(/un agent(?:(?:, | et )un agent)+/gu, "des agents")
          .replace(/^(?=un agent|des agents)./u, (first) => first.toUpperCase());
}
