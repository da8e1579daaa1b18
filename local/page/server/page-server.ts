// The page's HTTP server: this machine only, the page's own files, and its addresses under /api/.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { notFound, PageError } from "../page-error.ts";
import type { Desk } from "../workbooks/desk.ts";
import { accessCookie, KEY_PARAMETER, type PageAccess } from "./access.ts";
import { againPage, missingKeyPage } from "./access-pages.ts";
import { redirect, send, sendError, sendJson, sendPage } from "./answers.ts";
import type { Asset } from "./assets.ts";
import { isFromThePage } from "./requests.ts";
import type { Exchange } from "./route.ts";
import { ROUTES } from "./routes.ts";

/** What the server serves, and to whom. */
export interface ServedPage {
  desk: Desk;
  assets: ReadonlyMap<string, Asset>;
  frameScript: string;
  access: PageAccess;
}

/** Makes the server; nothing listens yet. */
export function createPageServer(served: ServedPage): Server {
  return createServer((request, response) => {
    answer(served, request, response).catch((error: unknown) => sendError(response, error));
  });
}

async function answer(
  { desk, assets, frameScript, access }: ServedPage,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isFromThePage(request)) {
    throw new PageError("Seule la page ouverte sur cette machine peut utiliser ce serveur.", 403);
  }
  const address = addressOf(request);
  const admission = access.admit(request, address);
  if (admission === "out") refuse(request, response);
  else if (admission === "again") sendPage(response, againPage(`${address.pathname}${address.search}`));
  else if (admission === "cookie") letIn(request, response, address);
  else
    await answerAdmitted(
      { desk, request, response, frameScript, parts: [], query: address.searchParams },
      assets,
      address,
    );
}

async function answerAdmitted(
  exchange: Exchange,
  assets: ReadonlyMap<string, Asset>,
  { pathname }: URL,
): Promise<void> {
  const asset = exchange.request.method === "GET" ? assets.get(pathname) : undefined;
  if (asset !== undefined) send(exchange.response, asset.bytes, asset.mediaType);
  else await answerRoute(exchange, pathname);
}

/** @throws PageError when it is malformed. */
function addressOf({ url = "/" }: IncomingMessage): URL {
  // After the host's, an address that begins with two slashes is a path like another.
  const text = `http://127.0.0.1${url.startsWith("/") ? url : `/${url}`}`;
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address === undefined || !isDecodable(address.pathname) || !isDecodable(address.search))
    throw new PageError("Cette adresse est mal formée. Rechargez la page.");
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

function letIn(request: IncomingMessage, response: ServerResponse, address: URL): void {
  const key = address.searchParams.get(KEY_PARAMETER) ?? "";
  address.searchParams.delete(KEY_PARAMETER);
  response.setHeader("Set-Cookie", accessCookie(request.socket.localPort, key));
  redirect(response, `${address.pathname}${address.search}`);
}

/** A person reads where the address is, a program why it is refused. */
function refuse({ headers, method }: IncomingMessage, response: ServerResponse): void {
  const isPage = method === "GET" && /text\/html/.test(headers.accept ?? "");
  if (isPage) sendPage(response, missingKeyPage(), 403);
  else
    sendJson(
      response,
      {
        message:
          "Cette page ne connaît pas la clé de Revue Qualité. Ouvrez l’adresse complète, que montre la fenêtre où Revue Qualité a été lancée.",
      },
      403,
    );
}

async function answerRoute(exchange: Exchange, pathname: string): Promise<void> {
  for (const route of ROUTES) {
    const parts = route.method === exchange.request.method ? matched(route.path, pathname) : undefined;
    if (parts !== undefined) {
      await route.answer({ ...exchange, parts });
      return;
    }
  }
  throw notFound("Cette adresse");
}

function matched(pattern: string, pathname: string): string[] | undefined {
  const wanted = pattern.split("/");
  const given = pathname.split("/");
  if (wanted.length !== given.length) return undefined;
  const isMatch = wanted.every((part, index) => part === "*" || part === given[index]);
  if (!isMatch) return undefined;
  return given.filter((_part, index) => wanted[index] === "*").map(decodeURIComponent);
}
