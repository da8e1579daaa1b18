// "Rappels Qual-e-Pref": what to check before the audit, then what staff add.
import type { ComputedAnalysis } from "../../analysis/analysis.ts";
import { formatShortDay } from "../../french/dates.ts";
import { counted, formatNumber, isPlural, NO_VALUE } from "../../french/numbers.ts";
import type { WorkbookRecords } from "../../parsing/records.ts";
import { STAFF_TABS } from "../../workbook/tabs.ts";
import { displayLines } from "../display-text.ts";
import { findingGroups } from "../findings.ts";
import { anomalyNotes } from "../left-out.ts";
import type { ReviewSlide, ReviewTable, TableCell, TextGroup } from "../review.ts";
import { cell, group, tableSlide, textSlide } from "../slide.ts";

type Checkpoint = WorkbookRecords["checkpoints"][number];

const TOPIC = "Rappels Qual-e-Pref";

/** The checkpoints: a list, or a table once some of them have been verified. */
export function reminderSlides({ records, alerts }: ComputedAnalysis): ReviewSlide[] {
  const points = records.checkpoints.filter(({ point }) => point !== null);
  const words = findingGroups(records, "reminders");
  const notes = anomalyNotes(alerts, [STAFF_TABS.checkpoints]);
  if (points.length === 0) {
    const absence = group(null, [`Aucun point dans l’onglet « ${STAFF_TABS.checkpoints.title} ».`]);
    const title = "Points de contrôle : aucun n’est encore saisi";
    return [textSlide({ topic: TOPIC, title, notes }, [absence, ...words])];
  }
  const title = reminderTitle(points);
  const isVerified = points.some(
    ({ isCompliant, verifiedOn }) => isCompliant !== null || verifiedOn !== null,
  );
  if (!isVerified) return [textSlide({ topic: TOPIC, title, notes }, [pointList(points), ...words])];
  const [only = null, ...others] = words.flatMap(({ lines }) => lines);
  const remark = others.length === 0 ? only : null;
  const table = tableSlide(
    { topic: TOPIC, title, notes, remark, remarkPlace: "lastPage" },
    verificationTable(points),
  );
  if (others.length === 0) return [table];
  return [table, textSlide({ topic: TOPIC, title: "À retenir avant l’audit" }, words)];
}

function reminderTitle(points: readonly Checkpoint[]): string {
  const compliant = points.filter(({ isCompliant }) => isCompliant === "yes").length;
  const judged = points.filter(({ isCompliant }) => isCompliant === "yes" || isCompliant === "no").length;
  if (judged === 0) return `${counted(points.length, "point à vérifier", "points à vérifier")} avant l’audit`;
  const found = counted(compliant, "point conforme", "points conformes");
  return `${found} sur ${formatNumber(judged)} contrôlé${isPlural(judged) ? "s" : ""} avant l’audit`;
}

function pointList(points: readonly Checkpoint[]): TextGroup {
  return group(
    null,
    points.flatMap(({ point }) => displayLines(point ?? "")),
  );
}

function verificationTable(points: readonly Checkpoint[]): ReviewTable {
  return {
    description: "Points de contrôle Qual-e-Pref, leur conformité et leur dernière vérification.",
    columns: [
      { header: "Point de contrôle", share: 0.64, align: "start" },
      { header: "Conforme", share: 0.18, align: "center" },
      { header: "Vérifié le", share: 0.18, align: "center" },
    ],
    rows: points.map(checkpointCells),
    isGrouped: false,
  };
}

function checkpointCells({ point, isCompliant, verifiedOn }: Checkpoint): TableCell[] {
  const text = displayLines(point ?? "").join(" ");
  const verified = cell(verifiedOn === null ? NO_VALUE : formatShortDay(verifiedOn));
  if (isCompliant === "yes") return [cell(text), cell("▲ Oui", "good", true), verified];
  if (isCompliant === "no") return [cell(text), cell("▼ Non", "bad", true), verified];
  return [cell(text), cell(isCompliant === "notApplicable" ? "Sans objet" : NO_VALUE), verified];
}
