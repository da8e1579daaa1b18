// The colours of the add-on's pages where the person's screen is dark: they stand in a page that is dark too, which Google's is not.

/** Over those that the add-on's pages give themselves; the same as the local page's own. A slide and a sheet of paper stay white. */
export const DARK_THEME = `<style>@media screen and (prefers-color-scheme: dark) {
  html:root {
    color-scheme: dark;
    --bleu: #a9a9ff; --bleu1: #1e1e2e; --plein: #4a4acb; --fond: #161616; --dessous: #222226;
    --encre: #f4f4f4; --texte: #dadada; --gris: #a8a8a8; --bord: #7c7c84; --trait: #36363e;
    --vert: #7bd7a0; --vert1: #16331f; --vert2: #2c5c3c; --orange: #ffa477; --orange1: #432415; --orange2: #6e3a20;
    --focus: #7ab1ff;
  }
  html:root :is(.vignette, .feuille) {
    --bleu: #000091; --encre: #161616; --texte: #3a3a3a; --gris: #666; --trait: #e5e5e5; --vert: #18753c; --orange: #b34000;
  }
  html:root .apercu { background: var(--dessous); }
  html:root .apercu:has(.doc) { background: #fff; }
}</style>`;
