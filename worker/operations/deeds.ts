// What the buttons of a site's operations page did, in one sentence each.
import { withNoBreakSpaces } from "../../shared/french/typography.ts";
import { readReference } from "../complaint/reference.ts";
import { counted } from "../notices/moment-text.ts";

const DEEDS = {
  rejoue: (about: string) =>
    about === "0"
      ? "Rien n’était mis de côté."
      : `${counted(Number(about), "lot")} de nouveau en route. Rechargez la page dans une minute.`,
  arrete: (about: string) => `Le lot ${about} reste de côté : il n’est plus essayé.`,
  inconnu: () => "Ce lot n’est plus mis de côté.",
  remise: (about: string) =>
    `${about} est remise dans le classeur : une ligne neuve l’y inscrit dans la minute.`,
  presente: (about: string) => `${about} est de nouveau dans le classeur : rien n’a été ajouté.`,
  effacee: (about: string) => `Le formulaire n’a plus le texte de ${about} : rien n’a été ajouté.`,
  inconnue: (about: string) => `${about || "Cette référence"} n’est pas à remettre : rien n’a été changé.`,
  illisible: (about: string) =>
    `Le classeur n’a pas pu être lu : ${about} n’a pas été remise, pour ne pas l’y mettre deux fois. Réessayez plus tard.`,
  supprimee: (about: string) => `${about} est notée comme supprimée exprès : elle n’est plus signalée.`,
  "mis-de-cote": (about: string) => `${about} est mis de côté.`,
  "mis-de-cote-sauf": (about: string) =>
    `${about} est mis de côté, sauf s’il est arrivé entre-temps : cette page le dira dans la minute.`,
  repris: (about: string) => `${about} est de nouveau en route. Rechargez la page dans une minute.`,
  "pas-de-cote": (about: string) => `${about} n’est pas mis de côté : rien n’a été changé.`,
  "deja-arrive": (about: string) => `${about} est déjà dans le classeur : rien n’a été changé.`,
} as const satisfies Record<string, (about: string) => string>;

export type DeedName = keyof typeof DEEDS;

/** The sentence of a deed about a batch's number or a reference; empty for anything else in the address. */
export function deedText(deed: string, about: string): string {
  const isKnown = /^\d{0,15}$/.test(about) || readReference(about) !== null;
  const name = Object.keys(DEEDS).find((known): known is DeedName => known === deed);
  return name === undefined || !isKnown ? "" : withNoBreakSpaces(DEEDS[name](about));
}
