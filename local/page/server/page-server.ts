// The page's HTTP server: this machine only, the page's own files, and its addresses under /api/.
import { createServer, type IncomingMessage, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { notFound, PageError } from "../page-error.ts";
import type { Desk } from "../workbooks/desk.ts";
import { accessCookie, KEY_PARAMETER, type PageAccess } from "./access.ts";
import { againPage, missingKeyPage } from "./access-pages.ts";
import {
  errorAnswer,
  fileAnswer,
  jsonAnswer,
  MALFORMED_ADDRESS,
  pageAnswer,
  redirection,
} from "./answers.ts";
import type { Asset } from "./assets.ts";
import type { PageTypes } from "./page-context.ts";
import { isFromThePage } from "./requests.ts";
import { ROUTES } from "./routes.ts";

/** What the server serves, and to whom. */
export interface ServedPage {
  desk: Desk;
  assets: ReadonlyMap<string, Asset>;
  frameScript: string;
  access: PageAccess;
}

/** Makes the server; nothing listens yet. */
export function createPageServer({ desk, assets, frameScript, access }: ServedPage): Server {
  const app = new Hono<PageTypes>();
  app.use(async (context, next) => {
    const { incoming } = context.env;
    const { pathname, search, searchParams } = admissible(incoming);
    const admission = access.admit(incoming, searchParams);
    if (admission === "out") return refusal(incoming);
    if (admission === "again") return pageAnswer(againPage(`${pathname}${search}`));
    if (admission === "cookie") return letIn(incoming, pathname, searchParams);
    // Hono would answer HEAD as GET, and events never end.
    if (incoming.method === "HEAD") throw notFound("Cette adresse");
    const asset = incoming.method === "GET" ? assets.get(pathname) : undefined;
    if (asset !== undefined) return fileAnswer(asset.bytes, asset.mediaType);
    context.set("desk", desk);
    context.set("frameScript", frameScript);
    return await next();
  });
  app.route("/", ROUTES);
  app.notFound(() => errorAnswer(notFound("Cette adresse")));
  app.onError(errorAnswer);
  return createServer(getRequestListener(app.fetch, { errorHandler: errorAnswer }));
}

/** The address of a request that may be looked at. @throws PageError when it is foreign or malformed. */
function admissible(request: IncomingMessage): URL {
  if (!isFromThePage(request)) {
    throw new PageError("Seule la page ouverte sur cette machine peut utiliser ce serveur.", 403);
  }
  return addressOf(request);
}

/** @throws PageError when it is malformed. */
function addressOf({ url = "/" }: IncomingMessage): URL {
  // After the host's, an address that begins with two slashes is a path like another.
  const text = `http://127.0.0.1${url.startsWith("/") ? url : `/${url}`}`;
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address === undefined || !isDecodable(address.pathname) || !isDecodable(address.search))
    throw new PageError(MALFORMED_ADDRESS);
  return address;
}

/** Whether each % begins a character. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

function letIn({ socket }: IncomingMessage, pathname: string, query: URLSearchParams): Response {
  const key = query.get(KEY_PARAMETER) ?? "";
  query.delete(KEY_PARAMETER);
  const rest = query.size === 0 ? "" : `?${query}`;
  return redirection(`${pathname}${rest}`, accessCookie(socket.localPort, key));
}

/** A person reads where the address is, a program why it is refused. */
function refusal({ headers, method }: IncomingMessage): Response {
  const isPage = method === "GET" && /text\/html/.test(headers.accept ?? "");
  if (isPage) return pageAnswer(missingKeyPage(), 403);
  const message =
    "Cette page ne connaît pas la clé de Revue Qualité. Ouvrez l’adresse complète, que montre la fenêtre où Revue Qualité a été lancée.";
  return jsonAnswer({ message }, 403);
}
