// Points sensibles and pistes de progrès of the year, whatever their section.

import { feminine, masculine, type Noun, nounFor } from "../../french/letters.ts";
import type { Block, StatementRow } from "../composition.ts";
import { blockOf } from "../usual-compositions.ts";
import { type Finding, isNothing } from "./findings.ts";
import { blocksHeight } from "./placed-findings.ts";
import type { Story } from "./story.ts";
import { line, NO_BREAK_SPACE, run } from "./words.ts";

export const POINT = masculine("point sensible");
export const LEAD = feminine("piste de progrès");
const HALF_PAGE = 144;
const LIST_WIDTH = 428;

/** The statements of a kind; `hasNone` when staff wrote that there is none. */
export interface Points {
  items: Finding[];
  hasNone: boolean;
  isTold: boolean;
}

export function pointsOf({ findings }: Story, kind: "sensitivePoint" | "improvementLead"): Points {
  const all = findings.filter((finding) => finding.kind === kind && finding.heading !== "keyPoints");
  const items = all.filter(({ text }) => !isNothing(text));
  return { items, hasNone: all.length > 0 && items.length === 0, isTold: all.length > 0 };
}

/** As blocks, when they take less than half a page; `null` when there are none or they take more. */
export function pointBlocks(story: Story): Block[] | null {
  const points = pointsOf(story, "sensitivePoint");
  const leads = pointsOf(story, "improvementLead");
  const blocks = [...kindBlock(points, POINT, "bad"), ...kindBlock(leads, LEAD, "blue")];
  if (blocks.length === 0 || blocksHeight(blocks, LIST_WIDTH) >= HALF_PAGE) return null;
  return blocks;
}

function kindBlock({ items, hasNone, isTold }: Points, noun: Noun, tone: Block["tone"]): Block[] {
  if (!isTold) return [];
  const heading = hasNone
    ? `${noun.gender === "f" ? "Aucune" : "Aucun"} ${noun.one}`
    : nounFor(items.length, noun).replace(/^p/u, "P");
  const lines = items.map(({ text, state, kind }) =>
    kind === "improvementLead" && state !== null ? [run(`${text} `), ...stateLine(state)] : line(text),
  );
  return [blockOf(heading, lines, items.length > 1, hasNone ? "blue" : tone)];
}

/** `○ à mener`, at the end of a lead. */
export function stateLine(state: NonNullable<Finding["state"]>): StatementRow["state"] & object {
  if (state === "done") return [run(`●${NO_BREAK_SPACE}faite`, "good", true)];
  if (state === "inProgress") return [run(`○${NO_BREAK_SPACE}en cours`, "secondary", true)];
  return [run(`○${NO_BREAK_SPACE}à mener`, "secondary", true)];
}
