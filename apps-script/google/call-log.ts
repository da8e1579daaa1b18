// Counts the calls to Google of one action.

/** The calls made so far. */
export interface CallCounts {
  reads: number;
  writes: number;
  /** Method names, in order. */
  methods: string[];
}

/** Counts a call, made or refused, then makes it. */
export interface CallLog {
  readonly counts: CallCounts;
  read<Answer>(method: string, call: () => Answer): Answer;
  write<Answer>(method: string, call: () => Answer): Answer;
}

/** A log without any call yet. */
export function startCallLog(): CallLog {
  const counts: CallCounts = { reads: 0, writes: 0, methods: [] };
  const made = <Answer>(kind: "reads" | "writes", method: string, call: () => Answer): Answer => {
    counts[kind] += 1;
    counts.methods.push(method);
    return call();
  };
  return {
    counts,
    read: (method, call) => made("reads", method, call),
    write: (method, call) => made("writes", method, call),
  };
}
