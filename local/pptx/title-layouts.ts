// The layouts of the .pptx: one for each place that titles have, so that PowerPoint's outline shows them.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { Pptx } from "./pptxgen.ts";
import { inchesOf } from "./shape.ts";

const TITLE_TYPES: ReadonlySet<string> = new Set(["TITLE", "CENTERED_TITLE"]);

/** The name of the placeholder that a title fills. */
export const TITLE_PLACEHOLDER = "title";
/** The layout of slides without a title. */
const NO_TITLE_LAYOUT = "Sans titre";

/** The slide's title, if it has one with text. */
export function titleOf(slide: slides_v1.Schema$Page): slides_v1.Schema$PageElement | undefined {
  return slide.pageElements?.find(
    ({ shape }) => TITLE_TYPES.has(shape?.placeholder?.type ?? "") && shape?.text !== undefined,
  );
}

/** Gives the layout that a slide needs, made the first time that it is asked for. */
export function layoutChooser(pptx: Pptx): (slide: slides_v1.Schema$Page) => string {
  const names = new Map<string, string>();
  return (slide) => {
    const title = titleOf(slide);
    const place = title === undefined ? "" : placeOf(title);
    const known = names.get(place);
    if (known !== undefined) return known;
    const name = title === undefined ? NO_TITLE_LAYOUT : `Titre ${names.size + 1}`;
    pptx.defineSlideMaster({ title: name, objects: title === undefined ? [] : [titlePlaceholder(title)] });
    names.set(place, name);
    return name;
  };
}

/** Where a title is and where its text stands in it: PptxGenJS keeps both in the layout. */
function placeOf(title: slides_v1.Schema$PageElement): string {
  const parent = title.shape?.placeholder?.parentObjectId ?? "";
  return JSON.stringify([inchesOf(title), title.shape?.shapeProperties?.contentAlignment ?? parent]);
}

function titlePlaceholder(title: slides_v1.Schema$PageElement) {
  return {
    placeholder: {
      options: { name: TITLE_PLACEHOLDER, type: "title" as const, ...inchesOf(title) },
      text: "",
    },
  };
}
