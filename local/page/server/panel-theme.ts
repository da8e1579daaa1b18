// The panel's colours where the person's screen is dark: the panel stands beside a grid that is dark too, which Google's is not.

/** Over those that the add-on's page gives itself; the same as the local page's own. */
export const DARK_PANEL = `<style>@media (prefers-color-scheme: dark) {
  html:root {
    color-scheme: dark;
    --bleu: #a9a9ff; --bleu1: #1e1e2e; --plein: #4a4acb; --fond: #161616; --dessous: #222226;
    --encre: #f4f4f4; --texte: #dadada; --gris: #a8a8a8; --bord: #7c7c84; --trait: #36363e;
    --vert: #7bd7a0; --vert1: #16331f; --vert2: #2c5c3c; --orange: #ffa477; --orange1: #432415; --orange2: #6e3a20;
    --focus: #7ab1ff;
  }
}</style>`;
