// Chooses the language of a page: asked for, else the browser's, else the site's own.
import { isLanguage, type Language } from "../language.ts";

/** The first of the site's languages that was asked for; `accepted` is an `Accept-Language` header. */
export function chooseLanguage(
  siteLanguages: readonly Language[],
  asked: string | undefined,
  accepted: string | undefined,
): Language {
  if (isLanguage(asked) && siteLanguages.includes(asked)) return asked;
  for (const code of acceptedCodes(accepted ?? "")) {
    if (isLanguage(code) && siteLanguages.includes(code)) return code;
  }
  return siteLanguages[0] ?? "fr";
}

function acceptedCodes(header: string): string[] {
  const weighted = header.split(",").map((part) => {
    const [range = "", ...parameters] = part.trim().split(";");
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { code: range.split("-")[0]?.toLowerCase() ?? "", quality: Number(quality ?? 1) };
  });
  return weighted.sort((left, right) => right.quality - left.quality).map(({ code }) => code);
}
