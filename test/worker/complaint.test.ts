// The form's pure parts: references, texts, limits, back-off, days in Paris, languages.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanLine, cleanPhone, cleanText } from "../../worker/complaint/clean-text.ts";
import { checkComplaint as checkFor, NO_LISTS } from "../../worker/complaint/complaint.ts";
import { eachField } from "../../worker/complaint/fields.ts";
import { readReference, referenceFrom } from "../../worker/complaint/reference.ts";
import { parkedDelay, retryDelay } from "../../worker/delivery/backoff.ts";
import { dayStart, zoneDay } from "../../worker/delivery/zone-day.ts";
import { chooseLanguage } from "../../worker/languages/choose.ts";
import { LEGAL_PAGES } from "../../worker/pages/legal/legal-text.ts";
import { sitesSchema } from "../../worker/site/site.ts";
import { SITES } from "../../worker/site/sites.ts";

/** Checks what a page of a site without lists sent; fields that are not given are empty. */
const checkComplaint = (values: object) => checkFor({ ...eachField(() => ""), ...values }, NO_LISTS);

const six = fc.uint8Array({ minLength: 6, maxLength: 6 });

describe("references", () => {
  test("are read back however people write them", () => {
    fc.assert(
      fc.property(six, (bytes) => {
        const reference = referenceFrom(bytes);
        expect(reference).toMatch(/^F[2-9A-Z]{3}-[2-9A-Z]{4}$/);
        expect(readReference(` ${reference.toLowerCase().replace("-", " ")} `)).toBe(reference);
      }),
    );
  });

  test("with one wrong character or two swapped ones are refused", () => {
    fc.assert(
      fc.property(six, fc.integer({ min: 1, max: 6 }), (bytes, at) => {
        const compact = referenceFrom(bytes).replace("-", "");
        const wrong = compact[at] === "Z" ? "Y" : "Z";
        expect(readReference(compact.slice(0, at) + wrong + compact.slice(at + 1))).toBeNull();
        const [left = "", right = ""] = [compact[at], compact[at + 1]];
        const swapped = compact.slice(0, at) + right + left + compact.slice(at + 2);
        if (at < 6 && left !== right) expect(readReference(swapped)).toBeNull();
      }),
    );
  });

  test("need six bytes", () => expect(() => referenceFrom(new Uint8Array(5))).toThrow(RangeError));
});

test("text loses nothing readable: control characters and lone surrogates show as \\uFFFD", () => {
  expect(cleanText(" a\r\nb\u0000c\ud800d\ve 😀\u200f ")).toBe("a\nb\uFFFDc\uFFFDd\ne 😀\u200f");
  expect(cleanLine("a\tb\nc")).toBe("a b c");
});

test("what turns the direction of writing around is named in messages and left out of lines", () => {
  const turned = "facture\u202Efdp.exe\u202C \u2067إ\u2069 \u202A\u202B\u202D\u2066\u2068fin";
  expect(cleanText(turned)).toBe("facture[RLO]fdp.exe[PDF] [RLI]إ[PDI] [LRE][RLE][LRO][LRI][FSI]fin");
  expect(cleanLine(turned)).toBe("facturefdp.exe إ fin");
  // The marks that Arabic and Hebrew need stay.
  expect(cleanLine("\u200Fشكوى\u200E \u061Cة")).toBe("\u200Fشكوى\u200E \u061Cة");
  expect(cleanLine(" \u200b\u2060\ufeff\u202e ")).toBe("");
});

/** Each is seen by nobody. */
const UNSEEN = [
  "\u200b",
  "\u200e\u200f",
  "\u202e\u202c",
  "\u2066 \u2069",
  "\u2060\ufeff\u00ad",
  "\u3164",
  "\uffa0\u115f\u1160",
  "\u2800",
  "\ufe0f",
  "\u{e0041}\u{e007f}",
  "\u0000\u0007",
  "\ud800",
  "\u00a0\u3000\u2028",
];

test.each(UNSEEN)("a message of invisible characters only is empty: %j", (message) => {
  const rest = { type: "complaint", author: "user", subject: "O", name: message, email: "", phone: "" };
  const faults = (values: object) => checkComplaint({ ...rest, message: "M", ...values });
  expect(faults({ message })).toMatchObject({ errors: [{ field: "message", fault: "required" }] });
  expect(faults({ subject: message })).toMatchObject({ errors: [{ field: "subject", fault: "required" }] });
  expect(faults({})).toMatchObject({ complaint: { name: "" } });
  expect(faults({ message: `${message}é` })).toHaveProperty("complaint");
});

test.each(["é", "😀", "字", "§", "٣", "\u0627\u064b"])("%s is seen", (message) => {
  const rest = { type: "complaint", author: "user", subject: "O", name: "", email: "", phone: "" };
  expect(checkComplaint({ ...rest, message })).toHaveProperty("complaint");
});

test("a phone number is kept in ASCII digits, in whatever script it was typed", () => {
  for (const typed of [
    "٠٦ ١٢ ٣٤ ٥٦ ٧٨",
    "۰۶ ۱۲ ۳۴ ۵۶ ۷۸",
    "०६ १२ ३४ ५६ ७८",
    "06 12 34 56 78",
    "𝟶𝟼 𝟷𝟸 𝟹𝟺 𝟻𝟼 𝟽𝟾",
  ]) {
    expect(cleanPhone(typed)).toBe("06 12 34 56 78");
  }
  const arabic = { type: "complaint", author: "user", subject: "O", message: "M٢", name: "", email: "" };
  expect(checkComplaint({ ...arabic, phone: "+٣٣٦١٢٣٤٥٦٧٨" })).toMatchObject({
    complaint: { phone: "+33612345678", message: "M٢" },
  });
});

describe("checks", () => {
  const right = {
    type: "complaint",
    author: "user",
    subject: "O",
    message: "M",
    name: "",
    email: "",
    phone: "",
  };
  test("pass what is within the limits", () => {
    expect(checkComplaint({ ...right, message: "x".repeat(5000) })).toMatchObject({
      complaint: { subject: "O" },
    });
    expect(checkComplaint({ ...right, message: "x\r\n".repeat(2500) })).toHaveProperty("complaint");
    expect(checkComplaint({ ...right, subject: "😀".repeat(200) })).toHaveProperty("complaint");
  });
  test.each([
    ["type", "", "required"],
    ["type", "autre", "unknownChoice"],
    ["subject", "  ", "required"],
    ["subject", "x".repeat(201), "tooLong"],
    ["subject", "😀".repeat(201), "tooLong"],
    ["message", "x".repeat(5001), "tooLong"],
    ["email", "nom@exemple", "notAnEmail"],
    ["phone", "appelez-moi", "notAPhone"],
    ["phone", "12 3", "notAPhone"],
    ["phone", "(((((((", "notAPhone"],
    ["phone", "+ - . / -", "notAPhone"],
    ["phone", "06 12 34 x", "notAPhone"],
  ])("%s %j is %s", (field, value, fault) => {
    expect(checkComplaint({ ...right, [field]: value })).toMatchObject({ errors: [{ field, fault }] });
  });
});

test("waits grow, spread, bounded, and respect Retry-After", () => {
  const slow = { firstParkedRetry: 600_000, longestParkedRetry: 21_600_000 };
  expect([0, 1, 2, 5, 6, 900].map((tries) => parkedDelay(tries, slow, 0) / 60_000)).toEqual([
    10, 20, 40, 320, 360, 360,
  ]);
  expect(parkedDelay(6, slow, 0.999)).toBeGreaterThan(5.3 * 3_600_000);
  const limits = { firstRetry: 1000, longestRetry: 60_000 };
  expect(retryDelay(1, limits, 0)).toBe(500);
  expect(retryDelay(3, limits, 0.999999)).toBe(4000);
  expect(retryDelay(1000, limits, 1)).toBe(60_000);
  expect(retryDelay(1, limits, 0, 30_000)).toBe(30_000);
  // Longer than ours where Google asks, but never more than an hour: a header may say anything.
  expect(retryDelay(1, limits, 0, 3_500_000)).toBe(3_500_000);
  expect(retryDelay(1, limits, 0, 86_400_000)).toBe(3_600_000);
});

test("days are those of the site's zone, whatever the machine's", () => {
  const paris = (instant: number) => zoneDay(instant, "Europe/Paris");
  expect(paris(Date.UTC(2026, 10, 22, 22, 59))).toBe(46_348);
  expect(paris(Date.UTC(2026, 10, 22, 23, 0))).toBe(46_349);
  expect(paris(Date.UTC(2026, 6, 1, 22, 0))).toBe(46_205);
  // 31 December, 23:30 in Cayenne, is 1 January in Paris and in Réunion.
  const eve = Date.UTC(2027, 0, 1, 2, 30);
  expect(zoneDay(eve, "America/Cayenne")).toBe(46_387);
  expect([paris(eve), zoneDay(eve, "Indian/Reunion")]).toEqual([46_388, 46_388]);
});

test("the language is the one asked for, else the browser's, else the site's", () => {
  expect(chooseLanguage(["fr", "ar"], "ar", "fr")).toBe("ar");
  expect(chooseLanguage(["fr", "en"], "ar", "de, en-GB;q=0.8, fr;q=0.5")).toBe("en");
  expect(chooseLanguage(["fr"], undefined, undefined)).toBe("fr");
});

test("a site given twice or with a reserved name stops the build", () => {
  expect(sitesSchema.safeParse([...SITES, ...SITES]).success).toBe(false);
  for (const id of ["api", "sante", "exploitation", ...LEGAL_PAGES]) {
    expect(sitesSchema.safeParse([{ ...SITES[0], id }]).success).toBe(false);
  }
  expect(sitesSchema.safeParse([]).success).toBe(false);
});

test("a site's time zone is a place that is known, Paris unless said", () => {
  const zoneOf = (timeZone?: unknown) => {
    const parsed = sitesSchema.safeParse([{ ...SITES[0], ...(timeZone === undefined ? {} : { timeZone }) }]);
    return parsed.success ? parsed.data[0]?.timeZone : parsed.error.issues[0]?.message;
  };
  expect(zoneOf()).toBe("Europe/Paris");
  for (const zone of ["America/Guadeloupe", "America/Cayenne", "Indian/Mayotte", "Pacific/Noumea"]) {
    expect(zoneOf(zone)).toBe(zone);
  }
  for (const wrong of ["Cayenne", "America/Kourou", "+03:00", "", "Europe/Paris "]) {
    expect(zoneOf(wrong)).toContain("fuseau horaire inconnu");
  }
});

test("a day begins at midnight of its zone, the days when clocks change included", () => {
  const begins = (instant: string, zone: string) =>
    new Date(dayStart(Date.parse(instant), zone)).toISOString();
  // Twenty-three hours long, then twenty-five.
  expect(begins("2026-03-29T21:59:59Z", "Europe/Paris")).toBe("2026-03-28T23:00:00.000Z");
  expect(begins("2026-10-25T22:59:59Z", "Europe/Paris")).toBe("2026-10-24T22:00:00.000Z");
  expect(begins("2026-10-24T22:00:00Z", "Europe/Paris")).toBe("2026-10-24T22:00:00.000Z");
  expect(begins("2027-01-01T02:59:00Z", "America/Cayenne")).toBe("2026-12-31T03:00:00.000Z");
  expect(begins("2026-12-31T09:29:00Z", "Pacific/Marquesas")).toBe("2026-12-30T09:30:00.000Z");
});
