// The operations addresses, behind a bearer token or Cloudflare Access.
import { Hono } from "hono";
import { objectOf, type WorkerTypes } from "../context.ts";
import { log } from "../log.ts";
import { admissionByAccess } from "../security/access.ts";
import { isOwnOrigin } from "../security/origin.ts";
import { sameSecret } from "../security/signing.ts";
import { OperationsPage } from "./operations-page.tsx";
import { messagePage, page } from "./respond.tsx";

export const operationsRoutes = new Hono<WorkerTypes>();

operationsRoutes.use(async (context, next) => {
  const { access, callTimeout, operationsToken } = context.var.settings;
  if (access !== undefined) {
    const assertion = context.req.header("Cf-Access-Jwt-Assertion") ?? "";
    const admission = await admissionByAccess(access, callTimeout, assertion);
    if (admission === "admitted") return next();
    if (admission === "refused") return context.text("Accès réservé : passez par Cloudflare Access.", 403);
    context.header("Retry-After", "60");
    return context.text(
      "Cloudflare Access ne donne pas ses clés : votre accès n’a pas pu être vérifié. Réessayez dans une minute.",
      503,
    );
  }
  if (await sameSecret(givenToken(context.req.header("Authorization") ?? ""), operationsToken)) return next();
  // A browser asks for a password: the token, with any user name.
  context.header("WWW-Authenticate", 'Basic realm="Exploitation", charset="UTF-8"');
  return context.text("Accès réservé : donnez le jeton d’exploitation comme mot de passe.", 401);
});

operationsRoutes.get("/", async (context) => {
  const counters = await objectOf(context).counters();
  if (context.req.header("Accept")?.includes("application/json")) return context.json(counters);
  return page(context, <OperationsPage site={context.var.site} counters={counters} />);
});

operationsRoutes.post("/rejouer", async (context) => {
  if (!isOwnOrigin(context.req.raw)) return messagePage(context, 403, "refusedOrigin");
  const batches = await objectOf(context).replay();
  log("replay", { site: context.var.site.id, batches });
  return context.redirect(`/${context.var.site.id}/exploitation`, 303);
});

function givenToken(header: string): string {
  const [scheme = "", value = ""] = header.split(" ");
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() !== "basic") return "";
  try {
    return atob(value).replace(/^[^:]*:/, "");
  } catch {
    // Not base64: not a token.
    return "";
  }
}
