// What an address of the page is, and what answers it.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Desk } from "../workbooks/desk.ts";

/** One exchange: the parts of the address that vary, in order. */
export interface Exchange {
  desk: Desk;
  request: IncomingMessage;
  response: ServerResponse;
  parts: string[];
  /** What stands in for Google inside an add-on's page. */
  frameScript: string;
  query: URLSearchParams;
}

/** An address, and its answer. */
export interface PageRoute {
  method: "GET" | "POST";
  /** `*` stands for a part that varies. */
  path: string;
  answer(exchange: Exchange): void | Promise<void>;
}
