// What staff wrote is quoted where it parts from what the workbook says.
import { expect, it } from "vitest";
import { keptWords } from "../../apps-script/review/kept-words.ts";

const LONG = "Une phrase de la revue qui commence de la même façon, longtemps, et encore un peu plus loin ";

it.each([
  [
    "a cell, however far in the table",
    `Téléphone\n${"Accueil\n".repeat(30)}12`,
    `Téléphone\n${"Accueil\n".repeat(30)}13`,
    "vous avez écrit « 12 » ; le classeur dit « 13 ».",
  ],
  [
    "two cells",
    "A\n12\nC\nd",
    "A\n13\nC\nD",
    "vous avez écrit « 12 » ; le classeur dit « 13 » (et 1 autre différence).",
  ],
  [
    "a cell after one whose lines break elsewhere",
    "Un\vdeux trois\n12",
    "Un deux\vtrois\n13",
    "vous avez écrit « 12 » ; le classeur dit « 13 ».",
  ],
  ["spaces only", "A  B", "A B", "vous avez écrit « A B » ; le classeur dit « A B »."],
  ["a text that was emptied", "", "93 %", "vous avez vidé ce texte ; le classeur dit « 93 % »."],
  ["a line taken out", "A\nC", "A\nB\nC", "vous avez vidé ce texte ; le classeur dit « B »."],
  ["a line put in", "A\nB\nC", "A\nC", "vous avez écrit « B » ; le classeur n’a rien là."],
  ["an end left out", "A", "A\nB", "vous avez vidé ce texte ; le classeur dit « B »."],
  [
    "a long line, near where it parts",
    `${LONG}huit`,
    `${LONG}neuf`,
    "vous avez écrit « …s, et encore un peu plus loin huit » ; le classeur dit « …s, et encore un peu plus loin neuf ».",
  ],
])("%s", (_, theirs, ours, words) => {
  expect(keptWords({ theirs, ours }).replaceAll("\u00a0", " ")).toBe(words);
});
