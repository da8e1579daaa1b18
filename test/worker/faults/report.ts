// The figures of the long runs, as the page of the documentation that keeps them.
import type { DeedRun } from "./deed-run.ts";
import type { FaultRun } from "./run.ts";
import { CALLS, TROUBLE_NAMES } from "./troubles.ts";

/** The page in Markdown. */
export function reportOf(run: FaultRun, deeds: DeedRun): string {
  const { seed, submissions, seconds, calls, met, kills, answersLost, opinions, held, wrong } = run;
  return `# The form's fault run

\`npm run proof:form\` sends ${number(submissions)} submissions to the real Worker in workerd, against the stand-in for Google over
HTTP. About half of the calls to Google are struck by a fault; the Worker is killed with SIGKILL around and between its
steps and while it acknowledges; people whose answer was lost send again under the same key; staff sort, type, add rows
and move columns; operators set messages aside while they are on their way, and send them again later. Then staff answer one message in three, and its person says what they think of the answer, again until the
page says that it is kept. At the end each acknowledged reference must be in the sheet once, with its own text, and each
opinion once in \`Avis\`. The test suite runs a short form of it.

\`npm run proof:form -- --seed ${seed}\` draws the same faults again. The machine's own timing still differs from run to
run: the same seed gives the same plan, not the same milliseconds.

| Last run | |
| --- | --- |
| Seed | ${seed} |
| Submissions | ${number(submissions)} |
| In the sheet once, with their own text | ${number(submissions - wrong.length)} |
| Opinions given, in \`Avis\` once each | ${number(opinions)} |
| Times that an operator set a message aside by itself, and sent it again later | ${number(held)} |
| Lost, doubled or altered | ${number(wrong.length)} |
| Kills (SIGKILL) | ${number(sum(kills))} |
| Faults met | ${number(sum(met))} |
| Calls to Google | ${number(sum(calls))} |
| Answers lost by people, sent again under the same key | ${number(answersLost)} |
| Time | ${Math.round(seconds)} s |

## Calls to Google

${table(["Call", "Times"], [...calls])}

## Faults by call

${table(["Fault", ...CALLS.map((call) => `\`${call}\``)], faultRows(met))}

## Kills by moment

${table(["Moment", "Times"], [...kills].sort())}

## Staff deeds

A second run does what staff do without thinking of the form, while people write: each deed closes the way to the
workbook, is undone after a while, and what was set aside must arrive by itself, without anyone's help. At the end staff
delete rows, the night finds it, and each is put back by two presses at once. Waits are short here: 200 to 800 ms in
place of 10 minutes to 6 hours.

| Last run | |
| --- | --- |
| Messages | ${number(deeds.messages)} |
| In the sheet once | ${number(deeds.messages - deeds.wrong.length)} |
| Lost, doubled, or with another reason than the deed's | ${number(deeds.wrong.length)} |
| Times that the way was closed and what was set aside arrived by itself | ${number(deeds.healed)} |
| Deleted rows put back, once each | ${number(deeds.putBack)} |
| Time | ${Math.round(deeds.seconds)} s |

${table(["Deed", "Times"], [...deeds.deeds].sort())}

## What the runs do not prove

Google Sheets has no guard against a header row that changes between a program's read and its write. A column inserted or
moved within these two calls (about a fifth of a second) puts the cells of that batch under other headers; the nightly
comparison of references reports it. The runs move columns only while nothing is on its way.
`;
}

function faultRows(met: ReadonlyMap<string, number>): (string | number)[][] {
  return TROUBLE_NAMES.map((name) => [name, ...CALLS.map((call) => met.get(`${call}: ${name}`) ?? 0)]);
}

function table(headers: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(headers), line(headers.map(() => "---")), ...rows.map(line)].join("\n");
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function number(value: number): string {
  return value.toLocaleString("en");
}
