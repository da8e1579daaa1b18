// The texts of the confirmation, which each language file gives.

/** Moments, hours and days are given in words. */
export interface ConfirmationMessages {
  title: string;
  arrived: (siteName: string, moment: string) => string;
  keepThem: string;
  keepThemSecret: string;
  link: string;
  print: string;
  copyLink: string;
  linkCopied: string;
  next: string;
  isAcknowledgement: string;
  passedOn: string;
  readAndAnswered: string;
  suggestionRead: string;
  /** What stands before and after the day. */
  expected: readonly [before: string, after: (workingDays: number) => string];
  youReadTheAnswer: string;
  youReadTheOutcome: string;
  onYourPageAndMail: string;
  onYourPageAndPhone: string;
  onYourPageOnly: string;
  weAskThen: string;
  copyTitle: string;
  shownUntil: (hour: string) => string;
  eraseCopy: string;
  copyErased: string;
}
