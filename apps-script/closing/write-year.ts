// Writes changes of `Historique` and `Paramètres` with what the workbook then computes and draws: one batch, or nothing.
import { changedCells } from "../../shared/changes/changed-cells.ts";
import { type ChangePlan, planChanges, type StandingTab } from "../../shared/changes/plan-changes.ts";
import type { RowChange } from "../../shared/changes/row-change.ts";
import { type StandingSettings, standingSettings } from "../../shared/closing/closing-changes.ts";
import { planReading } from "../../shared/reading/plan.ts";
import { alertRequests, rateRequests } from "../../shared/sheets/write-results.ts";
import type { ReadingContext } from "../running/run-action.ts";
import { UserError } from "../user-error.ts";
import { standingTab } from "../workbook/changes.ts";
import { rememberComputation } from "../workbook/computation-memory.ts";
import { dashboardBatch } from "../workbook/dashboard-batch.ts";
import { blockedBy, type ReadWorkbook, readAnalysis } from "../workbook/read-analysis.ts";
import { tabCells } from "../workbook/read-tabs.ts";

/** A row that is added can be refused by no cell: what remains is the two settings. */
const NOT_PLAIN =
  "Rien n’est écrit : dans « Paramètres », tapez « Exercice » et « Arrêté au » sans formule, sur une seule ligne chacun.";
export const CHANGED_MEANWHILE =
  "Rien n’est écrit : le classeur a changé depuis cette lecture. Relisez-le, puis recommencez.";
const TABS = ["settings", "history"] as const;

/** A workbook read to be turned to another year. */
export interface YearToWrite {
  read: ReadWorkbook<"rates" | "alerts" | "dashboard">;
  tabs: Partial<Record<(typeof TABS)[number], StandingTab>>;
  /** What `Exercice` and `Arrêté au` say, and as they were entered. */
  settings: StandingSettings;
  entered: StandingSettings;
}

/** Three calls: the third tells formulas from what was typed. @throws UserError when the workbook is blocked. */
export function readYearToWrite(context: ReadingContext): YearToWrite {
  const read = readAnalysis(context, ["rates", "alerts", "dashboard"]);
  if (read.kind === "blocked") throw blockedBy(read.alerts);
  const plan = planReading(read.sheets, TABS);
  const ranges = plan.kind === "plan" ? plan.ranges : [];
  const answers = context.workbook.readFormulas(ranges);
  const formulas = {
    settings: tabCells("settings", ranges, answers),
    history: tabCells("history", ranges, answers),
  };
  const values = { sheets: read.sheets, values: (key: keyof typeof read.cells) => read.cells[key] };
  return {
    read,
    tabs: {
      settings: standingTab(values, "settings", formulas.settings),
      history: standingTab(values, "history", formulas.history),
    },
    settings: standingSettings(read.cells.settings),
    entered: standingSettings(formulas.settings),
  };
}

/** Changes that are written whole or not at all. @throws UserError when one of them can't be. */
export function planWhole(changes: readonly RowChange[], { tabs }: YearToWrite): ChangePlan {
  const plan = planChanges(changes, tabs);
  if (plan.refused.length > 0) throw new UserError(NOT_PLAIN);
  return plan;
}

/** One batch: the changes, then `Taux`, `Alertes` and `Tableau de bord` as they make them. */
export function writeYear(
  { workbook }: ReadingContext,
  { read }: YearToWrite,
  changes: readonly RowChange[],
  plan: ChangePlan,
): void {
  const cells = changedCells(read.cells, changes, plan);
  const analysis = read.analyse(cells);
  if (analysis.kind === "blocked") throw blockedBy(analysis.alerts);
  const { rates, alerts } = read.resultTabs;
  workbook.write([
    ...plan.requests,
    ...rateRequests(rates, analysis.rates),
    ...alertRequests(alerts, analysis.alerts),
    ...dashboardBatch({ ...read, analysis }, null),
  ]);
  rememberComputation(cells);
}
