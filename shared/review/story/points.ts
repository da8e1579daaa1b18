// Points sensibles and pistes de progrès, whatever their section: on a slide, or under what marked the year.
import { countingOf, masculine, type Noun, nounFor } from "../../french/letters.ts";
import type { Block, Statement, StatementRow } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { type Finding, isNothing } from "./findings.ts";
import { sharedPointBlocks } from "./highlights.ts";
import { blocksHeight, fitsTitle, statementRow } from "./placed-findings.ts";
import { slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { line, NO_BREAK_SPACE, run, title } from "./words.ts";

const POINT = masculine("point sensible");
const LEAD: Noun = { one: "piste de progrès", many: "pistes de progrès", gender: "f" };
const HALF_PAGE = 144;
const LIST_WIDTH = 428;

/** The statements of a kind; `hasNone` when staff wrote that there is none. */
interface Points {
  items: Finding[];
  hasNone: boolean;
  isTold: boolean;
}

function pointsOf({ findings }: Story, kind: "sensitivePoint" | "improvementLead"): Points {
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
  return [
    {
      heading,
      count: null,
      tone: hasNone ? "blue" : tone,
      isBulleted: items.length > 1,
      lines: items.map(({ text, state, kind }) =>
        kind === "improvementLead" && state !== null ? [run(`${text} `), ...stateLine(state)] : line(text),
      ),
    },
  ];
}

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
  const composition: Statement = {
    kind: "statement",
    lead: null,
    figures: [
      ...(points.isTold ? [figureOf(points, POINT)] : []),
      ...(leads.isTold ? [figureOf(leads, LEAD)] : []),
    ],
    rows: [...(isSoleTitle ? [] : pointRows(points, leads)), ...leadRows(leads)],
    foot: [],
  };
  return [
    slideOf(story, {
      key: "points",
      place: 1,
      title: isSoleTitle ? title(soleTitle) : pointsTitle(points, leads),
      composition,
      pagesName: "Points et pistes",
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

function stateLine(state: NonNullable<Finding["state"]>): StatementRow["state"] & object {
  if (state === "done") return [run(`●${NO_BREAK_SPACE}faite`, "good", true)];
  if (state === "inProgress") return [run(`○${NO_BREAK_SPACE}en cours`, "secondary", true)];
  return [run(`○${NO_BREAK_SPACE}à mener`, "secondary", true)];
}
