// What Google says when it refuses a call, told apart by its own words: each kind has its own remedy.
import * as z from "zod";

/** Why Google refused. */
export type RefusalKind =
  // Asking for a token.
  | "keyRevoked"
  | "accountMissing"
  | "clockSkew"
  | "tokenRefused"
  // Calling Sheets.
  | "tokenInvalid"
  | "apiDisabled"
  | "projectSuspended"
  | "scopeMissing"
  | "policy"
  | "notShared"
  | "quota"
  | "workbookMissing"
  | "rangeMissing"
  | "officeFile"
  | "protectedCells"
  | "typedColumns"
  | "workbookFull"
  | "tooLarge"
  | "conflict"
  | "slow"
  | "malformed"
  | "googleFailure";

/** A refusal as it is kept: none of what was sent is in it. */
export interface Refusal {
  status: number;
  kind: RefusalKind;
  /** Google's own name of it: `SERVICE_DISABLED`, `FAILED_PRECONDITION`, `invalid_grant`… */
  name: string;
  /** The page of Google's where it is mended, when Google gives one. */
  link: string | null;
}

/** Answers of the token address (RFC 6749). */
const tokenAnswerSchema = z.object({ error: z.string(), error_description: z.string().default("") });
const detailSchema = z.object({
  reason: z.string().optional(),
  links: z.array(z.object({ url: z.string().default("") })).default([]),
});
/** Answers of the APIs, in the newer form (`details`) and in the older one (`errors`). */
const apiAnswerSchema = z.object({
  error: z.object({
    message: z.string().default(""),
    status: z.string().default(""),
    details: z.array(detailSchema).default([]),
    errors: z.array(z.object({ reason: z.string().default("") })).default([]),
  }),
});

/** Reads a refusal; `text` is the body that came with it, whatever it is. */
export function readRefusal(call: "token" | "api", status: number, text: string): Refusal {
  const json = parsedJson(text);
  return call === "token" ? readTokenRefusal(status, json) : readApiRefusal(status, json);
}

/** The first rule whose words match tells the kind. */
type Rules = readonly (readonly [RegExp, RefusalKind])[];

const TOKEN_RULES: Rules = [
  [/reasonable timeframe|iat and exp|too early|used too late/i, "clockSkew"],
  [/account not found|account has been (deleted|disabled)|deleted_client|disabled_client/i, "accountMissing"],
  [/invalid_grant|invalid_client|signature/i, "keyRevoked"],
];

function readTokenRefusal(status: number, json: unknown): Refusal {
  const { error = "", error_description = "" } = tokenAnswerSchema.safeParse(json).data ?? {};
  const known = kindByWords(TOKEN_RULES, `${error} ${error_description}`) ?? "tokenRefused";
  return { status, kind: kindByStatus(status) ?? known, name: safeName(error), link: null };
}

const API_RULES: Readonly<Partial<Record<number, { rules: Rules; otherwise: RefusalKind }>>> = {
  400: {
    rules: [
      [/unable to parse range|exceeds grid limits/i, "rangeMissing"],
      [/protected (cell|range|sheet|object)/i, "protectedCells"],
      [/typed columns?/i, "typedColumns"],
      [/number of cells in the workbook|limit of \d+ cells/i, "workbookFull"],
      [/payload size|too large/i, "tooLarge"],
      [/FAILED_PRECONDITION|failedPrecondition|not supported for this document/i, "officeFile"],
    ],
    otherwise: "malformed",
  },
  401: { rules: [[/ACCOUNT_STATE_INVALID/, "accountMissing"]], otherwise: "tokenInvalid" },
  403: {
    rules: [
      [/SERVICE_DISABLED|accessNotConfigured|has not been used in project|it is disabled/i, "apiDisabled"],
      [/rateLimitExceeded|quotaExceeded|RATE_LIMIT_EXCEEDED|RESOURCE_EXHAUSTED/i, "quota"],
      [/CONSUMER_SUSPENDED|CONSUMER_INVALID|BILLING_DISABLED|USER_PROJECT_DENIED/i, "projectSuspended"],
      [/SCOPE_INSUFFICIENT|insufficient authentication scopes|insufficientScopes/i, "scopeMissing"],
      [/domainPolicy|SECURITY_POLICY_VIOLATED|ORG_RESTRICTION|administrator/i, "policy"],
      [/protected (cell|range|sheet|object)/i, "protectedCells"],
    ],
    otherwise: "notShared",
  },
  404: { rules: [], otherwise: "workbookMissing" },
  413: { rules: [], otherwise: "tooLarge" },
};

function readApiRefusal(status: number, json: unknown): Refusal {
  const error = apiAnswerSchema.safeParse(json).data?.error;
  const reasons = [...(error?.details ?? []), ...(error?.errors ?? [])].map(({ reason }) => reason ?? "");
  const words = [error?.status ?? "", ...reasons, error?.message ?? ""].join(" ");
  const { rules, otherwise } = API_RULES[status] ?? { rules: [], otherwise: "malformed" };
  return {
    status,
    kind: kindByStatus(status) ?? kindByWords(rules, words) ?? otherwise,
    name: safeName(reasons.find((reason) => reason !== "") ?? error?.status ?? ""),
    link: linkOf(error),
  };
}

/** Kinds that the status alone tells. */
function kindByStatus(status: number): RefusalKind | undefined {
  if (status >= 500) return "googleFailure";
  if (status === 429) return "quota";
  if (status === 409) return "conflict";
  return status === 408 ? "slow" : undefined;
}

function kindByWords(rules: Rules, words: string): RefusalKind | undefined {
  return rules.find(([pattern]) => pattern.test(words))?.[1];
}

/** An identifier, never a sentence that could repeat what was sent. */
function safeName(name: string): string {
  return /^\w{1,60}$/.test(name) ? name : "";
}

function linkOf(error: z.infer<typeof apiAnswerSchema>["error"] | undefined): string | null {
  const given = error?.details.flatMap(({ links }) => links.map(({ url }) => url)) ?? [];
  const said = error?.message.match(/https:\/\/[^\s"']+/g) ?? [];
  return [...given, ...said].find(isGoogleAddress) ?? null;
}

function isGoogleAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" && /(^|\.)google\.com$/.test(hostname);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page of Google's front end: the status is all there is to know.
    return undefined;
  }
}
