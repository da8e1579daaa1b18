// The slides that others refer to by page.
export const agendaKey = "agenda";
export const missedKey = "missed";
export const coverageKey = "coverage";
export const complaintsKey = "complaints";
export const decisionKey = "decisions";
export const runningKey = "running";
export const remindersKey = "reminders";
export const deadlinesKey = "deadlines";
export const missingKey = "missing";
