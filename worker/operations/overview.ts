// All sites at once: what each site's object tells of its deliveries, and which of them ask for something.
import { comparableName } from "../../shared/workbook/names.ts";
import { objectOfSite, type WorkerContext } from "../context.ts";
import { logFailure } from "../log.ts";
import type { Site } from "../site/site.ts";
import type { SiteCounters } from "../store/counters.ts";
import { failingChannels } from "./notice-channels.ts";
import { settingDifferences } from "./setting-differences.ts";

/** A site with what its object told; `null` when it did not answer in time. */
export interface SiteOverview {
  site: Site;
  counters: SiteCounters | null;
}

/** The page of all sites is for a whole country: its days and hours are those of Paris. */
export const ALL_SITES_TIME_ZONE = "Europe/Paris";
/** An object that takes longer than this does not answer, in milliseconds. */
const LONGEST_ANSWER = 5000;
/** How many objects are asked at a time. */
const ASKED_TOGETHER = 40;
/** A message that waits longer than this deserves a look, in milliseconds. */
const LONGEST_PENDING = 1_800_000;

/** Asks every site's object, a few at a time; for the figures of a day too, where it is said when that day began. */
export async function overviewOf(
  context: WorkerContext,
  asked: { dayStart?: number } = {},
): Promise<SiteOverview[]> {
  return eachSite(context, async (site, object) => ({
    site,
    counters: await inTime(object.counters(asked), "siteNotCounted"),
  }));
}

/** The sites whose messages include a reference, and those that did not answer. */
export async function sitesWithMessage(
  context: WorkerContext,
  reference: string,
): Promise<{ found: Site[]; silent: Site[] }> {
  const answers = await eachSite(context, async (site, object) => ({
    site,
    // `null` is an object that did not answer.
    isThere: await inTime(
      object.message(reference).then((facts) => facts !== null),
      "siteNotSearched",
    ),
  }));
  const where = (wanted: boolean | null) =>
    answers.filter(({ isThere }) => isThere === wanted).map(({ site }) => site);
  return { found: where(true), silent: where(null) };
}

/** The sites whose name holds a text, compared as the workbook's names are. */
export function sitesNamed(sites: readonly Site[], typed: string): Site[] {
  const wanted = comparableName(typed);
  return wanted === "" ? [] : sites.filter(({ name }) => comparableName(name).includes(wanted));
}

async function eachSite<Answer>(
  context: WorkerContext,
  ask: (site: Site, object: ReturnType<typeof objectOfSite>) => Promise<Answer>,
): Promise<Answer[]> {
  const { sites } = context.var.settings;
  const answers: Answer[] = [];
  for (let first = 0; first < sites.length; first += ASKED_TOGETHER) {
    const together = sites.slice(first, first + ASKED_TOGETHER);
    answers.push(...(await Promise.all(together.map((site) => ask(site, objectOfSite(context, site.id))))));
  }
  return answers;
}

/** An object's answer; `null` when it fails, or takes too long. */
async function inTime<Answer>(asked: Promise<Answer>, failure: string): Promise<Answer | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), LONGEST_ANSWER);
  });
  try {
    return await Promise.race([asked, tooLate]);
  } catch (error) {
    // A store that can't be opened, for one: the other sites are told all the same.
    logFailure(failure, error);
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Something is set aside, or nothing is known of the site: someone has to act. */
export function isToRepair({ counters }: SiteOverview): boolean {
  return counters === null || counters.parked.length > 0;
}

/** A message waits for long, set aside included, unless a person did it. */
function isLate({ oldestPendingAt }: SiteCounters, now: number): boolean {
  return oldestPendingAt !== null && now - oldestPendingAt > LONGEST_PENDING;
}

/** Something waits for long, or the object's own work fails. */
function isUnwell({ counters }: SiteOverview, now: number): boolean {
  return counters !== null && (isLate(counters, now) || counters.alarmFailure !== null);
}

/**
 * The same, or what monitors are not told: a message that was set aside on purpose, or that is to be sorted, staff who
 * are not reached, a setting that the workbook says otherwise.
 */
export function isToWatch(overview: SiteOverview, now: number): boolean {
  const { site, counters } = overview;
  if (counters === null) return false;
  const toSort = counters.held.count + counters.doubtful.count + failingChannels(site, counters).length;
  return (
    isUnwell(overview, now) || toSort > 0 || settingDifferences(site, counters.workbookSettings).length > 0
  );
}

/** The whole deployment in figures, without anything of what people wrote. */
export interface Health {
  status: "ok" | "trouble";
  sites: number;
  /** Messages not in their workbook, set aside included, and since when, in milliseconds since 1970. */
  pending: number;
  oldestPendingAt: number | null;
  parkedBatches: number;
  parkedMessages: number;
  /** Opinions of the answers, set aside until their tab can take them. */
  parkedOpinions: number;
  /** Set aside by a person, message by message. */
  heldMessages: number;
  /** Sites that have something set aside, that wait for over 30 minutes, whose alarm failed, that did not answer. */
  parkedSites: string[];
  lateSites: string[];
  failingSites: string[];
  silentSites: string[];
}

/** Sums all sites up; `trouble` as soon as one of them has any. */
export function healthOf(overviews: readonly SiteOverview[], now: number): Health {
  const known = overviews.map(({ counters }) => counters).filter((counters) => counters !== null);
  const sum = (of: (counters: SiteCounters) => number): number =>
    known.reduce((total, counters) => total + of(counters), 0);
  const sitesWhere = (is: (counters: SiteCounters) => boolean): string[] =>
    overviews.filter(({ counters }) => counters !== null && is(counters)).map(({ site }) => site.id);
  const oldest = known.map(({ oldestPendingAt }) => oldestPendingAt).filter((instant) => instant !== null);
  const isTrouble = overviews.some((overview) => isToRepair(overview) || isUnwell(overview, now));
  return {
    status: isTrouble ? "trouble" : "ok",
    sites: overviews.length,
    pending: sum(({ pending }) => pending),
    oldestPendingAt: oldest.length === 0 ? null : Math.min(...oldest),
    parkedBatches: sum(({ parked }) => parked.length),
    parkedMessages: sum(({ parkedRows }) => parkedRows),
    parkedOpinions: sum(({ parkedOpinions }) => parkedOpinions),
    heldMessages: sum(({ held }) => held.count),
    parkedSites: sitesWhere(({ parked }) => parked.length > 0),
    lateSites: sitesWhere((counters) => isLate(counters, now)),
    failingSites: sitesWhere(({ alarmFailure }) => alarmFailure !== null),
    silentSites: overviews.filter(({ counters }) => counters === null).map(({ site }) => site.id),
  };
}
