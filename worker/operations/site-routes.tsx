// The operations addresses of a site: what waits, and the buttons that act on it.
import { Hono } from "hono";
import { cleanLine } from "../complaint/clean-text.ts";
import { textLength } from "../complaint/fields.ts";
import { readReference } from "../complaint/reference.ts";
import { objectOf, type WorkerContext, type WorkerTypes } from "../context.ts";
import { log } from "../log.ts";
import { webhookKey } from "../notices/webhook.ts";
import { page } from "../pages/respond.tsx";
import { onlyOperators } from "../security/operator.ts";
import { partnerKey } from "../security/partner-key.ts";
import { readForm } from "../security/read-body.ts";
import { accountOf } from "../site/spread.ts";
import { workbookAddress } from "../site/workbook-address.ts";
import { csvOf, exportName } from "./csv.ts";
import { type DeedName, deedText } from "./deeds.ts";
import { LONGEST_REASON } from "./held-section.tsx";
import { MessageNotFoundPage, MessageOperationsPage, type MessagePageProps } from "./message-page.tsx";
import type { Partner } from "./partners-section.tsx";
import { SiteOperationsPage } from "./site-page.tsx";

export const siteOperationsRoutes = new Hono<WorkerTypes>();

siteOperationsRoutes.use(onlyOperators);

siteOperationsRoutes.get("/", async (context) => {
  const { site, settings } = context.var;
  const { reference } = context.req.query();
  if (reference !== undefined) return answerMessage(context, reference);
  const counters = await objectOf(context).counters({ origin: new URL(context.req.url).origin });
  const account = accountOf(settings.serviceAccounts, site.id).client_email;
  if (context.req.header("Accept")?.includes("application/json")) {
    return context.json({ ...counters, account, workbook: workbookAddress(site.spreadsheetId) });
  }
  const { fait = "", objet = "" } = context.req.query();
  const done = deedText(fait, objet);
  const now = Date.now();
  const partners = await partnersOf(context);
  const noticeKey = await webhookKey(settings.formSecret, site.id);
  const { noticeInterval } = settings;
  return page(
    context,
    <SiteOperationsPage {...{ site, counters, account, partners, noticeKey, noticeInterval, done, now }} />,
  );
});

/** The page of one message, by what was typed as its reference. */
async function answerMessage(
  context: WorkerContext,
  typed: string,
  refusedReason?: MessagePageProps["refusedReason"],
): Promise<Response> {
  const { site } = context.var;
  const reference = readReference(typed);
  const facts = reference === null ? null : await objectOf(context).message(reference);
  if (context.req.header("Accept")?.includes("application/json")) {
    return facts === null ? context.json({ message: null }, 404) : context.json({ message: facts });
  }
  if (facts !== null) {
    const { fait = "", objet = "" } = context.req.query();
    const props = { site, facts, done: deedText(fait, objet), now: Date.now() };
    if (refusedReason === undefined) return page(context, <MessageOperationsPage {...props} />);
    return page(context, <MessageOperationsPage {...props} refusedReason={refusedReason} />, 422);
  }
  return page(context, <MessageNotFoundPage {...{ site, typed, isReference: reference !== null }} />, 404);
}

siteOperationsRoutes.post("/rejouer", async (context) => {
  const lot = await batchNumber(context);
  const batches = await objectOf(context).replay(lot);
  log("replay", { site: context.var.site.id, batches });
  return backTo(context, "rejoue", String(batches));
});

siteOperationsRoutes.post("/arreter", async (context) => {
  const lot = await batchNumber(context);
  const isDone = lot !== undefined && (await objectOf(context).setAside(lot));
  if (isDone) log("setAside", { site: context.var.site.id, batch: lot });
  return backTo(context, isDone ? "arrete" : "inconnu", String(lot ?? ""));
});

siteOperationsRoutes.post("/mettre-de-cote", async (context) => {
  const form = await formOf(context);
  const typed = form.get("raison") ?? "";
  const reason = cleanLine(typed);
  const named = form.get("reference") ?? "";
  if (reason === "") return answerMessage(context, named, { typed, fault: "missing" });
  if (textLength(reason) > LONGEST_REASON) return answerMessage(context, named, { typed, fault: "tooLong" });
  const reference = readReference(named);
  const result = reference === null ? "unknown" : await objectOf(context).hold(reference, reason);
  log("held", { site: context.var.site.id, reference: reference ?? "", result });
  const deeds = {
    held: "mis-de-cote",
    heldUnlessThere: "mis-de-cote-sauf",
    delivered: "deja-arrive",
    unknown: "inconnue",
  } as const;
  return backToMessage(context, deeds[result], reference ?? "");
});

siteOperationsRoutes.post("/reprendre", async (context) => {
  const reference = await givenReference(context);
  const isDone = reference !== null && (await objectOf(context).release(reference));
  if (isDone) log("released", { site: context.var.site.id, reference });
  return backToMessage(context, isDone ? "repris" : "pas-de-cote", reference ?? "");
});

siteOperationsRoutes.post("/remettre", async (context) => {
  const reference = await givenReference(context);
  const result =
    reference === null ? ({ kind: "unknown" } as const) : await objectOf(context).putBack(reference);
  log("putBack", { site: context.var.site.id, reference: reference ?? "", result: result.kind });
  const deeds = {
    waiting: "remise",
    present: "presente",
    erased: "effacee",
    unknown: "inconnue",
    unread: "illisible",
  } as const;
  return backTo(context, deeds[result.kind], reference ?? "");
});

siteOperationsRoutes.post("/supprimee", async (context) => {
  const reference = await givenReference(context);
  const isDone = reference !== null && (await objectOf(context).leaveOut(reference));
  log("leftOut", { site: context.var.site.id, reference: reference ?? "" });
  return backTo(context, isDone ? "supprimee" : "inconnue", reference ?? "");
});

siteOperationsRoutes.get("/export.csv", (context) => {
  const { site } = context.var;
  const object = objectOf(context);
  log("export", { site: site.id });
  context.header("Content-Type", "text/csv; charset=utf-8");
  context.header("Content-Disposition", `attachment; filename="${exportName(site, Date.now())}"`);
  return context.body(csvOf(site, (after) => object.exportRows(after)));
});

/** The site's partners, each with its key. */
function partnersOf({ var: { site, settings } }: WorkerContext): Promise<Partner[]> {
  return Promise.all(
    site.partners.map(async (name) => ({ name, key: await partnerKey(settings.formSecret, site.id, name) })),
  );
}

/** The batch that a button names; none for all, and for what is no number. */
async function batchNumber(context: WorkerContext): Promise<number | undefined> {
  const lot = (await formOf(context)).get("lot") ?? "";
  return /^\d{1,15}$/.test(lot) ? Number(lot) : undefined;
}

async function givenReference(context: WorkerContext): Promise<string | null> {
  return readReference((await formOf(context)).get("reference") ?? "");
}

/** The fields of a form; none when a program sends nothing. */
async function formOf(context: WorkerContext): Promise<ReadonlyMap<string, string>> {
  return context.req.header("Content-Type") === undefined ? new Map() : readForm(context);
}

/** Back to the page of a message, which says what was done. */
function backToMessage(context: WorkerContext, deed: DeedName, reference: string): Response {
  if (reference === "") return backTo(context, deed, "");
  const query = new URLSearchParams({ reference, fait: deed, objet: reference });
  return context.redirect(`/${context.var.site.id}/exploitation?${query}`, 303);
}

/** Back to the page, which says what was done. */
function backTo(context: WorkerContext, deed: DeedName, about: string): Response {
  const query = new URLSearchParams({ fait: deed, objet: about });
  return context.redirect(`/${context.var.site.id}/exploitation?${query}`, 303);
}
