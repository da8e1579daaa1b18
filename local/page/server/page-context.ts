// What each request of the page is served with.
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { Desk } from "../workbooks/desk.ts";

/** Hono's types for the page's server; `env` holds Node's own request and response. */
export interface PageTypes {
  Bindings: HttpBindings;
  Variables: {
    desk: Desk;
    /** What stands in for Google inside an add-on's page. */
    frameScript: string;
  };
}

export type PageContext = Context<PageTypes>;
