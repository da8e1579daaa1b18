// Turns an HTTP request into a call of a service, and its outcome into an answer.
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Caller, checkScopes } from "../auth/access-tokens.ts";
import { GoogleError, invalidArgument, notBuilt } from "../google-error.ts";
import { type GoogleCall, isWrite } from "../service.ts";
import { type Answer, refusal, sendErrorPage } from "./answers.ts";
import { proceedThroughFault } from "./fault-effects.ts";
import { readQuery } from "./parameters.ts";
import { parseJsonBody, readBody } from "./request-body.ts";
import { findRoute, type RouteMatch } from "./routes.ts";
import type { ServedGoogle } from "./served-google.ts";

/** Answers a request to one of the services. */
export async function answerApiCall(
  google: ServedGoogle,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: string,
): Promise<void> {
  const bodyText = await readBody(request);
  const httpMethod = request.method ?? "";
  const found = attempt(() => routeOf(httpMethod, path));
  if (found === undefined) {
    sendErrorPage(response, 404, "Not Found", "The requested URL was not found on this server.");
  } else if (found instanceof GoogleError) {
    await proceedThroughFault(google, path, response, () => refusal(found));
  } else {
    const act = (): Answer => answerOf(google, found, query, bodyText, request.headers.authorization);
    await proceedThroughFault(google, found.route.method, response, act);
  }
}

function routeOf(httpMethod: string, path: string): RouteMatch | undefined {
  const found = findRoute(httpMethod, path);
  if (found === undefined && /^(\/upload)?\/drive\/|^\/batch/.test(path)) {
    throw notBuilt(`${httpMethod} ${path}`);
  }
  return found;
}

function answerOf(
  google: ServedGoogle,
  { service, route, pathParams }: RouteMatch,
  query: string,
  bodyText: string,
  authorization: string | undefined,
): Answer {
  const outcome = attempt((): Answer => {
    const { params, system } = readQuery(new URLSearchParams(query), route.query);
    const caller = google.tokens.verify(bearerToken(authorization) ?? system.accessToken);
    admit(google, caller, service, isWrite(route.method));
    const call: GoogleCall = { service, method: route.method, params: { ...params, ...pathParams } };
    if (system.fields !== undefined) call.params.fields = system.fields;
    if (route.hasBody) call.body = parseJsonBody(bodyText);
    const body = google.services.callAs(caller.email, call);
    if (route.isEmptyAnswer) return { status: 204 };
    if (typeof body === "string") return { status: 200, text: body, contentType: "text/csv" };
    return { status: 200, body, prettyPrint: system.prettyPrint };
  });
  return outcome instanceof GoogleError ? refusal(outcome) : outcome;
}

function admit(google: ServedGoogle, caller: Caller, service: GoogleCall["service"], writes: boolean): void {
  checkScopes(caller, service, writes);
  google.quotas?.count(service, writes, caller);
}

function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1];
}

/** The result, or the error that Google answers; a broken percent-encoding is one too. */
function attempt<Result>(act: () => Result): Result | GoogleError {
  try {
    return act();
  } catch (error) {
    if (error instanceof GoogleError) return error;
    if (error instanceof URIError) return invalidArgument("Request contains an invalid argument.");
    throw error;
  }
}
