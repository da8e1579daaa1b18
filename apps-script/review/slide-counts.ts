// What an update did to the deck's slides, in numbers and words that both pages of the review share.
import { counted } from "../../shared/french/numbers.ts";
import { slideId } from "../../shared/slides/drawing/object-ids.ts";
import type { UpdatePlan } from "../../shared/slides/update/plan-update.ts";

const LONGEST_QUOTE = 90;

/** Where a page of ours stands in the deck, 1 for the first. */
export function slideNumber(order: readonly string[], pageKey: string): number {
  return order.indexOf(slideId(pageKey)) + 1;
}

/** Slides that hold something of staff's own: a text, or all of it. */
export function keptSlides({ kept, outlived, madeByStaff }: UpdatePlan): number {
  return new Set([...kept.map(({ pageKey }) => pageKey), ...outlived]).size + madeByStaff.length;
}

/** `15 diapositives refaites, dont 1 avec votre texte, 1 nouvelle, 3 gardées`, in the words of the page; empty when nothing changes. */
export function changedSlides(
  plan: UpdatePlan,
  remadeWords: readonly [string, string?],
  keptWords: readonly [string, string?],
): string {
  const keptPages = new Set(plan.kept.map(({ pageKey }) => pageKey));
  const remade = plan.remade.length;
  // Staff's text stays on slides whose figures change.
  const mixed = plan.remade.filter((key) => keptPages.has(key)).length;
  const counts: [number, string, string?][] = [
    [plan.added.length, "nouvelle"],
    [plan.removed.length, "retirée"],
    [keptSlides(plan) - mixed, ...keptWords],
  ];
  const others = counts.flatMap(([count, ...words]) => (count > 0 ? counted(count, ...words) : []));
  if (mixed > 0) others.unshift(`dont ${mixed} avec votre texte`);
  return remade + others.length > 0 ? [counted(remade, ...remadeWords), ...others].join(", ") : "";
}

/** Says which slides staff deleted and stay so; empty when there are none. */
export function deletedSentence(keys: readonly string[], titles: ReadonlyMap<string, string>): string {
  const [first, ...others] = keys;
  if (first === undefined) return "";
  const title = titles.get(first) ?? "";
  if (others.length === 0 && title !== "")
    return `La diapositive « ${quoted(title)} », que vous avez supprimée, ne revient pas.`;
  return `${counted(keys.length, "diapositive que vous avez supprimée ne revient pas", "diapositives que vous avez supprimées ne reviennent pas")}.`;
}

/** A text on one line, cut when it is long. */
export function quoted(text: string): string {
  const line = onOneLine(text);
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;
}

/** A text with a single space in the place of line breaks and of several. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
