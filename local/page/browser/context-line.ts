// A line of a menu, as who offers it says it.

/** One line: a letter chooses it, or a shortcut does the same without the menu. */
export interface ContextLine {
  label: string;
  letter?: string;
  shortcut?: string;
  /** It can't be done here. */
  isOff?: boolean;
  run(): void;
}
