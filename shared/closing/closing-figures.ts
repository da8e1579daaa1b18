// The results that closing a year keeps in `Historique`, and those that stand there already.
import { contentOf } from "../changes/plan-changes.ts";
import type { CellContent } from "../changes/row-change.ts";
import { formatSteps } from "../french/dates.ts";
import { readYear } from "../parsing/cell.ts";
import { isBlank, type TabCells } from "../reading/workbook-cells.ts";
import type { Coverage, Rate } from "../records/rate.ts";
import { inMonths } from "../review/story/dates.ts";
import { comparableCode } from "../workbook/names.ts";
import type { ClosingFigure } from "./closing-figure.ts";

/** The figures of every active indicator, in the order of `Indicateurs`. */
export function closingFigures(rates: readonly Rate[], history: TabCells, year: number): ClosingFigure[] {
  const standing = standingResults(history, year);
  return rates.map(({ code, label, family, unit, year: value, previousYear, sampleSize, coverage }) => {
    const found = standing.get(comparableCode(code));
    return {
      ...{ code, label, family, unit, year: value, previousYear, sampleSize },
      remark: coverage === null ? null : remarkOf(coverage),
      standing: found === undefined ? null : { value: found },
    };
  });
}

function standingResults({ year: years = [], code = [], value }: TabCells, year: number) {
  const results = new Map<string, CellContent>();
  for (const [index, cell] of years.entries()) {
    if (!isBlank(cell) && readYear(cell) === year)
      results.set(comparableCode(String(code[index] ?? "")), contentOf(value?.[index]));
  }
  return results;
}

/** `Suivi partiel : suspendu de mars à juin ; sans relevé en novembre`; `null` for a year followed whole. */
function remarkOf({ periodicity, suspendedSteps, missingSteps }: Coverage): string | null {
  const parts = [["suspendu", suspendedSteps] as const, ["sans relevé", missingSteps] as const]
    .filter(([, steps]) => steps.length > 0)
    .map(([words, steps]) =>
      periodicity === "monthly"
        ? `${words} ${inMonths(steps)}`
        : `${words} (${formatSteps(periodicity, steps)})`,
    );
  return parts.length === 0 ? null : `Suivi partiel : ${parts.join(" ; ")}`;
}
