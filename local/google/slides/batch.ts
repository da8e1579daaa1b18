// A batch update of a presentation: all of it, or nothing.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import { GoogleError, invalidArgument } from "../google-error.ts";
import type { Presentation } from "./model.ts";
import { OpenPresentation } from "./open-presentation.ts";
import { revisionId } from "./rendering/presentation.ts";
import type { ChartLookup, RequestContext } from "./requests/context.ts";
import { handle, kindOf } from "./requests/handlers.ts";

export interface BatchResult {
  presentation: Presentation;
  response: slides_v1.Schema$BatchUpdatePresentationResponse;
}

/**
 * The presentation that a batch makes of `before`, which is left as it was.
 * @throws GoogleError as Google would for the first request that can't be done.
 */
export function batchUpdated(
  before: Presentation,
  batch: slides_v1.Schema$BatchUpdatePresentationRequest,
  charts: ChartLookup,
): BatchResult {
  checkRevision(before, batch.writeControl);
  const requests = batch.requests ?? [];
  if (requests.length === 0) throw invalidArgument("Must specify at least one request.");
  const presentation = structuredClone(before);
  const context: RequestContext = { document: new OpenPresentation(presentation), charts };
  const replies = requests.map((request, index) => reply(context, request, index));
  presentation.revision += 1;
  const { presentationId } = presentation;
  const writeControl = { requiredRevisionId: revisionId(presentation) };
  return { presentation, response: { presentationId, replies, writeControl } };
}

function checkRevision(presentation: Presentation, control: slides_v1.Schema$WriteControl | undefined): void {
  const required = control?.requiredRevisionId;
  const current = revisionId(presentation);
  if (required && required !== current) {
    throw invalidArgument(
      `The required revision ID '${required}' does not match the latest revision '${current}'.`,
    );
  }
}

function reply(
  context: RequestContext,
  request: slides_v1.Schema$Request,
  index: number,
): slides_v1.Schema$Response {
  const kind = within(`Invalid requests[${index}]`, () => kindOf(request));
  return within(`Invalid requests[${index}].${kind}`, () => handle(context, kind, request));
}

/** Puts the request's place before the message of what it was refused for. */
function within<T>(place: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof GoogleError) || error.status === "UNIMPLEMENTED") throw error;
    throw new GoogleError(error.status, `${place}: ${error.message}`, error.details);
  }
}
