// "Pistes d'amélioration": what was done by domain, what is to be validated, then the Qual-e-Pref reminders.
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
import type { ReviewSlide, TableCell } from "../review.ts";
import { cell, group, tableSlide, textSlide } from "../slide.ts";

type Action = WorkbookRecords["actions"][number];
type Checkpoint = WorkbookRecords["checkpoints"][number];

/** Neighbouring domains with at most so many actions together share a slide. */
const SHARED_ACTIONS = 4;
const NO_DOMAIN = "Autres domaines";

/** Actions done by domain, then those to validate. */
export function actionSlides(analysis: ComputedAnalysis): ReviewSlide[] {
  return [...doneSlides(analysis), toValidateSlide(analysis)];
}

function doneSlides({ records, rates, alerts }: ComputedAnalysis): ReviewSlide[] {
  const { settings } = records;
  const topic = `Pistes d'amélioration réalisées en ${settings.year}`;
  const done = records.actions.filter((action) => isDoneInYear(action, settings));
  const rate = rateOf(rates, "ACT1");
  const notes = [
    ...(rate === undefined ? [] : [rateNote(rate)]),
    ...anomalyNotes(alerts, [STAFF_TABS.actions]),
  ];
  if (done.length === 0) {
    const title = `Aucune action réalisée en ${settings.year}`;
    const absence = `Aucune action de l'onglet « ${STAFF_TABS.actions.title} » n'est réalisée à ce jour.`;
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
    proposed.length === 0 ? ["Aucune action « À valider » dans le plan d'actions."] : actionLines(proposed);
  const title =
    proposed.length === 0
      ? `Aucune action à valider pour ${nextYear}`
      : `${counted(proposed.length, "action")} à valider pour ${nextYear}`;
  const continuing = isPlural(open)
    ? "actions validées ou en cours se poursuivent"
    : "action validée ou en cours se poursuit";
  return textSlide(
    {
      topic: `Pistes d'amélioration à valider pour ${nextYear}`,
      title,
      notes: [
        ...proposed.map(({ number, domain }) => `N° ${number ?? NO_VALUE}, ${domain ?? NO_DOMAIN}`),
        ...(open === 0 ? [] : [`${formatNumber(open)} ${continuing}.`]),
      ],
    },
    [...findingGroups(records, "actions"), group(null, lines)],
  );
}

/** The checkpoints before the audit, then what staff add. */
export function reminderSlides({ records, alerts }: ComputedAnalysis): ReviewSlide[] {
  const topic = "Rappels Qual-e-Pref";
  const points = records.checkpoints.filter(({ point }) => point !== null);
  const words = findingGroups(records, "reminders");
  if (points.length === 0) {
    const absence = group(null, ["Aucun point dans l'onglet « Points de contrôle »."]);
    return [
      textSlide({ topic, title: "Rappels Qual-e-Pref avant l'audit" }, words.length > 0 ? words : [absence]),
    ];
  }
  const table = tableSlide(
    { topic, title: reminderTitle(points), notes: anomalyNotes(alerts, [STAFF_TABS.checkpoints]) },
    {
      description: "Points de contrôle Qual-e-Pref, leur conformité et leur dernière vérification.",
      columns: [
        { header: "Point de contrôle", share: 0.64, align: "start" },
        { header: "Conforme", share: 0.18, align: "center" },
        { header: "Vérifié le", share: 0.18, align: "center" },
      ],
      rows: points.map(checkpointCells),
      isGrouped: false,
    },
  );
  if (words.length === 0) return [table];
  const [only, ...others] = words.flatMap(({ lines }) => lines);
  if (only !== undefined && others.length === 0) return [{ ...table, remark: only }];
  return [table, textSlide({ topic, title: "À retenir avant l'audit" }, words)];
}

function reminderTitle(points: readonly Checkpoint[]): string {
  const compliant = points.filter(({ isCompliant }) => isCompliant === "yes").length;
  const judged = points.filter(({ isCompliant }) => isCompliant === "yes" || isCompliant === "no").length;
  const total = counted(points.length, "point à vérifier", "points à vérifier");
  if (judged === 0) return `${total} avant l'audit`;
  const found = isPlural(compliant) ? "points conformes" : "point conforme";
  return `${formatNumber(compliant)} ${found} sur ${formatNumber(judged)} contrôlé${isPlural(judged) ? "s" : ""}, ${total} avant l'audit`;
}

function checkpointCells({ point, isCompliant, verifiedOn }: Checkpoint): TableCell[] {
  const text = displayLines(point ?? "").join(" ");
  const verified = cell(verifiedOn === null ? NO_VALUE : formatShortDay(verifiedOn));
  if (isCompliant === "yes") return [cell(text), cell("▲ Oui", "good", true), verified];
  if (isCompliant === "no") return [cell(text), cell("▼ Non", "bad", true), verified];
  return [cell(text), cell(isCompliant === "notApplicable" ? "Sans objet" : NO_VALUE), verified];
}
