// What Google answers when it refuses, in the words that are publicly known of it.

/** A refusal of one of Google's APIs. */
export function apiRefusal(code: number, status: string, message: string, details: object[] = []): object {
  const shown = details.length === 0 ? {} : { details };
  return { error: { code, message, status, ...shown } };
}

export const API_CONSOLE =
  "https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=123";

export const REVOKED_KEY = { error: "invalid_grant", error_description: "Invalid JWT Signature." };
export const NO_ACCOUNT = { error: "invalid_grant", error_description: "Invalid grant: account not found" };
export const CLOCK_SKEW = {
  error: "invalid_grant",
  error_description:
    "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.",
};
export const OFFICE_FILE = apiRefusal(
  400,
  "FAILED_PRECONDITION",
  "This operation is not supported for this document",
);
export const PROTECTED = apiRefusal(
  400,
  "INVALID_ARGUMENT",
  "Invalid requests[0].appendCells: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
);
export const FULL = apiRefusal(
  400,
  "INVALID_ARGUMENT",
  "Invalid requests[0].appendCells: This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
);
export const API_DISABLED = apiRefusal(
  403,
  "PERMISSION_DENIED",
  `Google Sheets API has not been used in project 123 before or it is disabled. Enable it by visiting ${API_CONSOLE} then retry.`,
  [
    { "@type": "type.googleapis.com/google.rpc.Help", links: [{ description: "Google", url: API_CONSOLE }] },
    {
      "@type": "type.googleapis.com/google.rpc.ErrorInfo",
      reason: "SERVICE_DISABLED",
      domain: "googleapis.com",
    },
  ],
);
export const NOT_SHARED = apiRefusal(403, "PERMISSION_DENIED", "The caller does not have permission");
