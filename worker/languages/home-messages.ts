// The texts of the pages of all sites: the list that leads to each one's form, its legal pages.

export interface HomeMessages {
  /** Under the name of the pages of all sites. */
  tagline: string;
  /** Above the list of each site's own legal page. */
  ofEachService: string;
  heading: string;
  lead: string;
  alreadyWritten: string;
  searchLabel: string;
  search: string;
  notFound: (typed: string) => string;
  /** Before the address of Services Publics +. */
  notListed: string;
  footer: string;
}
