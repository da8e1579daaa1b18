// Who may see the operations pages: whoever has the bearer token, or whom Cloudflare Access lets through.
import type { MiddlewareHandler } from "hono";
import type { WorkerContext, WorkerTypes } from "../context.ts";
import { sameSecret } from "../signing.ts";
import { admissionByAccess } from "./access.ts";
import { isOperatorOrigin } from "./origin.ts";

/** Lets operators through; a form must come from our own page. */
export const onlyOperators: MiddlewareHandler<WorkerTypes> = async (context, next) => {
  const { access, callTimeout } = context.var.settings;
  if (access !== undefined) {
    const assertion = context.req.header("Cf-Access-Jwt-Assertion") ?? "";
    const admission = await admissionByAccess(access, callTimeout, assertion);
    if (admission === "refused") return context.text("Accès réservé : passez par Cloudflare Access.", 403);
    if (admission === "unknown") {
      context.header("Retry-After", "60");
      return context.text(
        "Cloudflare Access ne donne pas ses clés : votre accès n’a pas pu être vérifié. Réessayez dans une minute.",
        503,
      );
    }
  } else if (!(await hasOperationsToken(context))) {
    // A browser asks for a password: the token, with any user name.
    context.header("WWW-Authenticate", 'Basic realm="Exploitation", charset="UTF-8"');
    return context.text("Accès réservé : donnez le jeton d’exploitation comme mot de passe.", 401);
  }
  if (context.req.method === "POST" && !isOperatorOrigin(context.req.raw)) {
    return context.text(
      "Cet envoi ne vient pas de la page d’exploitation : ouvrez-la, puis recommencez. Un navigateur trop ancien est refusé aussi.",
      403,
    );
  }
  return next();
};

/** Whether the caller gives the operations token, as a bearer or as a password. */
export function hasOperationsToken(context: WorkerContext): Promise<boolean> {
  const given = givenToken(context.req.header("Authorization") ?? "");
  return sameSecret(given, context.var.settings.operationsToken);
}

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
