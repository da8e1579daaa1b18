// Whether a text of a presentation shows anything: shapes of a theme have one even when nothing is written in it.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";

export function hasWords(text: slides_v1.Schema$TextContent | undefined): boolean {
  return (text?.textElements ?? []).some(({ textRun }) => (textRun?.content ?? "").trim() !== "");
}
