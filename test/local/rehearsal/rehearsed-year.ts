// What the months hold in a year and in the next January, and the figures of the contract, computed by hand.

/** The numbers that the page of a month asks for, by their label, a month each. */
export type MonthNumbers = Readonly<Record<string, readonly number[]>>;

/** An indicator's line in `Taux`. */
export interface Figure {
  quarters: readonly (number | null)[];
  year: number | null;
  sample: number | null;
  attained: "Oui" | "Non" | "—";
}

export type Figures = Readonly<Record<string, Figure>>;

const RECEIVED = "Appels reçus";
const ANSWERED = "Appels décrochés par un agent";

/** January to December 2024; means are typed as means. */
export const NUMBERS_2024: MonthNumbers = {
  [RECEIVED]: [420, 390, 405, 380, 360, 410, 300, 250, 440, 430, 395, 370],
  [ANSWERED]: [350, 330, 350, 325, 300, 340, 262, 225, 370, 365, 330, 310],
  "Appels perdus": [30, 28, 31, 30, 28, 36, 20, 15, 40, 38, 35, 33],
  "Appels pris en moins de 5 sonneries": [320, 300, 322, 300, 280, 300, 240, 210, 340, 330, 300, 290],
  "Courriers répondus": [40, 35, 38, 42, 30, 28, 25, 20, 36, 44, 40, 22],
  "Courriers répondus en 15 jours ouvrés": [37, 32, 34, 36, 28, 26, 22, 19, 33, 38, 35, 20],
  "Délai moyen de réponse aux courriers": [9.5, 10, 11, 12.5, 8, 9, 10.4, 7.5, 12, 14, 13.5, 10],
  "Courriels répondus": [110, 100, 120, 90, 95, 105, 80, 70, 130, 125, 115, 60],
  "Courriels répondus en 5 jours ouvrés": [100, 90, 104, 80, 85, 95, 74, 66, 112, 108, 100, 54],
  "Délai moyen de réponse aux courriels": [3, 3.5, 4, 2.5, 3, 3.2, 2, 1.5, 4.5, 5, 4, 3],
  "Personnes dont l'attente est mesurée": [210, 190, 205, 180, 175, 220, 150, 120, 230, 240, 200, 160],
  "Attente moyenne à l'accueil": [22, 21.5, 24, 20, 19, 26, 15, 12, 28, 27, 23, 18],
  "Rendez-vous pris, délai mesuré": [60, 55, 70, 65, 50, 62, 40, 35, 80, 75, 66, 42],
  "Délai d'obtention d'un rendez-vous": [12, 13, 11, 10, 9.5, 14, 8, 7, 16, 15, 13, 10],
  "Rendez-vous prévus": [300, 280, 310, 290, 260, 305, 220, 180, 330, 320, 290, 215],
  "Rendez-vous non honorés": [30, 26, 33, 29, 25, 31, 24, 20, 36, 30, 28, 21],
  "Satisfaction sur la délivrance des titres": [72, 74, 75, 76, 73, 74, 75, 77, 74, 75, 73, 76],
};

/** Thirty calls of December were forgotten. */
const CORRECTED_DECEMBER = 340;
export const CORRECTED_2024: MonthNumbers = {
  ...NUMBERS_2024,
  [ANSWERED]: [...of(NUMBERS_2024, ANSWERED).slice(0, 11), CORRECTED_DECEMBER],
};

export const NUMBERS_2025: MonthNumbers = {
  [RECEIVED]: [400],
  [ANSWERED]: [352],
  "Appels perdus": [44],
  "Appels pris en moins de 5 sonneries": [330],
  "Courriers répondus": [32],
  "Courriers répondus en 15 jours ouvrés": [28],
  "Délai moyen de réponse aux courriers": [11.5],
  "Courriels répondus": [96],
  "Courriels répondus en 5 jours ouvrés": [90],
  "Délai moyen de réponse aux courriels": [2.5],
  "Personnes dont l'attente est mesurée": [150],
  "Attente moyenne à l'accueil": [31],
  "Rendez-vous pris, délai mesuré": [58],
  "Délai d'obtention d'un rendez-vous": [9],
  "Rendez-vous prévus": [270],
  "Rendez-vous non honorés": [27],
  "Satisfaction sur la délivrance des titres": [75],
};

/** 2024 with December as first typed, or corrected: TEL1 is then 3887 of 4550 calls, and attains its 85 %. */
export function figures2024(numbers: MonthNumbers): Figures {
  return {
    ...fromReadings(numbers, {
      TEL1: numbers === CORRECTED_2024 ? "Oui" : "Non",
      ...{ TEL2: "Oui", TEL3: "Oui", COU1: "Oui", COU2: "Oui", MEL1: "Non", MEL2: "Oui" },
      ...{ ACC1: "Oui", TIT1: "Non" },
    }),
    // Received on 5 February, 29 April and 20 December, this last one never acknowledged: 7 days were over on the 27th.
    REC1: figure([1, 1, 0, 1], 3, null, "—"),
    REC2: figure([100, 100, null, 0], (100 * 2) / 3, 3, "Non"),
    // Answered on the 15th working day, then on the Saturday after it; the last one still has time.
    REC3: figure([100, 0, null, null], 50, 2, "Non"),
    REC4: figure([null, 100, null, null], 100, 1, "Oui"),
    REC5: figure([0, 0, 1, 0], 1, null, "—"),
    SUG1: figure([0, 1, 0, 0], 1, null, "—"),
    // 60 + 30 of 100 overall; of two items, 90 of 100 and 60 of 100, one is at 90 %.
    SAT1: figure([null, null, null, 90], 90, 100, "Oui"),
    SAT2: figure([null, null, null, 50], 50, 2, "Non"),
    SAT3: figure([0, 0, 0, 100], 100, null, "Oui"),
    // 3 Oui of 4, then 2 of 2.
    MYS1: figure([7.5, null, null, 10], (7.5 + 10) / 2, 2, "Oui"),
    MYS2: figure([null, 5, null, null], 5, 1, "Non"),
    // Agent A's training holds until 10 March 2025; agent B, arrived in September, has none.
    FOR1: figure([100, 100, 50, 50], 50, 2, "Non"),
    FOR2: figure([null, null, 100, null], 100, 1, "Oui"),
    // Three months before 31 December is 30 September.
    DOC1: figure([null, null, null, null], 50, 2, "Non"),
    ACT1: figure([null, 100, 0, null], 50, 2, "Non"),
    CLU1: figure([0, 0, 0, 1], 1, null, "Oui"),
  };
}

/** 2025 seen from 31 January 2026: January alone was entered, and one action of three was done in time. */
export function figures2025(): Figures {
  const none = figure([null, null, null, null], null, null, "—");
  return {
    ...fromReadings(NUMBERS_2025, {
      ...{ TEL1: "Oui", TEL2: "Non", TEL3: "Oui", COU1: "Non", COU2: "Oui", MEL1: "Oui", MEL2: "Oui" },
      ...{ ACC1: "Non", TIT1: "Oui" },
    }),
    REC1: figure([0, 0, 0, 0], 0, null, "—"),
    ...{ REC2: none, REC3: none, REC4: none },
    REC5: figure([0, 0, 0, 0], 0, null, "—"),
    SUG1: figure([0, 0, 0, 0], 0, null, "—"),
    ...{ SAT1: none, SAT2: none, MYS1: none, MYS2: none, FOR2: none },
    SAT3: figure([0, 0, 0, 0], 0, null, "Non"),
    FOR1: figure([0, 0, 0, 0], 0, 2, "Non"),
    DOC1: figure([null, null, null, null], 0, 2, "Non"),
    ACT1: figure([100, 0, 0, null], 100 / 3, 3, "Non"),
    CLU1: figure([0, 0, 0, 0], 0, null, "Non"),
  };
}

/** Each month's percentage of calls answered. */
export function answeredByMonth(numbers: MonthNumbers): number[] {
  const received = of(numbers, RECEIVED);
  return of(numbers, ANSWERED).map((answered, month) => (100 * answered) / (received[month] ?? 0));
}

function figure(
  quarters: Figure["quarters"],
  year: number | null,
  sample: number | null,
  attained: Figure["attained"],
): Figure {
  return { quarters, year, sample, attained };
}

/** Ratio = 100 × Σ numerators ÷ Σ denominators; Moyenne = Σ (mean × count) ÷ Σ counts; Valeur = the plain mean. */
function fromReadings(numbers: MonthNumbers, attained: Readonly<Record<string, "Oui" | "Non">>): Figures {
  const overMonths = (code: string, label: string, weights: string | null, factor: number): Figure => {
    const parts = of(numbers, label);
    const counts = weights === null ? parts.map(() => 1) : of(numbers, weights);
    // A count stands for itself, a mean for as many as it was measured on.
    const totals = factor === 100 ? parts : parts.map((part, month) => part * (counts[month] ?? 0));
    const rate = (first: number, end: number): number | null => {
      const count = sum(counts.slice(first, end));
      return count === 0 ? null : (factor * sum(totals.slice(first, end))) / count;
    };
    const quarters = [0, 3, 6, 9].map((first) => rate(first, first + 3));
    return figure(quarters, rate(0, 12), weights === null ? null : sum(counts), attained[code] ?? "—");
  };
  const ratio = (code: string, part: string, whole: string) => overMonths(code, part, whole, 100);
  const mean = (code: string, label: string, count: string | null) => overMonths(code, label, count, 1);
  return {
    TEL1: ratio("TEL1", ANSWERED, RECEIVED),
    TEL2: ratio("TEL2", "Appels perdus", RECEIVED),
    TEL3: ratio("TEL3", "Appels pris en moins de 5 sonneries", ANSWERED),
    COU1: ratio("COU1", "Courriers répondus en 15 jours ouvrés", "Courriers répondus"),
    COU2: mean("COU2", "Délai moyen de réponse aux courriers", "Courriers répondus"),
    MEL1: ratio("MEL1", "Courriels répondus en 5 jours ouvrés", "Courriels répondus"),
    MEL2: mean("MEL2", "Délai moyen de réponse aux courriels", "Courriels répondus"),
    ACC1: mean("ACC1", "Attente moyenne à l'accueil", "Personnes dont l'attente est mesurée"),
    ACC2: mean("ACC2", "Délai d'obtention d'un rendez-vous", "Rendez-vous pris, délai mesuré"),
    ACC3: ratio("ACC3", "Rendez-vous non honorés", "Rendez-vous prévus"),
    TIT1: mean("TIT1", "Satisfaction sur la délivrance des titres", null),
  };
}

function of(numbers: MonthNumbers, label: string): readonly number[] {
  const found = numbers[label];
  if (found === undefined) throw new Error(`Nothing is typed for « ${label} »`);
  return found;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
