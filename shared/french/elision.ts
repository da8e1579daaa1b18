// The preposition before a word, elided before a vowel.

/** `d’avril`, `de mars`, `d’Agent D`: a mute h is elided, names with an aspirate one are not told apart. */
export function ofWord(word: string): string {
  return /^[aeiouyhàâéèêëîïôöœùûü]/i.test(word) ? `d’${word}` : `de ${word}`;
}
