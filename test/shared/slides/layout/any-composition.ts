// Compositions of any shape and any text, for properties of the layout.
import fc from "fast-check";
import { daySerial } from "../../../../shared/calendar/day.ts";
import type { Composition, Line, StatementRow, TableRow } from "../../../../shared/review/composition.ts";
import type { Review, ReviewSlide } from "../../../../shared/review/review-slide.ts";

const words = fc.array(
  fc.constantFrom(
    "délai",
    "accueil",
    "de",
    "la",
    "réclamation",
    "qualité",
    "à",
    "rendez-vous",
    "2020",
    "% ;",
    "site",
  ),
  { minLength: 1, maxLength: 12 },
);
const hostile = fc.constantFrom(
  "Anticonstitutionnellement".repeat(12),
  "https://www.exemple.gouv.fr/demarches/titres/sejour?identifiant=0123456789".repeat(3),
  "خدمة المواطنين في المحافظة وجودة الاستقبال",
  "😀🎉👩‍👩‍👧‍👦 réunion 🏛️",
  "行政服务质量审查",
  "mot ".repeat(500).trim(),
  "W".repeat(400),
  "a b c d e f g h i j k l m n o p q r s t u v w x y z",
);
const usual = words.map((parts) => parts.join(" "));
/** A text as staff may write it, sometimes as nobody should. */
const anyText = fc.oneof({ arbitrary: usual, weight: 12 }, { arbitrary: hostile, weight: 1 });
const veryLong = fc.constant("La qualité de l’accueil du public progresse. ".repeat(230).trim());
const anyStaffText = fc.oneof({ arbitrary: anyText, weight: 40 }, { arbitrary: veryLong, weight: 1 });
const short = fc.constantFrom("12", "93,2", "1 234 567", "T4 2021", "—", "8 482 sur 9 435", "≥ 90 %");
const tone = fc.constantFrom("neutral", "secondary", "blue", "good", "bad") as fc.Arbitrary<
  Line[number]["tone"]
>;
const blockTone = fc.constantFrom("blue", "good", "bad") as fc.Arbitrary<"blue" | "good" | "bad">;
const line = anyText
  .chain((text) => fc.record({ text: fc.constant(text), tone, isStrong: fc.boolean() }))
  .map((run): Line => [run]);
const staffLine = anyStaffText.map((text): Line => [{ text, tone: "neutral", isStrong: false }]);
const day = fc.integer({ min: daySerial(2019, 1, 1), max: daySerial(2024, 12, 31) });
const few = <T>(item: fc.Arbitrary<T>, maxLength = 6, minLength = 0) =>
  fc.array(item, { minLength, maxLength });
const many = <T>(item: fc.Arbitrary<T>, minLength = 0) =>
  fc.oneof(
    { arbitrary: fc.array(item, { minLength, maxLength: 12 }), weight: 9 },
    { arbitrary: fc.array(item, { minLength: 40, maxLength: 90, size: "max" }), weight: 1 },
  );
const maybe = <T>(item: fc.Arbitrary<T>) => fc.option(item, { nil: null });

const figure = fc.record({
  value: short,
  unit: fc.constantFrom("", " %", "/10", " sur 6", " jours"),
  label: anyText,
  captions: few(line, 3),
  tone,
});
const block = fc.record({
  heading: maybe(anyText),
  count: maybe(fc.constantFrom("3", "12")),
  tone: blockTone,
  isBulleted: fc.boolean(),
  lines: many(staffLine, 1),
});
const dueEntry = fc.record({
  date: fc.constantFrom("15 janvier", "30 septembre 2020", "T1", ""),
  text: anyText,
});
const statementRow: fc.Arbitrary<StatementRow> = fc.record({
  number: maybe(fc.integer({ min: 1, max: 300 })),
  text: staffLine,
  isHeading: fc.boolean(),
  state: maybe(fc.constantFrom<Line>([{ text: "○ à mener", tone: "secondary", isStrong: false }])),
});
const chart = (key: string) => ({
  key,
  name: key,
  shape: "evolution" as const,
  startsApart: true,
  unit: "percent" as never,
  points: [],
  axis: { minimum: 0, maximum: 100 },
  description: key,
});

const table = fc.integer({ min: 2, max: 9 }).chain((columns) => {
  const cell = fc.record({ lines: few(line, 2, 1), isTickBox: fc.boolean() });
  const row: fc.Arbitrary<TableRow> = fc.record({
    cells: fc.array(cell, { minLength: columns, maxLength: columns }),
    group: fc.constant(null),
    isTotal: fc.boolean(),
    note: maybe(usual),
    sizePoints: fc.constantFrom(12, 14) as fc.Arbitrary<12 | 14>,
  });
  const grouped = fc
    .tuple(many(row, 1), fc.boolean(), fc.array(anyText, { minLength: 1, maxLength: 5 }))
    .map(([rows, isGrouped, names]) =>
      isGrouped
        ? rows.map((own, index) => ({
            ...own,
            cells: own.cells.slice(1),
            group: names[Math.floor((index * names.length) / rows.length)] ?? "",
          }))
        : rows,
    );
  return fc.record({
    kind: fc.constant("table" as const),
    columns: fc
      .array(
        fc.record({
          header: anyText,
          subHeader: maybe(fc.constant("papier")),
          align: fc.constantFrom("start", "end") as fc.Arbitrary<"start" | "end">,
          width: fc.constantFrom<number | "natural">("natural", 74),
        }),
        { minLength: columns, maxLength: columns },
      )
      .map((all) =>
        all.map((column, index) => (index === 1 ? { ...column, width: "rest" as const } : column)),
      ),
    rows: grouped,
    panel: maybe(
      fc.record({
        figure: fc.record({
          value: fc.constantFrom("15", "245", "1 245"),
          unit: fc.constantFrom("", " sur 20"),
          word: fc.constant("cibles atteintes"),
        }),
        squares: maybe(fc.record({ good: fc.nat(40), bad: fc.nat(40) })),
        captions: fc.constant([
          [{ text: "7 autres sans cible", tone: "secondary" as const, isStrong: false }],
        ]),
        chart: maybe(fc.constant(chart("quarters"))),
        chartHeading: maybe(fc.constant("Par trimestre")),
      }),
    ),
    filling: fc.constantFrom("wholeGroups", "equalPages") as fc.Arbitrary<"wholeGroups" | "equalPages">,
    rowsAPage: fc.integer({ min: 4, max: 9 }),
    minimumRowHeight: maybe(fc.constant(58)),
    foot: few(line, 2),
    description: fc.constant("Un tableau"),
  });
});

const item = fc.record({ text: anyStaffText, detail: maybe(fc.constant("constaté le 15 décembre 2020")) });
const anyComposition: fc.Arbitrary<Composition> = fc.oneof(
  fc.record({
    kind: fc.constant("agenda" as const),
    entries: fc.array(
      fc.record({
        number: fc.integer({ min: 1, max: 7 }),
        name: anyText,
        page: maybe(fc.integer({ min: 3, max: 90 })),
      }),
      { minLength: 7, maxLength: 7 },
    ),
    expected: few(anyText, 4),
    missingPage: maybe(fc.constant(12)),
  }),
  fc.record({
    kind: fc.constant("missing" as const),
    rows: many(fc.record({ section: fc.integer({ min: 1, max: 7 }), what: anyText, firstStep: anyText }), 1),
  }),
  fc
    .record({
      kind: fc.constant("synthesis" as const),
      figures: few(figure, 5),
      columns: few(
        fc.record({ tone: blockTone, heading: fc.constant("4 actions à valider"), items: many(anyText, 1) }),
        3,
      ).map((columns) =>
        columns.map((column, index) => ({
          ...column,
          tone: (["good", "bad", "blue"] as const)[index] ?? "blue",
          moreText: (left: number) => (left === 0 ? null : `et ${left} autres`),
        })),
      ),
    })
    // L'essentiel always has a figure or a column.
    .filter(({ figures, columns }) => figures.length > 0 || columns.length > 0),
  fc.record({
    kind: fc.constant("timeline" as const),
    marks: few(
      fc.record({
        role: fc.constantFrom("obtained", "closed", "audit", "end") as fc.Arbitrary<
          "obtained" | "closed" | "audit" | "end"
        >,
        start: day,
        length: fc.nat(90),
        date: fc.constantFrom("11 février 2020", "T4 2021"),
        caption: anyText,
      }),
      4,
      1,
    ).map((marks) => marks.map(({ length, ...mark }) => ({ ...mark, end: mark.start + length }))),
    sentences: few(anyStaffText, 3),
    objective: maybe(usual),
    statements: many(anyStaffText),
  }),
  fc.record({
    kind: fc.constant("statement" as const),
    lead: maybe(anyStaffText),
    figures: few(
      fc.record({ value: fc.constantFrom("0", "4", "12"), word: fc.constant("pistes de progrès"), tone }),
      2,
    ),
    rows: many(statementRow, 1),
    foot: few(anyText, 2),
  }),
  fc.record({
    kind: fc.constant("reasons" as const),
    reasons: few(
      fc.record({
        figure: maybe(fc.record({ value: short, unit: fc.constant(" %"), caption: usual, tone })),
        name: maybe(anyText),
        text: anyStaffText,
        orientation: maybe(anyStaffText),
      }),
      5,
      1,
    ),
    others: few(anyStaffText, 4),
  }),
  fc
    .record({
      kind: fc.constant("highlights" as const),
      year: fc.constant(2020),
      strip: maybe(
        few(
          fc.record({
            label: anyText,
            spans: few(
              fc.record({
                start: day,
                length: fc.nat(200),
                tone: fc.constantFrom("blue", "secondary") as fc.Arbitrary<"blue" | "secondary">,
                text: maybe(anyText),
              }),
              3,
            ).map((spans) => spans.map(({ length, ...span }) => ({ ...span, end: span.start + length }))),
            marks: few(fc.record({ day, text: maybe(usual) }), 6),
          }),
          4,
          1,
        ),
      ),
      lead: maybe(anyStaffText),
      rows: many(statementRow),
      foot: few(usual, 2),
      footWithoutStrip: few(usual, 1),
      blocks: few(block, 2),
    })
    .filter(({ rows, strip, lead }) => rows.length > 0 || strip !== null || lead !== null),
  fc.record({
    kind: fc.constant("reminders" as const),
    toCorrect: many(item),
    toVerify: many(item),
    conform: many(anyStaffText, 1),
    statements: few(anyText, 2),
  }),
  table,
  fc.integer({ min: 1, max: 14 }).chain((count) =>
    fc
      .array(fc.record({ name: anyText, caption: anyText }), { minLength: count, maxLength: count })
      .map((curves) => ({
        kind: "curves" as const,
        curves: curves.map((curve, index) => ({ ...curve, chart: chart(`curve-${index}`) })),
      })),
  ),
  fc.record({
    kind: fc.constant("bars" as const),
    maximum: fc.constantFrom(10, 100),
    threshold: maybe(
      fc.record({ value: fc.integer({ min: 0, max: 100 }), label: fc.constant("seuil 90 %") }),
    ),
    asideHeader: maybe(fc.constant("dont très satisfaits")),
    header: fc.constantFrom("Note par critère, sur 10", "Satisfaits ou très satisfaits"),
    previousYearHeader: maybe(fc.constant("tiret : 2019")),
    bars: fc.array(
      fc.record({
        label: anyText,
        value: fc.float({ min: 0, max: 120, noNaN: true }),
        valueText: fc.constantFrom("78,4 %", "10", "100,0 %"),
        asideText: maybe(fc.constantFrom("106 sur 112", "54,5 %")),
        previousYear: maybe(fc.integer({ min: 0, max: 100 })),
        isUnder: fc.boolean(),
      }),
      { minLength: 1, maxLength: 40 },
    ),
    figures: few(figure, 3),
    blocks: few(block, 3),
    description: fc.constant("Des barres"),
  }),
  fc.record({ kind: fc.constant("figures" as const), figures: few(figure, 5, 1), blocks: few(block, 5) }),
  fc.record({ kind: fc.constant("quadrants" as const), blocks: many(block, 1) }),
  fc.record({
    kind: fc.constant("deadlines" as const),
    columns: few(
      fc
        .record({
          heading: fc.constantFrom("○ Dépassées", "Ensuite"),
          tone: fc.constantFrom("bad", "blue") as fc.Arbitrary<"bad" | "blue">,
          figure: maybe(
            fc.record({ value: fc.constantFrom("T4 2021", "12 septembre 2025"), caption: usual }),
          ),
          entries: many(dueEntry),
        })
        .map((column) => ({ ...column, merged: column.entries })),
      3,
      1,
    ),
    foot: maybe(fc.record({ heading: fc.constant("À compléter"), lines: few(usual, 2, 1) })),
  }),
  fc.record({
    kind: fc.constant("coverage" as const),
    rows: few(
      fc.record({
        figure: fc.record({ value: short, unit: fc.constant(" %") }),
        name: anyText,
        caption: line,
        months: fc.array(
          fc.constantFrom("read", "empty", "suspended") as fc.Arbitrary<"read" | "empty" | "suspended">,
          { minLength: 12, maxLength: 12 },
        ),
      }),
      8,
      1,
    ),
    foot: few(usual, 2),
  }),
);

const anySlide = fc
  .record({
    composition: anyComposition,
    title: anyText,
    optional: fc.constantFrom("", " ; à corriger d’abord : délai de rendez-vous"),
    section: fc.integer({ min: 1, max: 7 }),
    caveats: few(anyText, 3),
    overflow: fc.constantFrom("annex", "never") as fc.Arbitrary<"annex" | "never">,
    isSampleData: fc.boolean(),
  })
  .map(
    ({ title, optional, ...slide }): Omit<ReviewSlide, "key"> => ({
      ...slide,
      kicker: "Bilan des indicateurs 2020",
      pagesName: "Cibles manquées",
      joins: [],
      titleOf: () => ({ text: title, optional, longestLabel: null }),
      notes: ["Une note."],
    }),
  );

/** A review of some slides, in any order of sections. */
export const anyReview: fc.Arbitrary<Review> = fc
  .record({ service: fc.oneof(usual, hostile), slides: fc.array(anySlide, { minLength: 1, maxLength: 4 }) })
  .map(({ service, slides }) => ({
    service,
    labelName: "Qual-e-Pref",
    year: 2020,
    closedOn: daySerial(2020, 12, 31),
    slides: slides.map((slide, index) => ({ ...slide, key: `slide-${index + 1}` })),
  }));
