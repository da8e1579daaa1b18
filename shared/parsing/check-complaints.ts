// What can be wrong in `Réclamations`, and which of its rows count.
import type { ListAnomaly } from "../records/anomalies.ts";
import type { WorkbookRecords } from "../records/records.ts";
import { comparableName } from "../workbook/names.ts";
import { complaintsTab } from "../workbook/tabs/complaints.ts";
import type { ParsedTab } from "./parse-tab.ts";
import * as say from "./row-words.ts";

type Complaint = WorkbookRecords["complaints"][number];

/** `Réclamations` once checked. */
export interface CheckedComplaints {
  complaints: Complaint[];
  /** What the form doubts and staff have not sorted yet: counted nowhere. */
  doubtful: Complaint[];
}

/** Whether staff took the row for junk: it counts nowhere and raises no alert, as if absent. */
export function isJunk({ status }: Complaint): boolean {
  return status === "junk";
}

/** Sets the doubtful apart, clears the days before the receipt, and lists what can't be right. */
export function checkComplaints(
  parsed: ParsedTab<typeof complaintsTab>,
  listAnomaly: ListAnomaly,
): CheckedComplaints {
  const doubtful: Complaint[] = [];
  const counted: Complaint[] = [];
  for (const record of parsed.records) (isDoubtful(record) ? doubtful : counted).push(record);
  listRepeatedReferences(counted, listAnomaly);
  const complaints = counted.map((record) => {
    const lacksAnswerDay = record.answeredOn === null && !parsed.isUnreadable(record.row, "answeredOn");
    if (record.status === "answered" && lacksAnswerDay) {
      listAnomaly(record.row, say.answeredWithoutDate);
    }
    const acknowledgedOn = dayNotBeforeReceipt(record, "acknowledgedOn", listAnomaly);
    const answeredOn = dayNotBeforeReceipt(record, "answeredOn", listAnomaly);
    const isUnchanged = acknowledgedOn === record.acknowledgedOn && answeredOn === record.answeredOn;
    return isUnchanged ? record : { ...record, acknowledgedOn, answeredOn };
  });
  return { complaints, doubtful };
}

function isDoubtful({ flag, status }: Complaint): boolean {
  return flag !== null && (status === null || status === "new");
}

function listRepeatedReferences(records: readonly Complaint[], listAnomaly: ListAnomaly): void {
  const firstRows = new Map<string, number>();
  for (const { row, reference } of records) {
    if (reference === null) continue;
    const key = comparableName(reference);
    const firstRow = firstRows.get(key);
    if (firstRow === undefined) firstRows.set(key, row);
    else listAnomaly(row, say.repeatedReference(reference, firstRow));
  }
}

function dayNotBeforeReceipt(
  record: Complaint,
  key: "acknowledgedOn" | "answeredOn",
  listAnomaly: ListAnomaly,
): number | null {
  const day = record[key];
  if (day === null || record.receivedOn === null || day >= record.receivedOn) return day;
  listAnomaly(record.row, say.datedBeforeReceipt(complaintsTab.columns[key].header, day));
  return null;
}
