// The example: the quality review of the sous-préfecture of Aix-en-Provence for 2020, as a workbook.
import { day, type ExampleWorkbook } from "../example-workbook.ts";
import { FINDINGS } from "./findings.ts";
import { COMPLAINTS, MYSTERY, SATISFACTION } from "./listening.ts";
import { ACTIONS, CHECKPOINTS, DOCUMENTS, MEETINGS } from "./management.ts";
import { AGENTS, TRAININGS } from "./people.ts";
import { HISTORY, READINGS } from "./readings.ts";

/** Every statement of the published review; figures that it does not give are marked as illustrative. */
export const AIX_2020: ExampleWorkbook = {
  settings: {
    department: "Sous-préfecture d'Aix-en-Provence",
    year: 2020,
    closedOn: day("31/12/2020"),
    labelObtainedOn: day("11/02/2020"),
    nextAudit: "T4 2021",
  },
  rows: {
    suspensions: [{ start: day("01/03/2020"), end: day("30/06/2020"), reason: "Crise sanitaire" }],
    readings: READINGS,
    history: HISTORY,
    complaints: COMPLAINTS,
    satisfaction: SATISFACTION,
    mystery: MYSTERY,
    agents: AGENTS,
    trainings: TRAININGS,
    actions: ACTIONS,
    documents: DOCUMENTS,
    meetings: MEETINGS,
    checkpoints: CHECKPOINTS,
    findings: FINDINGS,
  },
};
