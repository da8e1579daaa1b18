// Marks of the complaints recorded, each written in one batch with its row: they tell whether an outcome that nobody saw was written.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { DaySerial } from "../../shared/calendar/day.ts";
import { list, number, object, orElse, text } from "../../shared/json/shape.ts";
import type { Workbook } from "../google/google-workbook.ts";

const GUARD_KEY = "revue-qualite.reclamation";
const FIELDS = "developerMetadata(metadataId,metadataKey,metadataValue)";
const Answer = object({
  developerMetadata: orElse(
    list(object({ metadataId: number, metadataKey: orElse(text, ""), metadataValue: orElse(text, "") })),
    [],
  ),
});

/** A complaint recorded. */
export interface Guard {
  id: number;
  reference: string;
  /** The day on which it was recorded. */
  day: DaySerial;
}

/** One call. */
export function readGuards(workbook: Workbook): Guard[] {
  return Answer(workbook.readStructure(FIELDS)).developerMetadata.flatMap((metadata): Guard[] => {
    const { metadataId: id, metadataKey, metadataValue } = metadata;
    const [day = "", reference = ""] = metadataValue.split(" ");
    return metadataKey === GUARD_KEY ? [{ id, reference, day: Number(day) }] : [];
  });
}

/** Marks a complaint, and takes away the marks of the days before: whoever waited has seen by then. */
export function guardRequests(guard: Guard, known: readonly Guard[]): sheets_v4.Schema$Request[] {
  const outdated = known.filter(({ day }) => day < guard.day);
  return [
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: guard.id,
          metadataKey: GUARD_KEY,
          metadataValue: `${guard.day} ${guard.reference}`,
          location: { spreadsheet: true },
          visibility: "DOCUMENT",
        },
      },
    },
    ...outdated.map(({ id }) => ({
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: id } } },
    })),
  ];
}
