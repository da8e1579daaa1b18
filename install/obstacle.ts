// What stands in the way of an installation: what it is, what to do, who can do it, and where.

/** Who can mend an obstacle. */
export type Mender =
  | "technician"
  | "workbookOwner"
  | "googleAdministrator"
  | "cloudflareAdministrator"
  | "nobody";

/** One obstacle. The sentences are French; `code` is stable, for programs. */
export interface Obstacle {
  code: string;
  what: string;
  /** Empty when there is nothing to do but wait. */
  remedy: string;
  by: Mender;
  link: string | null;
}

/** An installation stopped by an obstacle. */
export class InstallError extends Error {
  override readonly name = "InstallError";
  readonly obstacle: Obstacle;

  constructor(obstacle: Obstacle) {
    super(obstacle.what);
    this.obstacle = obstacle;
  }
}

/** The person who was asked something left it there. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";

  constructor() {
    super("Interrompu. Ce qui est fait le reste ; relancez « npm run setup » pour continuer.");
  }
}

/** Where people open a workbook. */
export function workbookAddress(spreadsheetId: string): string {
  return `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
}

/** The same obstacle, with the workbook as its place when its owner can mend it and no other place is named. */
export function inWorkbook(obstacle: Obstacle, spreadsheetId: string | undefined): Obstacle {
  const isThere = obstacle.by === "workbookOwner" && obstacle.link === null && spreadsheetId !== undefined;
  return isThere ? { ...obstacle, link: workbookAddress(spreadsheetId) } : obstacle;
}

const MENDERS: Record<Mender, string> = {
  technician: "vous",
  workbookOwner: "le propriétaire du classeur",
  googleAdministrator: "l’administrateur Google de votre organisation",
  cloudflareAdministrator: "l’administrateur du compte Cloudflare",
  nobody: "personne : attendre suffit",
};

/** Who can mend it, in French. */
export function menderName(mender: Mender): string {
  return MENDERS[mender];
}

/** An obstacle as the terminal shows it, a line a part. */
export function obstacleLines({ what, remedy, by, link }: Obstacle): string[] {
  return [
    what,
    ...(remedy === "" ? [] : [`  À faire : ${remedy}`]),
    `  Qui : ${menderName(by)}.`,
    ...(link === null ? [] : [`  Où : ${link}`]),
  ];
}
