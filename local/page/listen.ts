// Finds a port: the one asked for, or the next free one.
import type { Server } from "node:http";
import { errorCode } from "../error-code.ts";
import { listenOnLoopback } from "../google/http/server.ts";
import { PageError } from "./page-error.ts";

const MOST_PORTS = 100;

/** Opens the server on `port` or the next free one, and gives its address. @throws PageError that names the option. */
export async function listenFrom(server: Server, port: number, option: string): Promise<string> {
  for (let candidate = port; candidate < port + MOST_PORTS && candidate <= 65_535; candidate += 1) {
    const address = await listenOnLoopback(server, candidate).catch((error: unknown) => {
      if (errorCode(error) === "EADDRINUSE") return undefined;
      throw error;
    });
    if (address !== undefined) return address;
  }
  throw new PageError(`Aucun port libre à partir de ${port}. Choisissez-en un autre avec ${option}.`);
}
