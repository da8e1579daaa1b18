// Refuses forms that other sites' pages send.

/** Whether a POST comes from our own page, or from a program without `Origin`. */
export function isOwnOrigin(request: Request): boolean {
  // Our pages send no referrer, for which browsers write the origin as `null`.
  return isOperatorOrigin(request) || isNamelessOrigin(request);
}

/**
 * The same for the operations pages, whose browser sends its password by itself: an origin `null` is taken there only
 * from a browser that says, by `Sec-Fetch-Site`, that it comes from our own page. A frame without origin says it too.
 */
export function isOperatorOrigin(request: Request): boolean {
  const relation = request.headers.get("Sec-Fetch-Site");
  if (relation !== null) return relation === "same-origin" || relation === "none";
  const origin = request.headers.get("Origin");
  return origin === null || origin === new URL(request.url).origin;
}

/** A browser too old for `Sec-Fetch-Site`, on a page without referrer. */
function isNamelessOrigin({ headers }: Request): boolean {
  return headers.get("Sec-Fetch-Site") === null && headers.get("Origin") === "null";
}
