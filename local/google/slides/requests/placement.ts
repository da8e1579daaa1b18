// Where a new element goes: its page, size and transform.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { inEmu } from "../../../../shared/units/lengths.ts";
import { invalidArgument } from "../../google-error.ts";
import { composed, emu, transformInEmu } from "../geometry.ts";
import type { Page } from "../model.ts";
import type { ChartSize, RequestContext } from "./context.ts";

const DEFAULT_SIDE_EMU = 3_000_000;

export interface Placement {
  page: Page;
  size: slides_v1.Schema$Size;
  transform: slides_v1.Schema$AffineTransform;
}

/**
 * The place that a request asks for, in EMU; without a size, Slides' own square.
 * @throws GoogleError INVALID_ARGUMENT without a page, or with a transform that Slides refuses.
 */
export function placementOf(
  context: RequestContext,
  properties: slides_v1.Schema$PageElementProperties | undefined,
): Placement {
  const pageId = properties?.pageObjectId;
  if (!pageId) throw invalidArgument("The page object ID must be specified.");
  return {
    page: context.document.page(pageId),
    size: sizeInEmu(properties.size),
    transform: transformOf(properties.transform),
  };
}

/**
 * The placement of a chart that keeps its ratio: scaled to the size asked for and centred in it, before the
 * transform. A size without width or height stays as it is: nothing fits in it.
 */
export function fittedPlacement(placement: Placement, chart: ChartSize): Placement {
  const width = inEmu(placement.size.width);
  const height = inEmu(placement.size.height);
  const scale = Math.min(width / chart.widthPixels, height / chart.heightPixels);
  if (scale === 0) return placement;
  const fitted = { width: chart.widthPixels * scale, height: chart.heightPixels * scale };
  const centring = {
    scaleX: 1,
    scaleY: 1,
    translateX: (width - fitted.width) / 2,
    translateY: (height - fitted.height) / 2,
  };
  return {
    ...placement,
    size: { width: emu(fitted.width), height: emu(fitted.height) },
    transform: composed(placement.transform, centring),
  };
}

function sizeInEmu(size: slides_v1.Schema$Size | undefined): slides_v1.Schema$Size {
  if (size === undefined) return { width: emu(DEFAULT_SIDE_EMU), height: emu(DEFAULT_SIDE_EMU) };
  return { width: side("width", size.width), height: side("height", size.height) };
}

function side(name: string, dimension: slides_v1.Schema$Dimension | undefined): slides_v1.Schema$Dimension {
  if (dimension !== undefined) checkUnit(dimension.unit);
  const length = inEmu(dimension);
  if (length < 0) throw invalidArgument(`The ${name} should not be negative.`);
  return emu(length);
}

function transformOf(
  transform: slides_v1.Schema$AffineTransform | undefined,
): slides_v1.Schema$AffineTransform {
  if (transform === undefined) return { scaleX: 1, scaleY: 1, unit: "EMU" };
  return checkedTransform(transform);
}

/** A transform in EMU. @throws GoogleError INVALID_ARGUMENT without a unit or when it flattens the element. */
export function checkedTransform(
  transform: slides_v1.Schema$AffineTransform,
): slides_v1.Schema$AffineTransform {
  checkUnit(transform.unit);
  const { scaleX = 0, scaleY = 0, shearX = 0, shearY = 0 } = transform;
  if ((scaleX ?? 0) * (scaleY ?? 0) === (shearX ?? 0) * (shearY ?? 0)) {
    throw invalidArgument("The transform matrix is not invertible.");
  }
  return transformInEmu(transform);
}

/** @throws GoogleError INVALID_ARGUMENT unless lengths are in EMU or points. */
export function checkUnit(unit: string | null | undefined): void {
  if (unit !== "EMU" && unit !== "PT") throw invalidArgument("The unit must be specified.");
}
