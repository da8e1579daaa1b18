// The checkpoints that an empty tab is offered: the reminders that the label's reviews end on.

/** In their order. */
export const DEFAULT_POINTS = [
  "Vigilance sur les courriels mystères et les appels mystères",
  "Présence des chevalets",
  "Planning de présence",
  "Guide d’accueil à jour et à disposition (notamment la procédure de mise à jour, à avoir sous la main et à connaître)",
  "Fiche de tutorat",
  "Attestation de formation",
  "Date de mise à jour sur les documents (affiches)",
  "Signature des mails + courriers",
  "Planning d’entretien des locaux (vérifier la veille !)",
  "Manuel SIRIUS à disposition",
  "Savoir où se trouve le registre d’accessibilité",
] as const;

/** Said when they are due. */
export const DEFAULT_FREQUENCY = "Avant l'audit";
