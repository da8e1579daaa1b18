// The page's HTTP server: this machine only, the page's own files, and its addresses under /api/.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { notFound } from "../page-error.ts";
import type { Desk } from "../workbooks/desk.ts";
import { send, sendError, sendJson } from "./answers.ts";
import type { Asset } from "./assets.ts";
import { isFromThePage } from "./requests.ts";
import { type Exchange, ROUTES } from "./routes.ts";

/** Makes the server; nothing listens yet. */
export function createPageServer(desk: Desk, assets: ReadonlyMap<string, Asset>): Server {
  return createServer((request, response) => {
    answer(desk, assets, request, response).catch((error: unknown) => sendError(response, error));
  });
}

async function answer(
  desk: Desk,
  assets: ReadonlyMap<string, Asset>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isFromThePage(request)) {
    sendJson(response, { message: "Seule la page ouverte sur cette machine peut utiliser ce serveur." }, 403);
    return;
  }
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
  const asset = request.method === "GET" ? assets.get(pathname) : undefined;
  if (asset !== undefined) send(response, asset.bytes, asset.mediaType);
  else await answerRoute({ desk, request, response, parts: [], query: searchParams }, pathname);
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
