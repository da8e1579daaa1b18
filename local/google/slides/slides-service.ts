// The Google Slides service: answers each method with what its store holds.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { readParameters } from "../definitions/read-parameters.ts";
import { SLIDES } from "../definitions/slides.ts";
import { GoogleError, invalidArgument, notBuilt } from "../google-error.ts";
import { readMessage } from "../protocol/read-message.ts";
import type { GoogleServices } from "../service.ts";
import { projected, readMask } from "../sheets/fields/read-mask.ts";
import { batchUpdated } from "./batch.ts";
import { OpenPresentation } from "./open-presentation.ts";
import type { PresentationStore } from "./presentation-store.ts";
import { renderedLonePage, renderedPresentation } from "./rendering/presentation.ts";
import type { ChartLookup } from "./requests/context.ts";
import { newPresentation } from "./theme/new-presentation.ts";

const DEFAULT_LOCALE = "fr";
const CREATION_FIELDS = new Set(["presentationId", "title", "locale", "pageSize"]);

export interface SlidesServiceOptions {
  store: PresentationStore;
  charts: ChartLookup;
}

type Params = Readonly<Record<string, string>>;
type Method = (context: SlidesServiceOptions, params: Params, body: unknown) => object;

const METHODS = {
  "presentations.batchUpdate": batchUpdate,
  "presentations.create": create,
  "presentations.get": get,
  "presentations.pages.get": getPage,
} satisfies { [Name in keyof typeof SLIDES.facts.methods]?: Method };

/** A method that is built, by its name in the discovery document. */
export type SlidesMethod = keyof typeof METHODS;

function isBuilt(method: string): method is SlidesMethod {
  return Object.hasOwn(METHODS, method);
}

/** The Slides service over a store. `call` answers, or throws a GoogleError, as Google would. */
export function createSlidesService(context: SlidesServiceOptions): GoogleServices {
  return {
    call({ method, params: rawParams, body }) {
      if (!isBuilt(method)) throw notBuilt(`the method slides.${method}`);
      const { fields, params } = readParameters<Params>(SLIDES, method, rawParams);
      if (params.commentsViewMode !== undefined) throw notBuilt("the parameter commentsViewMode");
      const mask = fields === undefined ? true : readMask(fields, SLIDES.answer(method));
      return structuredClone(projected(METHODS[method](context, params, body), mask));
    },
  };
}

function create({ store }: SlidesServiceOptions, _params: Params, body: unknown): object {
  const asked: slides_v1.Schema$Presentation = readMessage(SLIDES.message("Presentation"), body ?? {});
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
  return renderedPresentation(presentation);
}

function get({ store }: SlidesServiceOptions, params: Params): object {
  return renderedPresentation(store.get(required(params, "presentationId")));
}

function getPage({ store }: SlidesServiceOptions, params: Params): object {
  const presentation = store.get(required(params, "presentationId"));
  const pageId = required(params, "pageObjectId");
  const page = new OpenPresentation(presentation).findPage(pageId);
  if (page === undefined) throw new GoogleError("NOT_FOUND", `The page (${pageId}) could not be found.`);
  return renderedLonePage(presentation, page);
}

function batchUpdate({ store, charts }: SlidesServiceOptions, params: Params, body: unknown): object {
  const batch: slides_v1.Schema$BatchUpdatePresentationRequest = readMessage(
    SLIDES.body("presentations.batchUpdate"),
    body ?? {},
  );
  const before = store.get(required(params, "presentationId"));
  const { presentation, response } = batchUpdated(before, batch, charts);
  store.put(presentation);
  return response;
}

function required(params: Params, name: string): string {
  const value = params[name];
  if (value === undefined) throw invalidArgument(`Missing required parameter: ${name}`);
  return value;
}
