// Counts calls per minute, by project and by user, and refuses those above Google's limits.
import type { Caller } from "../auth/access-tokens.ts";
import { GoogleError } from "../google-error.ts";
import type { GoogleServiceName } from "../service.ts";
import { type CallLimits, DEFAULT_LIMITS } from "./limits.ts";

const MINUTE_MILLISECONDS = 60_000;

export interface Quotas {
  /** Counts one call. @throws GoogleError RESOURCE_EXHAUSTED when it is one too many in this minute. */
  count(service: GoogleServiceName, isWrite: boolean, caller: Caller): void;
}

interface Counter {
  key: string;
  limit: number;
  perUser: boolean;
}

/** Starts counting. `now` is the clock, in milliseconds since 1970; counts restart with each of its minutes. */
export function createQuotas(now: () => number, limits = DEFAULT_LIMITS): Quotas {
  let minute = Number.NaN;
  const counts = new Map<string, number>();
  return {
    count(service, isWrite, caller) {
      const current = Math.floor(now() / MINUTE_MILLISECONDS);
      if (current !== minute) counts.clear();
      minute = current;
      const counters = countersOf(service, isWrite, caller, limits[service]);
      const full = counters.find(({ key, limit }) => (counts.get(key) ?? 0) >= limit);
      // A refused call uses nothing up.
      if (full !== undefined) throw quotaExceeded(service, isWrite, caller, full);
      for (const { key } of counters) counts.set(key, (counts.get(key) ?? 0) + 1);
    },
  };
}

function countersOf(
  service: GoogleServiceName,
  isWrite: boolean,
  { projectId, email }: Caller,
  limits: CallLimits,
): Counter[] {
  const kind = `${service} ${isWrite ? "write" : "read"} ${projectId}`;
  const [perProject, perUser] = isWrite
    ? [limits.writesPerMinutePerProject, limits.writesPerMinutePerUser]
    : [limits.readsPerMinutePerProject, limits.readsPerMinutePerUser];
  return [
    { key: `${kind} ${email}`, limit: perUser, perUser: true },
    { key: kind, limit: perProject, perUser: false },
  ];
}

function quotaExceeded(
  service: GoogleServiceName,
  isWrite: boolean,
  { projectId }: Caller,
  { limit, perUser }: Counter,
): GoogleError {
  const kind = isWrite ? "Write" : "Read";
  const host = `${service}.googleapis.com`;
  const limitName = `${kind} requests per minute${perUser ? " per user" : ""}`;
  return new GoogleError(
    "RESOURCE_EXHAUSTED",
    `Quota exceeded for quota metric '${kind} requests' and limit '${limitName}' of service '${host}' for consumer 'project_number:${projectId}'.`,
    [
      {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        reason: "RATE_LIMIT_EXCEEDED",
        domain: "googleapis.com",
        metadata: {
          service: host,
          consumer: `projects/${projectId}`,
          quota_metric: `${host}/${kind.toLowerCase()}_requests`,
          quota_limit: `${kind}RequestsPerMinutePer${perUser ? "User" : "Project"}`,
          quota_limit_value: String(limit),
          quota_location: "global",
        },
      },
      {
        "@type": "type.googleapis.com/google.rpc.Help",
        links: [
          {
            description: "Request a higher quota limit.",
            url: "https://cloud.google.com/docs/quota#requesting_higher_quota",
          },
        ],
      },
    ],
  );
}
