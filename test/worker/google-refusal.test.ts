// Each refusal of Google's is told from the others, keeps its reason and its link, and has a sentence of its own.
import { expect, test } from "vitest";
import { type CallName, GoogleCallError } from "../../worker/delivery/google-call.ts";
import { type RefusalKind, readRefusal } from "../../worker/delivery/google-refusal.ts";
import { callTrouble } from "../../worker/delivery/troubles.ts";
import {
  API_CONSOLE,
  API_DISABLED,
  apiRefusal,
  CLOCK_SKEW,
  FULL,
  NO_ACCOUNT,
  NOT_SHARED,
  OFFICE_FILE,
  PROTECTED,
  REVOKED_KEY,
} from "./support/refusals.ts";

const ACCOUNT = "formulaire@essai.iam.gserviceaccount.com";
const info = (reason: string) => [{ "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason }];
const older = (reason: string, message = "") => ({
  error: { code: 403, message, errors: [{ domain: "global", reason }] },
});
const HTML = "<!DOCTYPE html><title>Error</title>";

const CASES: [RefusalKind, CallName, number, object | string, string][] = [
  ["keyRevoked", "token", 400, REVOKED_KEY, "révoquée"],
  ["keyRevoked", "token", 401, { error: "invalid_client" }, "révoquée"],
  ["accountMissing", "token", 400, NO_ACCOUNT, "supprimé ou désactivé"],
  ["accountMissing", "token", 401, { error: "deleted_client" }, "supprimé ou désactivé"],
  ["clockSkew", "token", 400, CLOCK_SKEW, "horloge"],
  ["tokenRefused", "token", 403, { error: "access_denied" }, "aucun jeton"],
  ["tokenRefused", "token", 404, HTML, "aucun jeton"],
  ["googleFailure", "token", 503, HTML, "en panne"],
  ["quota", "token", 429, { error: "rate_limit_exceeded" }, "quota"],
  ["tokenInvalid", "structure", 401, apiRefusal(401, "UNAUTHENTICATED", ""), "jeton"],
  ["apiDisabled", "structure", 403, API_DISABLED, "n’est pas activée"],
  ["apiDisabled", "append", 403, older("accessNotConfigured"), "n’est pas activée"],
  ["notShared", "structure", 403, NOT_SHARED, "n’est pas partagé"],
  ["notShared", "append", 403, "", "n’est pas partagé"],
  [
    "scopeMissing",
    "append",
    403,
    apiRefusal(403, "PERMISSION_DENIED", "", info("ACCESS_TOKEN_SCOPE_INSUFFICIENT")),
    "droit d’écrire",
  ],
  [
    "projectSuspended",
    "append",
    403,
    apiRefusal(403, "PERMISSION_DENIED", "", info("CONSUMER_SUSPENDED")),
    "suspendu",
  ],
  ["quota", "values", 403, older("userRateLimitExceeded"), "quota"],
  ["quota", "append", 429, apiRefusal(429, "RESOURCE_EXHAUSTED", "Quota exceeded"), "quota"],
  ["policy", "structure", 403, older("domainPolicy"), "organisation"],
  [
    "workbookMissing",
    "structure",
    404,
    apiRefusal(404, "NOT_FOUND", "Requested entity was not found."),
    "n’existe pas",
  ],
  [
    "rangeMissing",
    "structure",
    400,
    apiRefusal(400, "INVALID_ARGUMENT", "Unable to parse range: 'X'!1:1"),
    "n’est plus là",
  ],
  [
    "rangeMissing",
    "values",
    400,
    apiRefusal(400, "INVALID_ARGUMENT", "Range ('X'!Y1) exceeds grid limits. Max rows: 9"),
    "n’est plus là",
  ],
  ["officeFile", "structure", 400, OFFICE_FILE, "fichier Excel"],
  ["protectedCells", "append", 400, PROTECTED, "protégée"],
  [
    "typedColumns",
    "append",
    400,
    apiRefusal(
      400,
      "INVALID_ARGUMENT",
      "Invalid requests[0].appendCells: This operation is not allowed on cells in typed columns.",
    ),
    "fixe le type de colonnes",
  ],
  ["workbookFull", "append", 400, FULL, "10 millions"],
  ["tooLarge", "append", 413, HTML, "trop gros"],
  ["conflict", "append", 409, apiRefusal(409, "ABORTED", "The operation was aborted."), "changer"],
  ["slow", "append", 408, HTML, "trop de temps"],
  [
    "malformed",
    "append",
    400,
    apiRefusal(400, "INVALID_ARGUMENT", "Invalid requests[0]: Jean Dupont"),
    "sans raison connue",
  ],
  ["malformed", "append", 418, HTML, "sans raison connue"],
  ["googleFailure", "append", 500, apiRefusal(500, "INTERNAL", ""), "en panne"],
];

function troubleOf(call: CallName, status: number, body: object | string) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const refusal = readRefusal(call === "token" ? "token" : "api", status, text);
  const failure = { kind: "refused", refusal, retryAfterMilliseconds: 0 } as const;
  return { refusal, trouble: callTrouble(new GoogleCallError(call, failure), ACCOUNT) };
}

test.each(CASES)("%s (%s, %i)", (kind, call, status, body, words) => {
  const { refusal, trouble } = troubleOf(call, status, body);
  expect(refusal.kind).toBe(kind);
  expect(trouble.reason).toContain(words);
  expect(trouble.reason).toContain(`Google a répondu ${status} à `);
  expect(trouble.remedy === "").toBe(trouble.by === "nobody");
  expect(trouble.code).toContain(`${call} ${status} ${kind}`);
  // Google repeats what was sent in its messages: none of it goes further.
  expect(JSON.stringify({ refusal, trouble })).not.toMatch(/Dupont|'X'/);
});

test("each kind has its own sentence", () => {
  const told = new Map(
    CASES.map(([kind, call, status, body]) => {
      const { reason, remedy } = troubleOf(call, status, body).trouble;
      return [kind, `${reason.replace(/^.*? : /, "")} ${remedy}`];
    }),
  );
  expect(new Set(told.values()).size).toBe(told.size);
});

test("the address to share with is in the remedy, and Google's page is kept", () => {
  expect(troubleOf("structure", 403, NOT_SHARED).trouble.remedy).toContain(ACCOUNT);
  expect(troubleOf("token", 400, REVOKED_KEY).trouble.remedy).toContain(ACCOUNT);
  expect(troubleOf("structure", 403, API_DISABLED).trouble.link).toBe(API_CONSOLE);
  // In its message alone, as older answers have it; and never a page of someone else's.
  const said = older("accessNotConfigured", `Enable it by visiting ${API_CONSOLE} then retry.`);
  expect(troubleOf("structure", 403, said).trouble.link).toBe(API_CONSOLE);
  for (const url of ["https://google.com.exemple.fr/x", "http://console.cloud.google.com/", "javascript:x"]) {
    const foreign = apiRefusal(403, "PERMISSION_DENIED", `See ${url}`, [{ links: [{ url }] }]);
    expect(troubleOf("structure", 403, foreign).trouble.link).toBeNull();
  }
});
