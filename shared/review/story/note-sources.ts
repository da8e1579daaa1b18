// The last lines of each slide's notes: the tabs of the workbook that it is told from, and the rows of these that are left
// out (review.md, What must be there).
import { STAFF_TABS } from "../../workbook/tabs.ts";
import type { SectionNumber } from "./sections.ts";
import type { Story } from "./story.ts";
import { joinedByAnd, NO_BREAK_SPACE } from "./words.ts";

type Tab = Pick<(typeof STAFF_TABS)[keyof typeof STAFF_TABS], "title">;

const { indicators, readings, history, complaints, opinions, satisfaction, mystery } = STAFF_TABS;
const { agents, trainings, actions, documents, meetings, checkpoints, findings, settings } = STAFF_TABS;

/** What a slide of a section is told from, unless it says otherwise. */
const OF_SECTION: Readonly<Record<SectionNumber, readonly Tab[]>> = {
  1: [settings, meetings, findings],
  2: [indicators, readings, history, documents, meetings, findings],
  3: [complaints, opinions, findings],
  4: [satisfaction, findings],
  5: [mystery, findings],
  6: [agents, trainings, findings],
  7: [actions, meetings, findings],
};

/** What slides outside the sections are told from. */
export const COVER_SOURCES: readonly Tab[] = [settings, meetings];
export const ESSENTIAL_SOURCES: readonly Tab[] = [indicators, readings, history, actions, findings];
export const DEADLINE_SOURCES: readonly Tab[] = [
  complaints,
  agents,
  trainings,
  actions,
  documents,
  checkpoints,
  meetings,
  settings,
];

/** Of slides that look at the whole workbook. */
export const WHOLE_WORKBOOK: readonly Tab[] = [];

/** The tabs that a slide of a section is told from. */
export const sectionSources = (section: SectionNumber): readonly Tab[] => OF_SECTION[section];

/** How many rows of these tabs are left out, then `Source : onglets « Satisfaction » et « Constats ».` */
export function sourceNotes({ alerts }: Pick<Story, "alerts">, tabs: readonly Tab[]): string[] {
  if (tabs === WHOLE_WORKBOOK) return [`Source${NO_BREAK_SPACE}: tous les onglets du classeur.`];
  const leftOut = tabs.flatMap(({ title }) => {
    const count = alerts.filter(({ severity, tab }) => severity === "anomaly" && tab === title).length;
    if (count === 0) return [];
    const lines = count === 1 ? "1 ligne est à vérifier" : `${count} lignes sont à vérifier`;
    return [`${title} : ${lines}, la liste est dans « Alertes ».`];
  });
  const names = tabs.map(({ title }) => `«${NO_BREAK_SPACE}${title}${NO_BREAK_SPACE}»`);
  const head = names.length === 1 ? "onglet" : "onglets";
  return [...leftOut, `Source${NO_BREAK_SPACE}: ${head} ${joinedByAnd(names)}.`];
}
