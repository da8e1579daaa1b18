// The two situations of the design of what staff touch: the example as it is, and the example in December's first days.
import { AIX_2020 } from "../../local/examples/aix-2020/aix-2020.ts";
import { day, type ExampleWorkbook } from "../../local/examples/example-workbook.ts";

/** Situation A: 15 targets attained, 5 not, 2 without value. */
export const COMPLETE_YEAR: ExampleWorkbook = AIX_2020;

/** Situation B: without December's 11 readings, with a complaint of 11 December that waits: 14, 6 and 2. */
export const DECEMBER_LACKS: ExampleWorkbook = {
  settings: AIX_2020.settings,
  rows: {
    ...AIX_2020.rows,
    readings: (AIX_2020.rows.readings ?? []).filter(({ month }) => Number(month) < day("01/12/2020")),
    complaints: [
      ...(AIX_2020.rows.complaints ?? []),
      {
        reference: "2020-0005",
        receivedOn: day("11/12/2020"),
        type: "Réclamation",
        channel: "Téléphone",
        author: "Usager",
        subject: "Pas de créneau de rendez-vous avant février",
        status: "Nouvelle",
      },
    ],
  },
};
