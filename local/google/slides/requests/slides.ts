// Requests on slides: create, move, and set their properties.

import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { SLIDES } from "../../definitions/slides.ts";
import { invalidArgument, notBuilt } from "../../google-error.ts";
import type { Layout, Page, ShapeElement, Slide } from "../model.ts";
import { SIMPLE_LIGHT_COLORS } from "../theme/colors.ts";
import { inheritedPlaceholders, newNotesPage, newSlide } from "../theme/new-slide.ts";
import { maskedFields, updated } from "../update-mask.ts";
import type { RequestContext } from "./context.ts";
import { withState } from "./property-state.ts";
import { refuseAlpha, refuseInheritance } from "./written-properties.ts";

/** Adds a slide with its layout's placeholders. @throws GoogleError for an unknown layout, place or id in use. */
export function createSlide(
  context: RequestContext,
  request: slides_v1.Schema$CreateSlideRequest,
): slides_v1.Schema$Response {
  const { document } = context;
  const index = request.insertionIndex ?? document.presentation.slides.length;
  checkInsertionIndex(context, index);
  const layout = referencedLayout(context, request.slideLayoutReference);
  const mappings = request.placeholderIdMappings ?? [];
  if (mappings.length > 0 && request.slideLayoutReference === undefined) {
    throw invalidArgument(
      "Placeholder ID mappings can only be used when a slide layout reference is specified.",
    );
  }
  const objectId = document.newObjectId(request.objectId);
  const idByParent = placeholderIds(context, layout, mappings);
  const slide = newSlide(
    objectId,
    layout,
    (parent) => document.newObjectId(idByParent.get(parent.objectId)),
    newNotesPage(objectId, document.newObjectId(undefined), document.newObjectId(undefined)),
  );
  checkDistinctIds(slide);
  document.addSlide(slide, index);
  return { createSlide: { objectId } };
}

/** Moves slides together; the index counts the slides as they stand before. */
export function updateSlidesPosition(
  context: RequestContext,
  request: slides_v1.Schema$UpdateSlidesPositionRequest,
): slides_v1.Schema$Response {
  const { presentation } = context.document;
  const moved = (request.slideObjectIds ?? []).map((objectId) => slideNamed(context, objectId));
  if (moved.length === 0) throw invalidArgument("At least one slide object ID must be specified.");
  const places = moved.map((slide) => presentation.slides.indexOf(slide));
  if (places.some((place, order) => order > 0 && place <= (places[order - 1] ?? 0))) {
    throw invalidArgument("The slide object IDs should be in presentation order, without duplicates.");
  }
  const index = request.insertionIndex ?? 0;
  checkInsertionIndex(context, index);
  const before = presentation.slides.slice(0, index).filter((slide) => !moved.includes(slide));
  const after = presentation.slides.slice(index).filter((slide) => !moved.includes(slide));
  presentation.slides = [...before, ...moved, ...after];
  return {};
}

/** Skips a slide when presenting, or not. @throws GoogleError UNIMPLEMENTED for the other properties. */
export function updateSlideProperties(
  context: RequestContext,
  request: slides_v1.Schema$UpdateSlidePropertiesRequest,
): slides_v1.Schema$Response {
  const slide = slideNamed(context, request.objectId);
  const fields = maskedFields(SLIDES.message("SlideProperties"), request.fields);
  for (const field of fields) {
    if (field !== "isSkipped") throw notBuilt(`updateSlideProperties of ${field}`);
  }
  slide.isSkipped = request.slideProperties?.isSkipped ?? false;
  return {};
}

/** The slots of a colour scheme that can be set: all of them at once. */
const SCHEME_SLOTS = SIMPLE_LIGHT_COLORS.map(({ type }) => type);

/** Sets a page's background colour, or the master's colour scheme. @throws GoogleError UNIMPLEMENTED for pictures. */
export function updatePageProperties(
  context: RequestContext,
  request: slides_v1.Schema$UpdatePagePropertiesRequest,
): slides_v1.Schema$Response {
  const page = context.document.page(request.objectId);
  const changes = request.pageProperties ?? {};
  const fields = maskedFields(SLIDES.message("PageProperties"), request.fields);
  if (fields.has("colorScheme")) checkColorScheme(context, page, changes.colorScheme);
  if (changes.pageBackgroundFill?.stretchedPictureFill !== undefined) {
    throw notBuilt("updatePageProperties of stretchedPictureFill");
  }
  const { master, notesMaster } = context.document.presentation;
  if (page === master || page === notesMaster) {
    const state = changes.pageBackgroundFill?.propertyState;
    refuseInheritance("pageBackgroundFill", state, "page", "parent page");
  }
  refuseAlpha(changes.pageBackgroundFill?.solidFill);
  const properties = updated(SLIDES.message("PageProperties"), page.properties, changes, request.fields);
  if (!fields.has("pageBackgroundFill")) {
    page.properties = properties;
    return {};
  }
  const fill = properties.pageBackgroundFill ?? { propertyState: "INHERIT" };
  page.properties = { ...properties, pageBackgroundFill: withState(fill, changes.pageBackgroundFill) };
  return {};
}

function checkColorScheme(
  { document }: RequestContext,
  page: Page,
  scheme: slides_v1.Schema$ColorScheme | undefined,
): void {
  if (page !== document.presentation.master) {
    throw invalidArgument("Only the color scheme on master pages can be updated.");
  }
  const given = new Set((scheme?.colors ?? []).map(({ type }) => type));
  if (SCHEME_SLOTS.some((type) => !given.has(type))) {
    throw invalidArgument("The color scheme must map all of the first 12 theme color types.");
  }
}

/** @throws GoogleError INVALID_ARGUMENT when there is no such slide. */
function slideNamed(context: RequestContext, objectId: string | null | undefined): Slide {
  const slide = context.document.findSlide(objectId ?? "");
  if (slide === undefined) throw invalidArgument(`The slide (${objectId ?? ""}) could not be found.`);
  return slide;
}

function checkInsertionIndex(context: RequestContext, index: number): void {
  const count = context.document.presentation.slides.length;
  if (index < 0 || index > count) {
    throw invalidArgument(`The insertion index (${index}) should be between 0 and ${count}, inclusive.`);
  }
}

function referencedLayout(
  context: RequestContext,
  reference: slides_v1.Schema$LayoutReference | undefined,
): Layout {
  const { layouts } = context.document.presentation;
  const name = reference?.predefinedLayout ?? "BLANK";
  const layoutId = reference?.layoutId;
  const layout = layouts.find((item) => (layoutId ? item.objectId === layoutId : item.name === name));
  if (layout === undefined) {
    const asked = layoutId ? `The layout (${layoutId})` : `The predefined layout (${name})`;
    throw invalidArgument(`${asked} is not present in the current master.`);
  }
  return layout;
}

/** The id asked for each placeholder, by the object id of the layout's placeholder. */
function placeholderIds(
  context: RequestContext,
  layout: Layout,
  mappings: readonly slides_v1.Schema$LayoutPlaceholderIdMapping[],
): Map<string, string> {
  const candidates = inheritedPlaceholders(layout);
  const ids = new Map<string, string>();
  for (const mapping of mappings) {
    const parent = candidates.find((candidate) => isMeant(candidate, mapping));
    if (parent === undefined) {
      throw invalidArgument(
        `The layout placeholder (${describe(mapping)}) could not be found on the layout.`,
      );
    }
    if (mapping.objectId) ids.set(parent.objectId, context.document.newObjectId(mapping.objectId));
  }
  return ids;
}

function isMeant(candidate: ShapeElement, mapping: slides_v1.Schema$LayoutPlaceholderIdMapping): boolean {
  if (mapping.layoutPlaceholderObjectId) return candidate.objectId === mapping.layoutPlaceholderObjectId;
  const { type, index } = mapping.layoutPlaceholder ?? {};
  return candidate.placeholder?.type === type && (candidate.placeholder?.index ?? 0) === (index ?? 0);
}

function describe(mapping: slides_v1.Schema$LayoutPlaceholderIdMapping): string {
  if (mapping.layoutPlaceholderObjectId) return mapping.layoutPlaceholderObjectId;
  return `type: ${mapping.layoutPlaceholder?.type ?? "NONE"}, index: ${mapping.layoutPlaceholder?.index ?? 0}`;
}

function checkDistinctIds(slide: Slide): void {
  const seen = new Set<string>();
  for (const { objectId } of [slide, ...slide.elements]) {
    if (seen.has(objectId)) {
      throw invalidArgument(
        `The object ID (${objectId}) should be unique among all pages and page elements in the presentation.`,
      );
    }
    seen.add(objectId);
  }
}
