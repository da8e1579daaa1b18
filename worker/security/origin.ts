// Refuses forms that other sites' pages send.

/** Whether a POST comes from our own page, or from a program without `Origin`. */
export function isOwnOrigin(request: Request): boolean {
  const relation = request.headers.get("Sec-Fetch-Site");
  if (relation !== null) return relation === "same-origin" || relation === "none";
  const origin = request.headers.get("Origin");
  // Our pages send no referrer, for which browsers write the origin as `null`.
  return origin === null || origin === "null" || origin === new URL(request.url).origin;
}
