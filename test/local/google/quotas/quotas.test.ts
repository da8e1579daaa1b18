import { describe, expect, test } from "vitest";
import type { Caller } from "../../../../local/google/auth/access-tokens.ts";
import { GoogleError } from "../../../../local/google/google-error.ts";
import { createQuotas, type Quotas } from "../../../../local/google/quotas/quotas.ts";

function user(number: number, projectId = "projet"): Caller {
  return { email: `u${number}@exemple.fr`, projectId, scopes: [] };
}

function countCalls(quotas: Quotas, caller: Caller, isWrite: boolean, times: number): void {
  for (let call = 0; call < times; call += 1) quotas.count("sheets", isWrite, caller);
}

describe("quotas of a minute", () => {
  test("a user has 60 writes and 60 reads, counted apart", () => {
    const quotas = createQuotas(() => 0);
    countCalls(quotas, user(1), true, 60);
    countCalls(quotas, user(1), false, 60);
    expect(() => quotas.count("sheets", true, user(1))).toThrow(
      "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:projet'.",
    );
    expect(() => quotas.count("sheets", false, user(1))).toThrow("'Read requests per minute per user'");
    expect(() => quotas.count("slides", true, user(1))).not.toThrow();
  });

  test("a project has 300 writes, whoever makes them", () => {
    const quotas = createQuotas(() => 0);
    for (let number = 1; number <= 5; number += 1) countCalls(quotas, user(number), true, 60);
    expect(() => quotas.count("sheets", true, user(6))).toThrow(
      "limit 'Write requests per minute' of service",
    );
    expect(() => quotas.count("sheets", true, user(6, "autre"))).not.toThrow();
  });

  test("a new minute starts again", () => {
    let now = 0;
    const quotas = createQuotas(() => now);
    countCalls(quotas, user(1), true, 60);
    now = 59_999;
    expect(() => quotas.count("sheets", true, user(1))).toThrow(GoogleError);
    now = 60_000;
    expect(() => quotas.count("sheets", true, user(1))).not.toThrow();
  });

  test("the refusal is Google's 429, with the limit in its details", () => {
    const quotas = createQuotas(() => 0);
    countCalls(quotas, user(1), true, 60);
    try {
      quotas.count("sheets", true, user(1));
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
      expect(error.body().error).toMatchObject({ code: 429, status: "RESOURCE_EXHAUSTED" });
      expect(error.details[0]).toMatchObject({
        reason: "RATE_LIMIT_EXCEEDED",
        metadata: { quota_limit: "WriteRequestsPerMinutePerUser", quota_limit_value: "60" },
      });
    }
  });
});
