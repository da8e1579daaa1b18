// The texts of the tracking pages, which each language file gives.
import type { COMPLAINT_TYPES, CodeOf } from "../../shared/workbook/choices.ts";

type Type = CodeOf<typeof COMPLAINT_TYPES>;

/** Days are given in words; a pair is what stands before and after such a day. */
export interface TrackingMessages {
  headings: Record<"preparing" | "held" | "late" | "answered" | "outOfScope" | "erased", string>;
  /** The heading of a félicitation, for which no answer is prepared. */
  passingPraiseOn: string;
  closedHeadings: Record<Type, string>;
  typeLabel: string;
  types: Record<Type, string>;
  ourAnswer: string;
  answerOf: (day: string) => string;
  question: string;
  comment: string;
  commentHint: string;
  commentTooLong: (length: string) => string;
  yes: string;
  no: string;
  thanks: string;
  satisfied: (day: string) => string;
  /** Before the link `writeAgain`. */
  unsatisfied: (day: string) => string;
  writeAgain: string;
  withReference: (reference: string) => string;
  steps: string;
  received: string;
  acknowledged: string;
  answer: string;
  read: string;
  passedOn: string;
  badges: Record<"done" | "now" | "late" | "todo", string>;
  expected: readonly [before: string, after: string];
  asSoonAsPossible: string;
  wasExpected: (day: string) => string;
  notLost: string;
  byOtherWay: string;
  nothingReceived: string;
  notHere: string;
  noAnswerToPraise: string;
  notPassedOn: string;
  updated: string;
  /** Before the site's address. */
  aQuestion: string;
  /** Before what the person chose. */
  wroteAbout: string;
  whereToGo: string;
  askUs: string;
  erasedAfter: (months: number) => string;
  receivedOn: string;
  answeredOn: string;
  cannotBeFound: string;
  writeNew: string;
  lead: string;
  /** Before an example. */
  referenceHint: string;
  codeHint: string;
  anyCase: string;
  follow: string;
  notFoundTitle: string;
  /** A sentence, then two links with a word between. */
  notFound: readonly [sentence: string, reference: string, and: string, code: string];
  neverUsed: string;
  lostTitle: string;
  /** Before the link `newMessage`. */
  lost: string;
  newMessage: string;
}
