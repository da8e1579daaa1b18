// Rows written and read by each thing that a site's object does, counted in workerd; alarms' times are rows written too.
import { type Acknowledged, type CountedForm, type Stretch, startCountedForm } from "./counted-form.ts";

/** Rows of one event. */
export interface Rows {
  written: number;
  read: number;
}

/** What is measured, each without the others. */
export interface EventRows {
  message: Rows;
  alarm: Rows;
  /** Beside its messages, and beside the alarm that sends it. */
  batch: Rows;
  messageInBatch: Rows;
  /** Of a sheet whose rows did not change, beside its alarm; each row of the sheet apart. */
  reading: Rows;
  rowRead: Rows;
  rowChanged: Rows;
  answerPublished: Rows;
  opinion: Rows;
  /** A batch of one opinion, beside its alarm. */
  opinionBatch: Rows;
  heldMessage: Rows;
  releasedMessage: Rows;
  notice: Rows;
}

const MANY = 40;
/** Milliseconds. */
export const READ_BACK_INTERVAL = 1500;
export const NO_READING = 3_600_000;
const WITH_OPINIONS = { asksForOpinion: true };

/** Measures all of them; half a minute. @throws Error when an alarm does not come. */
export async function measureRows(): Promise<EventRows> {
  const unread = { readBackInterval: NO_READING, site: WITH_OPINIONS };
  const quiet = await measured({ ...unread, isNoticed: false }, deliveries);
  const noticed = await measured({ ...unread, isNoticed: true }, firstDelivery);
  const read = await measured(
    { ...unread, readBackInterval: READ_BACK_INTERVAL, isNoticed: false },
    readings,
  );
  const { wholeReading, wholeOpinionDelivery, ...found } = read;
  const { alarm } = quiet.events;
  return {
    ...quiet.events,
    ...found,
    reading: less(wholeReading, alarm),
    opinionBatch: less(wholeOpinionDelivery, alarm),
    notice: less(noticed, quiet.first),
  };
}

/** Measures a form of its own. */
export async function measured<Result>(
  options: Parameters<typeof startCountedForm>[0],
  measure: (form: CountedForm) => Promise<Result>,
): Promise<Result> {
  const form = await startCountedForm(options);
  try {
    return await measure(form);
  } finally {
    await form.stop();
  }
}

/** Deliveries and what a person sets aside, without readings. Gives the first delivering alarm too. */
export async function deliveries(form: CountedForm) {
  const first = await firstDelivery(form);
  await form.send(1);
  const one = await form.counts(({ delivered }) => delivered);
  await form.send(MANY);
  const many = await form.counts(({ delivered }) => delivered);
  await form.operate("rejouer", {});
  const idle = rowsOf((await form.counts(() => true)).alarms);
  const message = rowsOf(one.outside);
  const alarmOfOne = rowsOf(one.alarms);
  const messageInBatch = share(less(rowsOf(many.alarms), alarmOfOne), MANY - 1);
  const batch = less(less(alarmOfOne, idle), messageInBatch);
  const [sent] = await form.send(1);
  await form.operate("mettre-de-cote", { reference: sent?.reference ?? "", raison: "Mesure" });
  const held = await form.counts(() => true);
  await form.operate("reprendre", { reference: sent?.reference ?? "" });
  const released = await form.counts(({ delivered }) => delivered);
  const events = {
    message,
    alarm: idle,
    batch,
    messageInBatch,
    heldMessage: less(rowsOf(held.outside), message),
    releasedMessage: rowsOf(released.outside),
  };
  return { first, events };
}

async function firstDelivery(form: CountedForm): Promise<Rows> {
  await form.send(1);
  return rowsOf((await form.counts(({ delivered }) => delivered)).alarms.slice(0, 1));
}

/** What comes after deliveries: readings, what they find changed, opinions. */
async function readings(form: CountedForm) {
  const sent = await form.send(MANY);
  await form.counts(({ delivered }) => delivered);
  const some = await steadyReading(form);
  await form.send(MANY);
  await form.counts(({ delivered }) => delivered);
  const more = await steadyReading(form);
  const rowRead = share(less(more, some), MANY);
  form.type("Statut", Array(MANY).fill("En cours"));
  const changed = await readingOf(form, more.written);
  form.type("Réponse publiée", Array(MANY).fill("Nous avons ouvert un guichet de plus."));
  const answered = await readingOf(form, more.written);
  const { outside, alarm } = await opinionOf(form, sent);
  return {
    wholeReading: less(some, times(rowRead, MANY)),
    rowRead,
    rowChanged: share(less(changed, more), MANY),
    answerPublished: share(less(answered, more), MANY),
    opinion: rowsOf(outside),
    wholeOpinionDelivery: rowsOf([alarm]),
  };
}

/** Opinions, one after the other, until one is delivered by an alarm that reads nothing. */
async function opinionOf(form: CountedForm, sent: readonly Acknowledged[]) {
  for (const { trackingUrl } of sent) {
    await form.giveOpinion(trackingUrl);
    const { outside, alarms } = await form.counts(({ delivered }) => delivered);
    const alarm = alarms.find(({ delivered, read }) => delivered && !read);
    if (alarm !== undefined) return { outside, alarm };
  }
  throw new Error("Every opinion was delivered by an alarm that read the sheet.");
}

/** A reading like the one before it: nothing that came meanwhile is counted in it. */
export async function steadyReading(form: CountedForm): Promise<Rows> {
  let before = await readingOf(form);
  for (;;) {
    const next = await readingOf(form);
    if (next.read === before.read && next.written === before.written) return next;
    before = next;
  }
}

/** An alarm that only reads, and writes more than `written`. */
async function readingOf(form: CountedForm, written = 0): Promise<Rows> {
  const isIt = (alarm: Stretch) => alarm.read && !alarm.delivered && rowsOf([alarm]).written > written;
  const { alarms } = await form.counts(isIt);
  return rowsOf(alarms.filter(isIt).slice(0, 1));
}

const NOTHING: Rows = { written: 0, read: 0 };

function rowsOf(stretches: readonly Stretch[]): Rows {
  return stretches.reduce(
    ({ written, read }, { rowsWritten, rowsRead, alarmsSet }) => ({
      written: written + rowsWritten + alarmsSet,
      read: read + rowsRead,
    }),
    NOTHING,
  );
}

const less = (left: Rows, right: Rows): Rows => ({
  written: left.written - right.written,
  read: left.read - right.read,
});
const times = ({ written, read }: Rows, factor: number): Rows => ({
  written: written * factor,
  read: read * factor,
});
const share = (rows: Rows, count: number): Rows => times(rows, 1 / count);
