// How large a chart is on its sheet.
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";

/** What Google makes of a chart whose size is not given. */
export const DEFAULT_CHART_SIZE = { widthPixels: 600, heightPixels: 371 };

/** The size of a chart, from where it lies. */
export function chartSize(position: sheets_v4.Schema$EmbeddedObjectPosition | null | undefined): {
  widthPixels: number;
  heightPixels: number;
} {
  const overlay = position?.overlayPosition;
  return {
    widthPixels: overlay?.widthPixels || DEFAULT_CHART_SIZE.widthPixels,
    heightPixels: overlay?.heightPixels || DEFAULT_CHART_SIZE.heightPixels,
  };
}
