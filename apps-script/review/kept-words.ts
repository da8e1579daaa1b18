// What staff wrote in a deck beside what the workbook says, quoted where the two part.
import { counted } from "../../shared/french/numbers.ts";
import type { KeptElement } from "../../shared/slides/update/update-element.ts";
import { onOneLine, quoted } from "./slide-counts.ts";

/** Beyond that many letters that are the same, a quote begins nearer to where the two part. */
const MOST_SAME = 60;
const SAME_SHOWN = 30;

type Words = Pick<KeptElement, "theirs" | "ours">;

/** What is written and what the workbook says, in one sentence. */
export function keptWords(kept: Words): string {
  const { theirs, ours, others } = parting(kept);
  const written = theirs === "" ? "vous avez vidé ce texte" : `vous avez écrit « ${theirs} »`;
  const said = ours === "" ? "n’a rien là" : `dit « ${ours} »`;
  const more = others > 0 ? ` (et ${counted(others, "autre différence")})` : "";
  return `${written} ; le classeur ${said}${more}.`;
}

/** The first line, or cell, that is not the same, empty where one has none; and how many more of ours are lacking. */
export function parting({ theirs, ours }: Words): { theirs: string; ours: string; others: number } {
  const [left = [], right = []] = [theirs, ours].map((text) => text.split("\n").map(onOneLine));
  const most = Math.max(left.length, right.length);
  let index = 0;
  while (index < most && left[index] === right[index]) index += 1;
  // They part by their spaces or line breaks only.
  if (index === most) index = 0;
  const [first = "", second = ""] = [left[index], right[index]];
  // Staff took a line out, or put one in: the next one is the same.
  const isTaken = left[index] !== undefined && first === right[index + 1];
  const isPut = !isTaken && second === left[index + 1];
  const lacking = right.filter((line) => !left.includes(line)).length;
  const from = quoteStart(first, second);
  const quote = (line: string) => quoted((from > 0 ? "…" : "") + line.slice(from));
  return {
    theirs: isTaken ? "" : quote(first),
    ours: isPut ? "" : quote(second),
    others: lacking - (isPut ? 0 : 1),
  };
}

function quoteStart(first: string, second: string): number {
  let same = 0;
  while (same < first.length && first[same] === second[same]) same += 1;
  return same > MOST_SAME ? same - SAME_SHOWN : 0;
}
