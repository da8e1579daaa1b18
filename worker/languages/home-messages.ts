// The texts of the page that leads to each site's form.

export interface HomeMessages {
  heading: string;
  lead: string;
  alreadyWritten: string;
  searchLabel: string;
  search: string;
  notFound: (typed: string) => string;
  /** Before and after the address of Services Publics +. */
  notListed: readonly [before: string, after: string];
  footer: string;
}
