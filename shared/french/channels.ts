// How complaints come, in words.
import type { COMPLAINT_CHANNELS, CodeOf } from "../workbook/choices.ts";

/** How a complaint came, inside a sentence. */
export const CHANNEL_WORDS: Readonly<Record<CodeOf<typeof COMPLAINT_CHANNELS>, string>> = {
  webForm: "par le formulaire web",
  counter: "au guichet",
  letter: "par courrier",
  email: "par courriel",
  phone: "par téléphone",
  socialNetworks: "par les réseaux sociaux",
  box: "dans l’urne",
  usersCommittee: "en CLU",
  other: "par un autre canal",
};
