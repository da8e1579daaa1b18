// The Google Slides service: answers each method with what its store holds.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { GoogleError, invalidArgument, notBuilt } from "../google-error.ts";
import { readMessage } from "../protocol/message.ts";
import type { GoogleCall, GoogleServices } from "../service.ts";
import { batchUpdated } from "./batch.ts";
import { BATCH_UPDATE_PRESENTATION_REQUEST } from "./messages/batch-request-messages.ts";
import { PAGE, PRESENTATION } from "./messages/page-messages.ts";
import { OpenPresentation } from "./open-presentation.ts";
import type { PresentationStore } from "./presentation-store.ts";
import { renderedLonePage, renderedPresentation } from "./rendering/presentation.ts";
import type { ChartLookup } from "./requests/context.ts";
import { maskedResponse } from "./response-mask.ts";
import { newPresentation } from "./theme/new-presentation.ts";

const DEFAULT_LOCALE = "fr";
const CREATION_FIELDS = new Set(["presentationId", "title", "locale", "pageSize"]);

export interface SlidesServiceOptions {
  store: PresentationStore;
  charts: ChartLookup;
}

/** The Slides service over a store. `call` answers, or throws a GoogleError, as Google would. */
export function createSlidesService({ store, charts }: SlidesServiceOptions): GoogleServices {
  const methods: Record<string, (call: GoogleCall) => object> = {
    "presentations.create": (call) => create(store, call),
    "presentations.get": (call) => get(store, call),
    "presentations.pages.get": (call) => getPage(store, call),
    "presentations.batchUpdate": (call) => batchUpdate(store, charts, call),
  };
  return {
    call(call) {
      const method = methods[call.method];
      if (method === undefined) throw notBuilt(`the method slides.${call.method}`);
      return structuredClone(method(call));
    },
  };
}

function create(store: PresentationStore, { params, body }: GoogleCall): object {
  const asked: slides_v1.Schema$Presentation = readMessage(PRESENTATION, body ?? {});
  for (const field of Object.keys(asked)) {
    if (!CREATION_FIELDS.has(field)) throw notBuilt(`presentations.create with ${field}`);
  }
  if (asked.pageSize !== undefined) throw notBuilt("presentations.create with pageSize");
  const presentationId = asked.presentationId || store.newId();
  if (store.all().some((presentation) => presentation.presentationId === presentationId)) {
    throw new GoogleError("ALREADY_EXISTS", "Requested entity already exists");
  }
  const presentation = newPresentation(
    presentationId,
    asked.title || "Untitled presentation",
    asked.locale || DEFAULT_LOCALE,
  );
  store.put(presentation);
  return maskedResponse(PRESENTATION, renderedPresentation(presentation), params.fields);
}

function get(store: PresentationStore, { params }: GoogleCall): object {
  refuseComments(params);
  const presentation = store.get(textParameter(params, "presentationId"));
  return maskedResponse(PRESENTATION, renderedPresentation(presentation), params.fields);
}

function getPage(store: PresentationStore, { params }: GoogleCall): object {
  refuseComments(params);
  const presentation = store.get(textParameter(params, "presentationId"));
  const pageId = textParameter(params, "pageObjectId");
  const page = new OpenPresentation(presentation).findPage(pageId);
  if (page === undefined) throw new GoogleError("NOT_FOUND", `The page (${pageId}) could not be found.`);
  return maskedResponse(PAGE, renderedLonePage(presentation, page), params.fields);
}

function batchUpdate(store: PresentationStore, charts: ChartLookup, { params, body }: GoogleCall): object {
  const batch: slides_v1.Schema$BatchUpdatePresentationRequest = readMessage(
    BATCH_UPDATE_PRESENTATION_REQUEST,
    body ?? {},
  );
  const before = store.get(textParameter(params, "presentationId"));
  const { presentation, response } = batchUpdated(before, batch, charts);
  store.put(presentation);
  return response;
}

function refuseComments({ commentsViewMode }: Record<string, unknown>): void {
  if (commentsViewMode !== undefined) throw notBuilt("the parameter commentsViewMode");
}

function textParameter(params: Record<string, unknown>, name: string): string {
  const value = params[name];
  if (typeof value !== "string" || value === "") throw invalidArgument(`Missing required parameter: ${name}`);
  return value;
}
