// Locales whose dates are day-first, and the time of each zone.
import { describe, expect, it } from "vitest";
import { HOLIDAY_ZONES } from "../../../shared/workbook/choices.ts";
import { isDayFirst, ZONE_TIMES, zoneNamed } from "../../../shared/workbook/place.ts";

describe("a locale", () => {
  it.each(["fr_FR", "en_GB", "de_DE", "es_ES", "it_IT", "pt_PT", "fr", "fr_BE", "ar_MA"])(
    "%s puts the day first",
    (locale) => {
      expect(isDayFirst(locale)).toBe(true);
    },
  );
  it.each(["en_US", "en", "fr_CA", "en_CA", "ja_JP", "zh_CN", "sv_SE", "hu_HU", "", "no such locale"])(
    "%s does not",
    (locale) => {
      expect(isDayFirst(locale)).toBe(false);
    },
  );
});

describe("a zone", () => {
  it("has the time that docs/contract.md, Locale, time zone and today gives it", () => {
    const times = Object.fromEntries(
      Object.entries(HOLIDAY_ZONES.labels).map(([, label]) => [label, ZONE_TIMES[zoneNamed(label)]]),
    );
    expect(times).toEqual({
      Métropole: "Europe/Paris",
      "Alsace-Moselle": "Europe/Paris",
      Guadeloupe: "America/Guadeloupe",
      Guyane: "America/Cayenne",
      Martinique: "America/Martinique",
      Mayotte: "Indian/Mayotte",
      "La Réunion": "Indian/Reunion",
    });
    for (const timeZone of Object.values(times))
      expect(() => new Intl.DateTimeFormat("fr", { timeZone })).not.toThrow();
  });

  it("is Métropole when none is named", () => {
    expect([zoneNamed(""), zoneNamed("Corse"), zoneNamed("la reunion")]).toEqual([
      "metropole",
      "metropole",
      "reunion",
    ]);
  });
});
