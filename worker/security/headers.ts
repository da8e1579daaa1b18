// Headers of every answer: no third-party request, no inline style or script, nothing kept by caches.
import type { MiddlewareHandler } from "hono";
import type { WorkerTypes } from "../context.ts";

/** Sets the security headers, also on answers that are errors. */
export const securityHeaders: MiddlewareHandler<WorkerTypes> = async (context, next) => {
  await next();
  const site: WorkerTypes["Variables"]["site"] | undefined = context.get("site");
  const frames = site?.allowedOrigins.length ? site.allowedOrigins.join(" ") : "'none'";
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
  context.header("Content-Security-Policy", policy.join("; "));
  context.header("Referrer-Policy", "no-referrer");
  context.header("X-Content-Type-Options", "nosniff");
  context.header("Strict-Transport-Security", "max-age=31536000");
  context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  if (!context.res.headers.has("Cache-Control")) context.header("Cache-Control", "no-store");
};
