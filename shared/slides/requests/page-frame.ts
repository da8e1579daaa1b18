// The frame that pages share: slide, title placeholder, coloured band, footer.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import {
  BAND,
  BAND_ACCENT,
  type Box,
  FOOTER,
  FOOTER_RULE,
  PAGE_NUMBER,
  TITLE,
  TOPIC,
  textWidth,
} from "../layout/page-grid.ts";
import { BLUE_FRANCE, INK, LIGHT_GREY, RED_MARIANNE } from "../palette.ts";
import { textWidthPoints } from "../text/measure.ts";
import {
  addRectangle,
  addTextBox,
  alignText,
  emu,
  fillText,
  type SlideWriter,
  type TextLook,
} from "./slide-writer.ts";

/** Slides gives placeholders this size, and scales them to their place. */
const PLACEHOLDER_SIZE_EMU = 3_000_000;
const FOOTER_SIZE = 10;
const TOPIC_SIZE = 12;

/** What the footer says on every page. */
export interface Footer {
  department: string;
  year: number;
  page: number;
  pages: number;
}

/** A placeholder of a layout: its type, and the id that it gets on the slide. */
export interface NamedPlaceholder {
  type: "TITLE" | "CENTERED_TITLE" | "SUBTITLE";
  objectId: string;
}

/** Creates the slide with the placeholders of its layout named. */
export function createSlide(
  { slideId, requests }: SlideWriter,
  layout: "TITLE" | "TITLE_ONLY",
  placeholders: readonly NamedPlaceholder[],
): void {
  requests.push({
    createSlide: {
      objectId: slideId,
      slideLayoutReference: { predefinedLayout: layout },
      placeholderIdMappings: placeholders.map(({ type, objectId }) => ({
        layoutPlaceholder: { type, index: 0 },
        objectId,
      })),
    },
  });
}

/** Puts a placeholder in its place, fills it and anchors its text. */
export function fillPlaceholder(
  writer: SlideWriter,
  objectId: string,
  box: Box,
  text: string,
  look: TextLook & { anchor: "TOP" | "MIDDLE" | "BOTTOM" },
): void {
  writer.requests.push(
    {
      updatePageElementTransform: {
        objectId,
        applyMode: "ABSOLUTE",
        transform: placeholderTransform(box),
      },
    },
    {
      updateShapeProperties: {
        objectId,
        shapeProperties: { contentAlignment: look.anchor },
        fields: "contentAlignment",
      },
    },
  );
  fillText(writer, objectId, text, look);
  writer.requests.push(alignText(objectId, "START"));
}

/** The band, the topic, the title and the footer of a page with content. */
export function addFrame(
  writer: SlideWriter,
  topic: string,
  title: { text: string; sizePoints: number },
  footer: Footer,
): void {
  const titleId = writer.newId();
  createSlide(writer, "TITLE_ONLY", [{ type: "TITLE", objectId: titleId }]);
  addRectangle(writer, BAND, BLUE_FRANCE);
  addRectangle(writer, BAND_ACCENT, RED_MARIANNE);
  if (topic !== "") addTopic(writer, topic);
  const look = { sizePoints: title.sizePoints, color: BLUE_FRANCE, isBold: true, anchor: "TOP" } as const;
  fillPlaceholder(writer, titleId, TITLE, title.text, look);
  addFooter(writer, footer);
}

/** The topic stands above the title: it is read first, too. */
function addTopic(writer: SlideWriter, topic: string): void {
  const topicId = addTextBox(writer, TOPIC, "TOP");
  fillText(writer, topicId, topic, { sizePoints: TOPIC_SIZE, color: INK });
  writer.requests.push({
    updatePageElementsZOrder: { pageElementObjectIds: [topicId], operation: "SEND_TO_BACK" },
  });
}

/** Service, exercice and page number. */
function addFooter(writer: SlideWriter, { department, year, page, pages }: Footer): void {
  const look = { sizePoints: FOOTER_SIZE, color: INK };
  addRectangle(writer, FOOTER_RULE, LIGHT_GREY);
  fillText(writer, addTextBox(writer, FOOTER, "MIDDLE"), footerText(department, year), look);
  const numberId = addTextBox(writer, PAGE_NUMBER, "MIDDLE");
  fillText(writer, numberId, `${page} / ${pages}`, look);
  writer.requests.push(alignText(numberId, "END"));
}

/** The footer stands on one line: a very long name of service, whole on the cover, ends here with an ellipsis. */
function footerText(department: string, year: number): string {
  const end = ` · Revue qualité ${year}`;
  const font = { sizePoints: FOOTER_SIZE, isBold: false };
  if (textWidthPoints(department + end, font) <= textWidth(FOOTER)) return department + end;
  let kept = [...department].slice(0, 200);
  while (kept.length > 0 && textWidthPoints(`${kept.join("")}…${end}`, font) > textWidth(FOOTER))
    kept = kept.slice(0, -1);
  return `${kept.join("").trimEnd()}…${end}`;
}

function placeholderTransform(box: Box): slides_v1.Schema$AffineTransform {
  return {
    scaleX: emu(box.width) / PLACEHOLDER_SIZE_EMU,
    scaleY: emu(box.height) / PLACEHOLDER_SIZE_EMU,
    shearX: 0,
    shearY: 0,
    translateX: emu(box.left),
    translateY: emu(box.top),
    unit: "EMU",
  };
}
