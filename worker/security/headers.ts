// Headers of every answer: no third-party request, no inline style or script, nothing kept by caches.
import type { MiddlewareHandler } from "hono";
import type { WorkerTypes } from "../context.ts";

/** Sets the security headers, also on answers that are errors. */
export const securityHeaders: MiddlewareHandler<WorkerTypes> = async (context, next) => {
  await next();
  const site: WorkerTypes["Variables"]["site"] | undefined = context.get("site");
  // Nobody else's page may lead staff to press a button of the operations pages unseen.
  const isForCitizens = site !== undefined && !context.req.path.startsWith(`/${site.id}/exploitation`);
  const frames = isForCitizens && site.allowedOrigins.length > 0 ? site.allowedOrigins.join(" ") : "'none'";
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // The official stylesheet brings fonts and draws some marks as data.
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frames}`,
  ];
  // Not by `context.header`, which makes a finished answer anew each time.
  const { headers } = context.res;
  headers.set("Content-Security-Policy", policy.join("; "));
  headers.set("Referrer-Policy", "no-referrer");
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Strict-Transport-Security", "max-age=31536000");
  headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
};
