// How the computed rates stand against the workbook: plain JSON, which the panel shows.

/** When the rates were computed, in milliseconds since 1970, and the tabs that changed since, by title. */
export interface ComputationState {
  at: number;
  changed: string[];
}
