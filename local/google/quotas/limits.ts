// How many calls a minute Google allows by default, for each service.
import type { GoogleServiceName } from "../service.ts";

/** Calls in one minute. */
export interface CallLimits {
  readsPerMinutePerProject: number;
  readsPerMinutePerUser: number;
  writesPerMinutePerProject: number;
  writesPerMinutePerUser: number;
}

/** The limits that Google's documentation gives each service (pages "Usage limits"). */
export const DEFAULT_LIMITS: Readonly<Record<GoogleServiceName, CallLimits>> = {
  sheets: {
    readsPerMinutePerProject: 300,
    readsPerMinutePerUser: 60,
    writesPerMinutePerProject: 300,
    writesPerMinutePerUser: 60,
  },
  slides: {
    readsPerMinutePerProject: 3000,
    readsPerMinutePerUser: 600,
    writesPerMinutePerProject: 600,
    writesPerMinutePerUser: 60,
  },
  drive: {
    readsPerMinutePerProject: 12_000,
    readsPerMinutePerUser: 12_000,
    writesPerMinutePerProject: 12_000,
    writesPerMinutePerUser: 12_000,
  },
};
