// What Slides refuses among the properties that a request writes.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { inEmu } from "../../../../shared/units/lengths.ts";
import { invalidArgument } from "../../google-error.ts";
import type { MessageType } from "../../protocol/message.ts";
import { type FieldMask, maskAt } from "../../sheets/fields/field-mask.ts";
import { updateMask } from "../../sheets/fields/update-mask.ts";
import { checkUnit } from "./placement.ts";

type Path = readonly string[];
type Mask = string | null | undefined;

/**
 * Refuses a mask that names read-only fields, or all of them.
 * @throws GoogleError INVALID_ARGUMENT, also for an empty mask or an unknown field.
 */
export function refuseReadOnly(type: MessageType, fields: Mask, readOnly: readonly Path[]): void {
  const mask = updateMask(fields, type);
  if (mask !== true && !readOnly.some((path) => names(mask, path))) return;
  throw invalidArgument(`Invalid field mask: ${fields} includes read-only fields`);
}

// A mask of the field around it writes what may be written of it.
function names(mask: FieldMask, path: Path): boolean {
  const parent = maskAt(mask, ...path.slice(0, -1));
  return (
    parent !== undefined && (path.length === 1 || parent !== true) && maskAt(mask, ...path) !== undefined
  );
}

/** Refuses to let a property inherit where nothing is inherited from. @throws GoogleError INVALID_ARGUMENT. */
export function refuseInheritance(
  property: string,
  state: string | null | undefined,
  element: string,
  parent: string,
): void {
  if (state !== "INHERIT") return;
  throw invalidArgument(
    `Updating ${property} propertyState to INHERIT is not supported for ${element} with no ${parent}`,
  );
}

/** Refuses a thickness without unit, or of nothing: what is not to be seen is not rendered. */
export function refuseWeight(weight: slides_v1.Schema$Dimension | null | undefined): void {
  if (!weight) return;
  checkUnit(weight.unit);
  if (inEmu(weight) > 0) return;
  throw invalidArgument(`The weight (${weight.magnitude ?? 0}) should be greater than 0.`);
}

/** Refuses an opacity beyond none and all. */
export function refuseAlpha(fill: slides_v1.Schema$SolidFill | null | undefined): void {
  const alpha = fill?.alpha ?? 1;
  if (alpha >= 0 && alpha <= 1) return;
  throw invalidArgument(`The alpha (${alpha}) should be between 0 and 1, inclusive.`);
}

/** Refuses an alignment that Slides only answers. */
export function refuseAlignment(alignment: string | null | undefined): void {
  if (alignment !== "CONTENT_ALIGNMENT_UNSUPPORTED") return;
  throw invalidArgument("The content alignment CONTENT_ALIGNMENT_UNSUPPORTED cannot be set.");
}
