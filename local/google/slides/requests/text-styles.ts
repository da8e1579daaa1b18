// Requests on the style of text and paragraphs, and on bullets.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { SLIDES } from "../../definitions/slides.ts";
import { invalidArgument } from "../../google-error.ts";
import { createBullets, DEFAULT_PRESET, deleteBullets } from "../bullets.ts";
import { inPoints } from "../geometry.ts";
import type { TextBody } from "../model.ts";
import { contentOf, paragraphsIn, restyle, type TextSpan, textLength } from "../text-body.ts";
import { maskedFields, updated } from "../update-mask.ts";
import type { RequestContext } from "./context.ts";
import { checkUnit } from "./placement.ts";
import { spanOf, targetText } from "./text-target.ts";

const NORMAL_WEIGHT = 400;

/** Styles a range of text, and the newline just after it. @throws GoogleError for a bad range, mask or font. */
export function updateTextStyle(
  context: RequestContext,
  request: slides_v1.Schema$UpdateTextStyleRequest,
): slides_v1.Schema$Response {
  const body = styledText(context, request);
  const fields = maskedFields(SLIDES.message("TextStyle"), request.fields);
  const changes = request.style ?? {};
  refuseFont(changes);
  const span = withNextNewline(body, styledSpan(body, request));
  restyle(body, span, (style) =>
    reconciled(updated(SLIDES.message("TextStyle"), style, changes, request.fields), changes, fields),
  );
  return {};
}

/** Styles the paragraphs that a range touches. @throws GoogleError for a bad range or mask. */
export function updateParagraphStyle(
  context: RequestContext,
  request: slides_v1.Schema$UpdateParagraphStyleRequest,
): slides_v1.Schema$Response {
  const body = styledText(context, request);
  const changes = request.style ?? {};
  for (const { index } of paragraphsIn(body, styledSpan(body, request))) {
    const paragraph = body.paragraphs[index];
    if (paragraph === undefined) continue;
    const style = updated(SLIDES.message("ParagraphStyle"), paragraph.style, changes, request.fields);
    body.paragraphs[index] = { ...paragraph, style: { direction: "LEFT_TO_RIGHT", ...style } };
  }
  return {};
}

/** Makes a list of the paragraphs that a range touches. @throws GoogleError for a bad range. */
export function createParagraphBullets(
  context: RequestContext,
  request: slides_v1.Schema$CreateParagraphBulletsRequest,
): slides_v1.Schema$Response {
  const body = styledText(context, request);
  const listId = context.document.newObjectId(undefined);
  createBullets(body, spanOf(body, request.textRange), request.bulletPreset ?? DEFAULT_PRESET, listId);
  return {};
}

/** Takes the paragraphs that a range touches out of their lists. @throws GoogleError for a bad range. */
export function deleteParagraphBullets(
  context: RequestContext,
  request: slides_v1.Schema$DeleteParagraphBulletsRequest,
): slides_v1.Schema$Response {
  const body = styledText(context, request);
  deleteBullets(body, spanOf(body, request.textRange));
  return {};
}

type StyleRequest = Parameters<typeof targetText>[1] & { textRange?: slides_v1.Schema$Range };

/** The range to style; on an empty placeholder of the theme, its lone newline, whose style slides inherit. */
function styledSpan(body: TextBody, { textRange }: StyleRequest): TextSpan {
  return textLength(body) === 0 && textRange?.type === "ALL" ? { start: 0, end: 0 } : spanOf(body, textRange);
}

function styledText(context: RequestContext, request: StyleRequest): TextBody {
  const body = targetText(context, request);
  if (textLength(body) === 0 && !context.document.isThemePlaceholder(request.objectId))
    throw invalidArgument(`The object (${request.objectId}) has no text.`);
  return body;
}

/** Weights go by hundreds, as in CSS. */
const WEIGHT_STEP = 100;
const HEAVIEST = 900;

function refuseFont({ fontSize, weightedFontFamily }: slides_v1.Schema$TextStyle): void {
  if (fontSize) {
    checkUnit(fontSize.unit);
    if (inPoints(fontSize) <= 0) throw invalidArgument("The font size should be greater than 0.");
  }
  const weight = weightedFontFamily?.weight ?? NORMAL_WEIGHT;
  if (weight >= WEIGHT_STEP && weight <= HEAVIEST && weight % WEIGHT_STEP === 0) return;
  throw invalidArgument(
    `The font weight (${weight}) should be a multiple of ${WEIGHT_STEP} between ${WEIGHT_STEP} and ${HEAVIEST}.`,
  );
}

/** A style put on the end of a paragraph goes on its newline too, as in the Slides editor. */
function withNextNewline(body: TextBody, { start, end }: TextSpan): TextSpan {
  return { start, end: contentOf(body)[end] === "\n" ? end + 1 : end };
}

/** Google reads font sizes back in points, and both names of a font together. */
function reconciled(
  style: slides_v1.Schema$TextStyle,
  changes: slides_v1.Schema$TextStyle,
  fields: ReadonlySet<string>,
): slides_v1.Schema$TextStyle {
  const result = { ...style };
  if (style.fontSize !== undefined) result.fontSize = { magnitude: inPoints(style.fontSize), unit: "PT" };
  if (fields.has("fontFamily") || fields.has("weightedFontFamily")) {
    const font = fontOf(changes, fields);
    delete result.fontFamily;
    delete result.weightedFontFamily;
    if (font !== undefined) Object.assign(result, { fontFamily: font.fontFamily, weightedFontFamily: font });
  }
  if (fields.has("link") && changes.link !== undefined) underlineLink(result, fields);
  return result;
}

function fontOf(
  { fontFamily, weightedFontFamily }: slides_v1.Schema$TextStyle,
  fields: ReadonlySet<string>,
): slides_v1.Schema$WeightedFontFamily | undefined {
  const weighted = fields.has("weightedFontFamily") ? weightedFontFamily : undefined;
  if (weighted !== undefined) {
    if (
      !weighted.fontFamily ||
      (fields.has("fontFamily") && fontFamily && fontFamily !== weighted.fontFamily)
    ) {
      throw invalidArgument("The font family and the weighted font family must match.");
    }
    return { fontFamily: weighted.fontFamily, weight: weighted.weight ?? NORMAL_WEIGHT };
  }
  return fontFamily ? { fontFamily, weight: NORMAL_WEIGHT } : undefined;
}

function underlineLink(style: slides_v1.Schema$TextStyle, fields: ReadonlySet<string>): void {
  if (!fields.has("foregroundColor")) style.foregroundColor = { opaqueColor: { themeColor: "HYPERLINK" } };
  if (!fields.has("underline")) style.underline = true;
}
