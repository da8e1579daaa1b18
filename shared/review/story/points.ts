// Points sensibles and pistes de progrès, whatever their section: on a slide, or under what marked the year.
import { countingOf, type Noun, nounFor } from "../../french/letters.ts";
import type { Statement, StatementRow } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { sharedPointBlocks } from "./highlights.ts";
import { fitsTitle, statementRow } from "./placed-findings.ts";
import { LEAD, POINT, type Points, pointsOf, stateLine } from "./point-blocks.ts";
import { rowsTitle, slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { line, NO_BREAK_SPACE, title } from "./words.ts";

/** The slide of points and leads; empty without any, and when they stand with what marked the year. */
export function pointSlides(story: Story): ReviewSlide[] {
  const points = pointsOf(story, "sensitivePoint");
  const leads = pointsOf(story, "improvementLead");
  if (!points.isTold && !leads.isTold) return [];
  if (sharedPointBlocks(story) !== null) return [];
  const [only] = points.items;
  const sole = points.items.length === 1 && !leads.isTold ? (only?.text ?? "") : "";
  const soleTitle = `Un point sensible${NO_BREAK_SPACE}: ${sole}`;
  const isSoleTitle = sole !== "" && fitsTitle(soleTitle);
  const rows = [...(isSoleTitle ? [] : pointRows(points, leads)), ...leadRows(leads)];
  const composition: Statement = {
    kind: "statement",
    lead: null,
    figures: isSoleTitle
      ? []
      : [
          ...(points.isTold ? [figureOf(points, POINT)] : []),
          ...(leads.isTold ? [figureOf(leads, LEAD)] : []),
        ],
    rows,
    foot: [],
  };
  return [
    slideOf(story, {
      key: "points",
      place: 1,
      title: isSoleTitle ? title(soleTitle) : pointsTitle(points, leads),
      composition,
      nextTitle: rowsTitle("Points et pistes", rows.filter(({ isHeading }) => !isHeading).length),
      pagesName: "Points et pistes",
      notes: [
        "Points sensibles et pistes de progrès : les constats de l’année, dans l’ordre où ils sont notés.",
      ],
    }),
  ];
}

function figureOf({ items }: Points, noun: Noun): Statement["figures"][number] {
  return { value: String(items.length), word: nounFor(items.length, noun), tone: "blue" };
}

function pointsTitle(points: Points, leads: Points): SlideTitle {
  const counting = countingOf(points.items.length, leads.items.length);
  const part = ({ items, isTold }: Points, noun: Noun) => (isTold ? [counting(items.length, noun)] : []);
  return title([...part(points, POINT), ...part(leads, LEAD)].join(", "));
}

function pointRows(points: Points, leads: Points): StatementRow[] {
  if (points.items.length === 0) return [];
  const head =
    leads.items.length === 0
      ? []
      : [statementRow(nounFor(points.items.length, POINT).replace(/^p/u, "P"), true)];
  const next =
    leads.items.length === 0
      ? []
      : [statementRow(nounFor(leads.items.length, LEAD).replace(/^p/u, "P"), true)];
  return [...head, ...points.items.map(({ text }) => statementRow(text)), ...next];
}

function leadRows({ items }: Points): StatementRow[] {
  return items.map(({ text, state }, index) => ({
    number: index + 1,
    text: line(text),
    isHeading: false,
    state: stateLine(state ?? "planned"),
  }));
}
