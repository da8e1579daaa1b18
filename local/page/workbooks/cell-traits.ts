// What cells have besides their text (format, choices, note), each different set numbered once.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Cell } from "../../google/sheets/model.ts";
import type { CellTraits } from "../protocol/tab.ts";

/** Numbers sets of traits from 1; 0 is none. Numbers stay the same as long as the server runs. */
export class TraitNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #traits: CellTraits[] = [];
  readonly #numberByCell = new WeakMap<Cell, number>();

  numberOf(cell: Cell | undefined): number {
    if (cell === undefined || isPlain(cell)) return 0;
    const known = this.#numberByCell.get(cell);
    if (known !== undefined) return known;
    const number = this.#number(traitsOf(cell));
    this.#numberByCell.set(cell, number);
    return number;
  }

  /** The sets that some numbers stand for. */
  named(numbers: Iterable<number>): Record<number, CellTraits> {
    return Object.fromEntries(
      [...new Set(numbers)].flatMap((number) => {
        const traits = this.#traits[number - 1];
        return traits === undefined ? [] : [[number, traits]];
      }),
    );
  }

  #number(traits: CellTraits): number {
    const key = JSON.stringify(traits);
    if (key === "{}") return 0;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#traits.push(traits);
    this.#numbers.set(key, this.#traits.length);
    return this.#traits.length;
  }
}

/** Most cells of a large tab are: they are not looked up one by one. */
function isPlain({ format, validation, note }: Cell): boolean {
  return format === undefined && validation === undefined && !note;
}

function traitsOf({ format = {}, validation, note }: Cell): CellTraits {
  const { textFormat, wrapStrategy, horizontalAlignment } = format;
  const background = cssColor(format.backgroundColorStyle?.rgbColor ?? format.backgroundColor);
  const color = cssColor(textFormat?.foregroundColorStyle?.rgbColor ?? textFormat?.foregroundColor);
  const alignment = ALIGNMENTS[horizontalAlignment ?? ""];
  const choices = choicesOf(validation);
  return {
    ...(textFormat?.bold === true ? { bold: true } : {}),
    ...(textFormat?.italic === true ? { italic: true } : {}),
    ...(wrapStrategy === "WRAP" ? { wraps: true } : {}),
    ...(background === undefined || background === WHITE ? {} : { background }),
    ...(color === undefined || color === BLACK ? {} : { color }),
    ...(alignment === undefined ? {} : { alignment }),
    ...(choices === undefined ? {} : { choices }),
    ...(note ? { note } : {}),
  };
}

const WHITE = "#ffffff";
const BLACK = "#000000";
const ALIGNMENTS: Record<string, "left" | "center" | "right"> = {
  LEFT: "left",
  CENTER: "center",
  RIGHT: "right",
};

function choicesOf(rule: sheets_v4.Schema$DataValidationRule | undefined): string[] | undefined {
  if (rule?.condition?.type !== "ONE_OF_LIST") return undefined;
  return (rule.condition.values ?? []).flatMap(({ userEnteredValue }) => userEnteredValue ?? []);
}

function cssColor(color: sheets_v4.Schema$Color | null | undefined): string | undefined {
  if (!color) return undefined;
  const parts = [color.red, color.green, color.blue].map((part) =>
    Math.round((part ?? 0) * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${parts.join("")}`;
}
