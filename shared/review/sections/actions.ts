// "Pistes d'amélioration": what was done by domain, what is to be validated for the next year.
import type { ComputedAnalysis } from "../../analysis/analysis.ts";
import { calendarDay } from "../../calendar/day.ts";
import { formatShortDay } from "../../french/dates.ts";
import { counted, formatNumber, isPlural, NO_VALUE } from "../../french/numbers.ts";
import type { Settings, WorkbookRecords } from "../../parsing/records.ts";
import { STAFF_TABS } from "../../workbook/tabs.ts";
import { displayLines } from "../display-text.ts";
import { findingGroups } from "../findings.ts";
import { anomalyNotes } from "../left-out.ts";
import { rateNote, rateOf } from "../rate-words.ts";
import type { ReviewSlide } from "../review.ts";
import { group, textSlide } from "../slide.ts";

type Action = WorkbookRecords["actions"][number];

/** Neighbouring domains with at most so many actions together share a slide. */
const SHARED_ACTIONS = 4;
const NO_DOMAIN = "Autres domaines";

/** Actions done by domain, then those to validate. */
export function actionSlides(analysis: ComputedAnalysis): ReviewSlide[] {
  return [...doneSlides(analysis), toValidateSlide(analysis)];
}

function doneSlides({ records, rates, alerts }: ComputedAnalysis): ReviewSlide[] {
  const { settings } = records;
  const topic = `Pistes d’amélioration réalisées en ${settings.year}`;
  const done = records.actions.filter((action) => isDoneInYear(action, settings));
  const rate = rateOf(rates, "ACT1");
  const notes = [
    ...(rate === undefined ? [] : [rateNote(rate)]),
    ...anomalyNotes(alerts, [STAFF_TABS.actions]),
  ];
  if (done.length === 0) {
    const title = `Aucune action réalisée en ${settings.year}`;
    const absence = `Aucune action de l’onglet « ${STAFF_TABS.actions.title} » n’est réalisée à ce jour.`;
    return [textSlide({ topic, title, notes }, [group(null, [absence])])];
  }
  return sharedByDomains(domains(done)).map((actions) => doneSlide(actions, topic, notes));
}

function isDoneInYear({ status, doneOn, year }: Action, settings: Settings): boolean {
  if (status !== "done") return false;
  if (doneOn === null) return year === settings.year;
  return doneOn <= settings.closedOn && calendarDay(doneOn).year === settings.year;
}

function domainOf({ domain }: Action): string {
  return domain ?? NO_DOMAIN;
}

function domains(actions: readonly Action[]): Action[][] {
  const names = [...new Set(actions.map(domainOf))];
  return names.map((name) => actions.filter((action) => domainOf(action) === name));
}

function sharedByDomains(groups: readonly Action[][]): Action[][] {
  const slides: Action[][] = [];
  for (const domain of groups) {
    const last = slides.at(-1);
    if (last !== undefined && last.length + domain.length <= SHARED_ACTIONS) last.push(...domain);
    else slides.push([...domain]);
  }
  return slides;
}

function doneSlide(actions: readonly Action[], topic: string, notes: readonly string[]): ReviewSlide {
  const parts = domains(actions);
  const names = parts.map(([first]) => (first === undefined ? "" : domainOf(first)));
  const count = counted(actions.length, "action réalisée", "actions réalisées");
  const groups = parts.map((part, index) =>
    group(parts.length > 1 ? (names[index] ?? null) : null, actionLines(part)),
  );
  return textSlide(
    {
      topic,
      title: `${names.join(", ")} : ${count}`,
      shortTitle: count,
      notes: [...actions.map(actionNote), ...notes],
    },
    groups,
  );
}

function actionLines(actions: readonly Action[]): string[] {
  return actions.flatMap(({ action }) => displayLines(action ?? ""));
}

function actionNote({ number, action, dueOn, doneOn }: Action): string {
  const name = number === null ? (action ?? "") : `N° ${number}, ${action ?? ""}`;
  const due = dueOn === null ? "sans échéance" : `échéance ${formatShortDay(dueOn)}`;
  const done = doneOn === null ? "sans date de réalisation" : `réalisée le ${formatShortDay(doneOn)}`;
  return `${name} : ${due}, ${done}.`;
}

function toValidateSlide({ records }: ComputedAnalysis): ReviewSlide {
  const nextYear = records.settings.year + 1;
  const proposed = records.actions.filter(({ status }) => status === "toValidate");
  const open = records.actions.filter(
    ({ status }) => status === "validated" || status === "inProgress",
  ).length;
  const lines =
    proposed.length === 0 ? ["Aucune action « À valider » dans le plan d’actions."] : actionLines(proposed);
  const title =
    proposed.length === 0
      ? `Aucune action à valider pour ${nextYear}`
      : `${counted(proposed.length, "action")} à valider pour ${nextYear}`;
  const continuing = isPlural(open)
    ? "actions validées ou en cours se poursuivent"
    : "action validée ou en cours se poursuit";
  return textSlide(
    {
      topic: `Pistes d’amélioration à valider pour ${nextYear}`,
      title,
      notes: [
        ...proposed.map(({ number, domain }) => `N° ${number ?? NO_VALUE}, ${domain ?? NO_DOMAIN}`),
        ...(open === 0 ? [] : [`${formatNumber(open)} ${continuing}.`]),
      ],
    },
    [...findingGroups(records, "actions"), group(null, lines)],
  );
}
