// The part of the changelog that a release tells: its own heading's, or what is not released yet.

/** The section of a version, or that of `Unreleased`. @throws Error when the changelog has neither. */
export function changesOf(changelog: string, version: string): string {
  const sections = changelog.split(/^(?=## )/m);
  const own = sections.find((section) => section.startsWith(`## ${version}`));
  const found = own ?? sections.find((section) => section.startsWith("## Unreleased"));
  if (found === undefined) throw new Error(`The changelog says nothing of ${version}.`);
  return `# Revue Qualité ${version}\n\n${found.replace(/^## .*\n/, "").trim()}\n`;
}
