// Times a piece of work: the median of several runs, after others that let the engine warm up.

const WARM_UP_RUNS = 3;
const MEASURED_RUNS = 9;

/** The median duration of `work`, in milliseconds. What `work` returns is kept until the clock is read. */
export function medianMilliseconds(work: () => unknown, measuredRuns = MEASURED_RUNS): number {
  for (let run = 0; run < WARM_UP_RUNS; run += 1) work();
  const durations = Array.from({ length: measuredRuns }, () => {
    const start = performance.now();
    const result = work();
    const duration = performance.now() - start;
    if (result === undefined) throw new Error("The work measured must return its result");
    return duration;
  });
  return durations.sort((left, right) => left - right)[Math.floor(measuredRuns / 2)] ?? 0;
}
