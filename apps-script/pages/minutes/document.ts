// The minutes of a meeting: who was there, what was shown and said at each point, what was decided, what follows.
import { daySerial } from "../../../shared/calendar/day.ts";
import { decisionLines, isInPlan } from "../../../shared/decisions/decision-line.ts";
import { formatDay, formatShortDay } from "../../../shared/french/dates.ts";
import { capitalised, shown } from "../../../shared/review/story/words.ts";
import type { MinutesData, MinutesMeeting } from "../../minutes/minutes-data.ts";
import { make } from "../client/dom.ts";
import { type MinutesPoint, placedRemarks, pointsOf } from "./points.ts";

/** The tabs whose late deadlines are not told elsewhere in the minutes. */
const LATE_TABS = new Set(["Agents", "Formations", "Documents"]);
/** How staff write that there is none. */
const NONE = /^(?:aucune?s?|n[ée]ant|personne|ras|-|—)(?:\s+absents?)?[\s.]*$/iu;

/** `COPIL qualité du 12 janvier 2021`. */
export function meetingName({ cells, date }: MinutesMeeting): string {
  return `${text(cells.type)} du ${formatDay(date ?? daySerial(1970, 1, 1))}`;
}

/** The meetings from the year's first day on, by date. */
export function yearMeetings({ settings: { year }, meetings }: MinutesData): MinutesMeeting[] {
  return meetings
    .filter(({ date }) => date !== null && date >= daySerial(year, 1, 1))
    .sort((left, right) => (left.date ?? 0) - (right.date ?? 0));
}

/** The whole document; the review's figures only where asked. */
export function minutesDocument(
  data: MinutesData,
  meeting: MinutesMeeting,
  hasFigures: boolean,
): HTMLElement {
  const { cells } = meeting;
  const { department, year } = data.settings;
  const points = pointsOf(data);
  const { placed, others } = placedRemarks(lines(cells.remarks), hasFigures ? points : []);
  const subject = text(cells.subject);
  return make(
    "div",
    { class: "doc" },
    make("p", {}, department),
    make("h1", {}, `Compte rendu : ${hasFigures ? `revue qualité ${year}` : subject || "réunion qualité"}`),
    make("p", {}, meetingName(meeting) + (hasFigures && subject !== "" ? ` : ${subject}` : "")),
    attendance(data, meeting, hasFigures),
    ...(hasFigures ? [make("h2", {}, "Points abordés"), pointsTable(points, placed)] : []),
    make("h2", {}, hasFigures ? "Autres remarques de la réunion" : "Remarques"),
    ...(others.length === 0 ? [make("p", {}, toComplete("à compléter"))] : [list(others)]),
    make("h2", {}, "Relevé de décisions"),
    ...decisionsPart(data, meeting, hasFigures),
    ...(hasFigures ? auditPart(data) : []),
    ...absentPart(meeting),
    make("h2", {}, "Suite"),
    followUp(data, meeting),
    make("p", { class: "bas" }, footWords(data, hasFigures)),
  );
}

function attendance(
  { settings: { year }, hasDeck }: MinutesData,
  { cells }: MinutesMeeting,
  hasFigures: boolean,
): HTMLElement {
  const present = text(cells.attendees);
  const absent = absentNames(cells.absentees);
  // With those present noted and nobody absent, there was none; with neither, nobody knows.
  const isNone = absent.length === 0 && (present !== "" || text(cells.absentees) !== "");
  const topics = lines(cells.topics);
  const rows: [string, string | HTMLElement][] = [
    ["Présents", present === "" ? toComplete("à compléter") : present],
    [
      "Absents",
      isNone ? "Aucun absent" : absent.length === 0 ? toComplete("à compléter") : absent.join(", "),
    ],
    ...(topics.length === 0 ? [] : [["Sujets", topics.join(" ; ")] satisfies [string, string]]),
    ...(hasFigures && hasDeck
      ? [["Documents", `Revue qualité ${year} (diaporama)`] satisfies [string, string]]
      : []),
  ];
  return make(
    "table",
    {},
    make(
      "tbody",
      {},
      ...rows.map(([name, value]) =>
        make("tr", {}, make("th", { scope: "row", width: "17%" }, name), make("td", {}, value)),
      ),
    ),
  );
}

function pointsTable(
  points: readonly MinutesPoint[],
  placed: ReadonlyMap<MinutesPoint, string[]>,
): HTMLElement {
  const rows = points.map((point, index) => {
    const remarks = [...point.remarks, ...(placed.get(point) ?? [])];
    const figures = point.figures.length === 0 ? ["Sans donnée"] : point.figures;
    return [
      make("b", {}, `${index + 1}. ${point.name}`),
      [paragraphs(figures), ...(point.missed.length === 0 ? [] : [list(point.missed)])],
      remarks.length === 0 ? toComplete("à compléter") : list(remarks),
    ];
  });
  return table(
    [
      ["Point", "19%"],
      ["Chiffres présentés", "45%"],
      ["Remarques", "36%"],
    ],
    rows,
  );
}

function decisionsPart(data: MinutesData, { cells }: MinutesMeeting, hasFigures: boolean): HTMLElement[] {
  const proposed = hasFigures ? data.toValidate : [];
  const taken = decisionLines(text(cells.decisions));
  const rows = [
    ...proposed.map((action) => {
      // What the plan does not say, the meeting may have.
      const decided = taken.find((line) => isInPlan(line.action, [action]));
      return [
        shown(action.number),
        capitalised(shown(action.action)),
        orToFix(shown(action.lead ?? decided?.lead ?? null)),
        orToFix(action.dueOn === null ? (decided?.due ?? "") : formatShortDay(action.dueOn)),
        ["☐ validée", make("br"), "☐ reportée"],
      ];
    }),
    ...taken
      .filter(({ action }) => !isInPlan(action, proposed))
      .map(({ action, lead, due }) => ["", action, orToFix(lead), orToFix(due), "prise"]),
  ];
  const columns = [
    ["N°", "6%"],
    ["Action", "48%"],
    ["Pilote", "17%"],
    ["Échéance", "14%"],
    ["Décision", "15%"],
  ] as const;
  const rest = taken.length > 0 ? [] : [make("p", {}, toComplete("Décisions de la réunion : à compléter"))];
  return [...(rows.length === 0 ? [] : [table(columns, rows)]), ...rest];
}

function auditPart({ settings, notCompliant, alerts }: MinutesData): HTMLElement[] {
  const late = alerts
    .filter(
      ({ severity, tab, dueOn }) =>
        severity === "deadline" && LATE_TABS.has(tab) && (dueOn ?? 0) < settings.closedOn,
    )
    .map(({ message }) => message);
  const names = notCompliant.map(({ point }) => capitalised(shown(point)));
  const points = names.length === 0 ? [] : [`Non conformes : ${names.join(" ; ")}.`];
  if (points.length + late.length === 0) return [];
  const { nextAudit: next } = settings;
  const nextAudit = typeof next === "number" ? formatShortDay(next) : shown(next);
  const head = nextAudit === "" ? "Avant le prochain audit" : `Avant le prochain audit (${nextAudit})`;
  return [make("h2", {}, head), list([...points, ...late])];
}

function absentPart({ cells }: MinutesMeeting): HTMLElement[] {
  const names = absentNames(cells.absentees);
  if (names.length === 0) return [];
  const rows = names.map((name) => [name, "……/……/…………", ""]);
  return [
    make("h2", {}, "Agents absents à informer"),
    table(
      [
        ["Agent", "45%"],
        ["Informé le", "25%"],
        ["Visa", "30%"],
      ],
      rows,
    ),
  ];
}

function followUp(data: MinutesData, { date }: MinutesMeeting): HTMLElement {
  const next = yearMeetings(data).find((meeting) => (meeting.date ?? 0) > (date ?? 0));
  return make(
    "ul",
    {},
    make(
      "li",
      {},
      "Prochaine réunion : ",
      next === undefined ? toComplete("date à compléter") : meetingName(next),
    ),
    make("li", {}, "Diffusion : ", toComplete("à compléter")),
    make("li", {}, "Rédigé par : ", toComplete("à compléter")),
  );
}

function footWords(
  { settings: { department, closedOn }, isSample }: MinutesData,
  hasFigures: boolean,
): string {
  if (!hasFigures) return department;
  const parts = [department, `chiffres arrêtés au ${formatShortDay(closedOn)}`];
  return [...parts, ...(isSample ? ["données d’exemple"] : [])].join(" · ");
}

function absentNames(cell: unknown): string[] {
  const names = text(cell)
    .split(/[,;\n\r\v]+/u)
    .map((name) => name.trim());
  return names.filter((name) => name !== "" && !NONE.test(name));
}

/** What nobody typed: by its word, not its colour alone. */
function toComplete(words: string): HTMLElement {
  return make("span", { class: "ac" }, words);
}

const orToFix = (words: string): string | HTMLElement => (words === "" ? toComplete("à fixer") : words);

const text = (cell: unknown): string => String(cell ?? "").trim();

function lines(cell: unknown): string[] {
  return text(cell)
    .split(/[\n\r\v]+/u)
    .map((line) => line.replace(/^[\s•*-]+/u, ""))
    .filter((line) => line !== "");
}

function list(items: readonly string[]): HTMLElement {
  return make("ul", {}, ...items.map((item) => make("li", {}, item)));
}

function paragraphs(items: readonly string[]): HTMLElement {
  return make("div", {}, ...items.map((item) => make("p", {}, item)));
}

type Content = string | Node | (string | Node)[];

function table(
  columns: readonly (readonly [name: string, width: string])[],
  rows: readonly (readonly Content[])[],
) {
  const heads = columns.map(([name, width]) => make("th", { scope: "col", width }, name));
  const cells = (row: readonly Content[]) => row.map((content) => make("td", {}, ...[content].flat()));
  return make(
    "table",
    {},
    make("thead", {}, make("tr", {}, ...heads)),
    make("tbody", {}, ...rows.map((row) => make("tr", {}, ...cells(row)))),
  );
}
