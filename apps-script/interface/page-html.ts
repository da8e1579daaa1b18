// A page of the add-on as HtmlService takes it: its style, its data, its script, all in one text.

/** The pages, bundled by the build. */
declare const PAGES: Readonly<Record<PageName | "base", { style: string; script: string }>>;

export type PageName =
  | "alerts"
  | "review"
  | "panel"
  | "month"
  | "complaint"
  | "audit"
  | "poster"
  | "minutes"
  | "decisions"
  | "sorting"
  | "closing"
  | "help";

/** The HTML of a page. The data are JSON that no character of a user's text can end. */
export function pageHtml(page: PageName, data: object): string {
  const { style, script } = PAGES[page];
  return [
    `<base target="_blank"><style>${PAGES.base.style}${style}</style>`,
    `<body><script id="data" type="application/json">${inlined(data)}</script>`,
    `<script>${script}</script>`,
  ].join("");
}

function inlined(data: object): string {
  return JSON.stringify(data)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
