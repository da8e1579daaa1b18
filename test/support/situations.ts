// The two situations of the design of what staff touch: the example as it is, and the example in December's first days.
import { AIX_2020 } from "../../local/examples/aix-2020/aix-2020.ts";
import { day, type ExampleWorkbook } from "../../local/examples/example-workbook.ts";

/** Situation A: 15 targets attained, 5 not, 2 without value. */
export const COMPLETE_YEAR: ExampleWorkbook = AIX_2020;

/** Situation B: without December's 11 readings, with a complaint of 11 December that waits: 14, 6 and 2. */
export const DECEMBER_LACKS: ExampleWorkbook = {
  settings: AIX_2020.settings,
  rows: {
    ...AIX_2020.rows,
    readings: (AIX_2020.rows.readings ?? []).filter(({ month }) => Number(month) < day("01/12/2020")),
    complaints: [
      ...(AIX_2020.rows.complaints ?? []),
      {
        reference: "2020-0005",
        receivedOn: day("11/12/2020"),
        type: "Réclamation",
        channel: "Téléphone",
        author: "Usager",
        subject: "Pas de créneau de rendez-vous avant février",
        status: "Nouvelle",
      },
    ],
  },
};

const PROOFS: Readonly<Record<string, string>> = {
  "Vigilance sur les courriels mystères et les appels mystères": "Enquêtes mystères",
  "Guide d'accueil à jour et à disposition (not. Procédure de mise à jour à avoir sous la main et à connaître)":
    "Guide d'accueil",
  "Fiche de tutorat": "Fiche de tutorat",
  "Attestation de formation": "Formations",
  "Date de mise à jour sur les documents (affiches)": "Documents",
  "Planning d'entretien des locaux (vérifier la veille !)": "Planning d'entretien des locaux",
  "Manuel SIRIUS (sur le T:\\) à avoir à disposition": "T:\\",
};

/** The example with the proofs of the design's audit, which the real review does not give. */
export function auditWorkbook(): ExampleWorkbook {
  const checkpoints = (AIX_2020.rows.checkpoints ?? []).map((row) => {
    const proof = PROOFS[String(row.point)];
    return proof === undefined ? row : { ...row, proof };
  });
  return { ...AIX_2020, rows: { ...AIX_2020.rows, checkpoints } };
}

/** The example with the committee that was shown its review, a complaint that an action answers, and the form's address. */
export function committeeWorkbook(): ExampleWorkbook {
  const { settings, rows } = AIX_2020;
  const [first, ...others] = rows.complaints ?? [];
  const meeting = {
    date: day("12/01/2021"),
    type: "COPIL qualité",
    subject: "Revue qualité 2020",
    attendees: "La sous-préfète, le secrétaire général",
    absentees: "Agent B, Agent D",
    remarks: "Indicateurs : revoir la cible des 5 sonneries\nSalle à réserver",
    decisions:
      "Remplacer les chevalets — Référent qualité — 30/06/2021\n- Réaménagement des salles d'attentes — Référent qualité — 31/07/2020\nÉcrire une charte d'accueil",
  };
  return {
    settings: { ...settings, formAddress: "https://ecoute.exemple.fr/aix-en-provence" },
    rows: {
      ...rows,
      complaints: [{ ...first, reason: "Attente à l'accueil", actionNumber: "13" }, ...others],
      meetings: [...(rows.meetings ?? []), meeting],
    },
  };
}
