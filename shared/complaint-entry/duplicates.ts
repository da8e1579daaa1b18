// Whether what somebody tells at the desk may be recorded already: never certain, never an obstacle.
import type { DaySerial } from "../calendar/day.ts";
import { comparableName } from "../workbook/names.ts";

/** What is compared, of a draft and of each row. */
export interface ComparedComplaint {
  type: string;
  receivedOn: DaySerial;
  subject: string;
  message: string;
  email: string;
  phone: string;
}

const NEAR_DAYS = 14;
const SHARED_WORDS = 2;
const SHORTEST_WORD = 5;
const SHORTEST_PHONE = 9;

/** The rows that look like a draft: same type, received near it, and two words in common or the same person's address. */
export function likelyDuplicates<Row extends ComparedComplaint>(
  draft: ComparedComplaint,
  rows: readonly Row[],
): Row[] {
  const words = wordsOf(draft);
  return rows.filter(
    (row) =>
      comparableName(row.type) === comparableName(draft.type) &&
      Math.abs(row.receivedOn - draft.receivedOn) <= NEAR_DAYS &&
      (isSamePerson(draft, row) ||
        [...wordsOf(row)].filter((word) => words.has(word)).length >= SHARED_WORDS),
  );
}

function wordsOf({ subject, message }: ComparedComplaint): Set<string> {
  const words = comparableName(`${subject} ${message}`).match(/[a-z0-9]+/g) ?? [];
  return new Set(words.filter(({ length }) => length >= SHORTEST_WORD));
}

function isSamePerson(one: ComparedComplaint, other: ComparedComplaint): boolean {
  const email = comparableName(one.email);
  const phone = digits(one.phone);
  return (
    (email !== "" && email === comparableName(other.email)) ||
    (phone.length >= SHORTEST_PHONE && phone === digits(other.phone))
  );
}

/** The last nine digits: `+33 6…` and `06…` are one. */
function digits(phone: string): string {
  return phone.replaceAll(/\D/g, "").slice(-SHORTEST_PHONE);
}
