// What is simulated: how many sites and accounts, and when people send what.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Counts of one run. */
export interface Scenario {
  name: string;
  sites: number;
  /** Service accounts, shared out among the sites by their names. */
  accounts: number;
  /** Google Cloud projects, which the accounts are shared out among in turn. */
  projects: number;
  /** Submissions of an ordinary day at each site, on average. */
  submissionsPerSite: number;
  /** Submissions on top, within the hour of the peak; 0 on an ordinary day. */
  peakSubmissions: number;
  seed: number;
}

/** The day that is simulated, from midnight, in milliseconds since 1970. */
export const DAY_START = Date.UTC(2026, 2, 10);
/** The peak's hour begins. */
const PEAK_START = DAY_START + 10 * HOUR;
/** People send between these hours on an ordinary day. */
const [FIRST_HOUR, LAST_HOUR] = [6, 22];
/** The sites where the incident is, and the part of the peak that they get together. */
const STRUCK_SITES = 5;
const STRUCK_PART = 0.6;

/** The instants at which each site gets a submission, in order. */
export function arrivalsOf(scenario: Scenario, random: () => number): number[][] {
  const arrivals: number[][] = Array.from({ length: scenario.sites }, () => []);
  const ordinary = Math.round(scenario.sites * scenario.submissionsPerSite);
  for (let sent = 0; sent < ordinary; sent += 1) {
    const site = Math.floor(random() * scenario.sites);
    arrivals[site]?.push(DAY_START + (FIRST_HOUR + (LAST_HOUR - FIRST_HOUR) * random()) * HOUR);
  }
  for (let sent = 0; sent < scenario.peakSubmissions; sent += 1) {
    const isStruck = random() < STRUCK_PART;
    const site = Math.floor(random() * Math.min(isStruck ? STRUCK_SITES : scenario.sites, scenario.sites));
    // The sum of two draws: most in the middle of the hour.
    arrivals[site]?.push(PEAK_START + ((random() + random()) / 2) * HOUR);
  }
  for (const instants of arrivals) instants.sort((left, right) => left - right);
  return arrivals.map((instants) => instants.map(Math.round));
}
