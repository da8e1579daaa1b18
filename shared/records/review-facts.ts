// Figures of the year that the review shows beside the rates: months, items, criteria, counts.
import type { DaySerial } from "../calendar/day.ts";

/** One month of an indicator followed by readings; `value` is `null` when nothing usable was typed. */
interface MonthlyValue {
  /** 1 to 12. */
  month: number;
  value: number | null;
  /** Whether nothing was followed in the step that the month belongs to. */
  isSuspended: boolean;
}

/** The months of one indicator, those begun at `Arrêté au` only. */
export interface MonthlySeries {
  code: string;
  months: MonthlyValue[];
}

/** One item of a satisfaction campaign. `ratePercent` is `null` without any expressed answer. */
export interface SatisfactionItem {
  item: string;
  /** Whether it is the campaign's overall question, `Satisfaction globale`. */
  isOverall: boolean;
  satisfied: number;
  expressed: number;
  ratePercent: number | null;
}

/** One campaign that ended in the year, on or before `Arrêté au`. */
export interface SatisfactionCampaign {
  name: string;
  mode: string | null;
  start: DaySerial | null;
  end: DaySerial;
  respondents: number;
  /** The campaign's rate as SAT1 weighs it. */
  ratePercent: number | null;
  /** Every row, `Satisfaction globale` included, in the sheet's order. */
  items: SatisfactionItem[];
}

/** A criterion over the year's mystery surveys of one channel. `label` is the column's header. */
interface MysteryCriterion {
  label: string;
  yes: number;
  no: number;
}

/** The year's mystery surveys of one channel. */
export interface MysteryResults {
  channel: "call" | "email" | "visit" | "letter";
  surveys: number;
  /** Surveys with at least one Oui or Non. */
  scored: number;
  meanOutOf10: number | null;
  firstOn: DaySerial | null;
  lastOn: DaySerial | null;
  criteria: MysteryCriterion[];
}

/** An agent of the public desk present at `Arrêté au`, and their training. */
export interface TrainingState {
  agent: string;
  lastTrainingOn: DaySerial | null;
  /** Last day of validity of the last training. */
  validUntil: DaySerial | null;
  isValid: boolean;
}

/** Counts of what was received in a period, `Hors périmètre` left out. */
export interface ReceivedCounts {
  complaints: number;
  suggestions: number;
  praises: number;
  /** First and last month (1–12) with a complaint; `null` without any. */
  firstComplaintMonth: number | null;
  lastComplaintMonth: number | null;
  /** Left out of the counts. */
  outOfScope: number;
}

/** Everything that the review shows and `Taux` does not. */
export interface ReviewFacts {
  monthly: MonthlySeries[];
  received: ReceivedCounts;
  campaigns: SatisfactionCampaign[];
  mystery: MysteryResults[];
  trainingStates: TrainingState[];
  /** Agents arrived in the year, and those among them with a tutoring record. */
  arrivals: { arrived: number; tutored: number };
  /** CLU and steering meetings of the year, held on or before `Arrêté au`. */
  meetings: { usersCommittee: number; steeringCommittee: number };
}
