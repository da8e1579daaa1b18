// "Retour sur l'année": the label, sensitive points and leads, the next audit's objective, what marked the year.
import type { ComputedAnalysis } from "../../analysis/analysis.ts";
import { addYears } from "../../calendar/day.ts";
import { formatDay } from "../../french/dates.ts";
import { counted, formatNumber } from "../../french/numbers.ts";
import type { Settings, WorkbookRecords } from "../../parsing/records.ts";
import { findingGroups, findingLines, isNothing } from "../findings.ts";
import { lowerFirst } from "../rate-words.ts";
import type { KeyFigure, ReviewSlide, TextGroup } from "../review.ts";
import { group, textSlide } from "../slide.ts";

const QUARTER = /^T([1-4]) (\d{4})$/;

/** The slides of the section. */
export function labelSlides({ records, facts }: ComputedAnalysis): ReviewSlide[] {
  return [
    labelSlide(records),
    pointsSlide(records),
    objectiveSlide(records),
    highlightsSlide(records, facts.meetings.usersCommittee),
  ];
}

function labelSlide(records: WorkbookRecords): ReviewSlide {
  const { settings } = records;
  const topic = `Retour sur ${settings.year}`;
  const information = findingLines(records, "label", "information");
  const groups = information.length === 0 ? [] : [group(null, information)];
  const figures = labelFigures(settings);
  if (figures.length === 0 && groups.length === 0) {
    const absence = "Ni date de labellisation ni date d’audit dans l’onglet « Paramètres ».";
    return textSlide({ topic, title: labelTitle(settings) }, [group(null, [absence])]);
  }
  return textSlide({ topic, title: labelTitle(settings) }, groups, figures);
}

function labelTitle({ labelObtainedOn, labelDurationYears, closedOn }: Settings): string {
  if (labelObtainedOn === null) return "Labellisation Qual-e-Pref : date d’obtention à renseigner";
  const endsOn = addYears(labelObtainedOn, labelDurationYears);
  return endsOn >= closedOn
    ? `Labellisation Qual-e-Pref acquise jusqu’au ${formatDay(endsOn)}`
    : `Labellisation Qual-e-Pref échue depuis le ${formatDay(endsOn)}`;
}

function labelFigures(settings: Settings): KeyFigure[] {
  const { labelObtainedOn, labelDurationYears, nextAudit, auditType } = settings;
  const label: KeyFigure[] =
    labelObtainedOn === null
      ? []
      : [
          figure(formatDay(labelObtainedOn), "Label obtenu"),
          figure(
            `${formatNumber(labelDurationYears)} ${labelDurationYears >= 2 ? "ans" : "an"}`,
            "Durée du label",
          ),
        ];
  return nextAudit === null ? label : [...label, figure(auditMoment(nextAudit), auditType)];
}

function figure(value: string, label: string): KeyFigure {
  return { value, label, detail: null, tone: "neutral" };
}

function auditMoment(nextAudit: string | number): string {
  return typeof nextAudit === "number" ? formatDay(nextAudit) : nextAudit;
}

function pointsSlide(records: WorkbookRecords): ReviewSlide {
  const sensitive = findingLines(records, "label", "sensitivePoint").filter((line) => !isNothing(line));
  const leads = findingLines(records, "label", "improvementLead").filter((line) => !isNothing(line));
  const groups: TextGroup[] = [
    sensitive.length === 0
      ? group("Points sensibles : aucun", [])
      : group(sensitive.length > 1 ? "Points sensibles" : "Point sensible", sensitive, "bad"),
    leads.length === 0
      ? group("Pistes de progrès : aucune", [])
      : group(leads.length > 1 ? "Pistes de progrès" : "Piste de progrès", leads),
    ...findingGroups(records, "label", ["information", "sensitivePoint", "improvementLead"]),
  ];
  const points =
    sensitive.length === 0
      ? "Aucun point sensible"
      : counted(sensitive.length, "point sensible", "points sensibles");
  const progress =
    leads.length === 0
      ? "aucune piste de progrès"
      : counted(leads.length, "piste de progrès", "pistes de progrès");
  return textSlide({ topic: "Labellisation Qual-e-Pref", title: `${points}, ${progress}` }, groups);
}

function objectiveSlide(records: WorkbookRecords): ReviewSlide {
  const { year, nextAudit, auditType } = records.settings;
  const nextYear = year + 1;
  const groups = findingGroups(records, "objective");
  const title =
    nextAudit === null
      ? `${groups.length > 0 ? "Objectifs" : "Aucun objectif saisi"} pour ${nextYear}`
      : `Objectif : ${lowerFirst(auditType)} ${auditPlace(nextAudit)}`;
  return textSlide(
    { topic: `Objectif ${nextYear}`, title, shortTitle: `Objectifs pour ${nextYear}` },
    groups.length > 0
      ? groups
      : [group(null, [`Aucun objectif saisi dans l’onglet « Constats » pour ${year}.`])],
  );
}

/** `au trimestre 4 2021` for `T4 2021`, `le 12 octobre 2021` for a day, `(automne 2021)` otherwise. */
function auditPlace(nextAudit: string | number): string {
  if (typeof nextAudit === "number") return `le ${formatDay(nextAudit)}`;
  const [, quarter, year] = QUARTER.exec(nextAudit.trim()) ?? [];
  return quarter === undefined ? `(${nextAudit.trim()})` : `au trimestre ${quarter} ${year}`;
}

function highlightsSlide(records: WorkbookRecords, usersCommittees: number): ReviewSlide {
  const { year } = records.settings;
  const causes = findingLines(records, "highlights", "mainReason");
  const typed = findingGroups(records, "highlights", ["mainReason"]);
  const isHeadlineAlone = causes.length === 1 && typed.length === 0;
  // A cause with nothing else to say under it is the slide's text, not its title.
  const headline = isHeadlineAlone ? undefined : causes[0];
  const otherCauses = isHeadlineAlone ? causes : causes.slice(1);
  const isAnySaid = typed.length + causes.length > 0;
  const reasons = otherCauses.length === 0 ? [] : [group(null, otherCauses)];
  const isCommitteeSaid = typed.some(({ lines }) => lines.some((line) => /\bCLU\b/.test(line)));
  const committee =
    usersCommittees > 0 || isCommitteeSaid
      ? []
      : [
          group(null, [
            `Aucune réunion du comité local des usagers (CLU) en ${year} : à prévoir en ${year + 1}.`,
          ]),
        ];
  const nothing = isAnySaid
    ? []
    : [group(null, [`Aucun fait marquant dans l’onglet « Constats » pour ${year}.`])];
  const shortTitle = isAnySaid ? `Les faits marquants de ${year}` : `Aucun fait marquant saisi pour ${year}`;
  return textSlide({ topic: "Faits marquants", title: headline ?? shortTitle, shortTitle }, [
    ...reasons,
    ...typed,
    ...nothing,
    ...committee,
  ]);
}
