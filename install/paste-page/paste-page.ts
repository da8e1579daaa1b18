// The page *Coller deux fichiers*: one file that opens without network, its texts to copy inside it.
import { withNoBreakSpaces } from "../../shared/french/typography.ts";
import { VERSION } from "../../shared/version.ts";
import { COPY_LINK, type PasteStep, STEPS } from "./steps.ts";

/** The two texts that the page copies. */
export interface PastedTexts {
  code: string;
  manifest: string;
}

const NAMES = { code: "Code.gs", manifest: "appsscript.json" } as const;

const STYLE = `
body{margin:0 auto;max-width:60rem;padding:1.5rem;font:1rem/1.5 system-ui,sans-serif;color:#1e1e1e}
h1{margin:0;font-size:1.75rem}h2{font-size:1.2rem;margin:0 0 .5rem}
.version{color:#666;margin:.25rem 0 1.5rem}
ol{list-style:none;padding:0;margin:0}
p{overflow-wrap:anywhere}
li{display:grid;grid-template-columns:1fr 22.5rem;gap:1.5rem;padding:1.5rem 0;border-top:1px solid #ddd}
svg{width:100%;font-family:system-ui,sans-serif}
button{font:inherit;font-weight:700;color:#fff;background:#000091;border:0;border-radius:4px;padding:.6rem 1rem;cursor:pointer}
button:focus-visible{outline:3px solid #0a76f6;outline-offset:2px}
.done{margin-left:.75rem;color:#18753c}
textarea{position:absolute;left:-999rem}
aside{border-left:4px solid #000091;padding:.25rem 1rem;background:#f6f6ff}
@media(max-width:48rem){li{grid-template-columns:1fr}}
@media print{button{display:none}li{break-inside:avoid}}`;

// A file opened from the disk may be refused the clipboard: the text is then selected for Ctrl + C.
const SCRIPT = `
for (const button of document.querySelectorAll("button")) {
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.text);
    const said = button.nextElementSibling;
    try {
      await navigator.clipboard.writeText(text.value);
      said.textContent = "Copié.";
    } catch {
      text.select();
      said.textContent = document.execCommand("copy") ? "Copié." : "Sélectionné : appuyez sur Ctrl + C.";
    }
  });
}`;

/** The whole page. */
export function pastePage(texts: PastedTexts): string {
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Coller deux fichiers — Revue Qualité ${VERSION}</title>
<style>${STYLE}</style>
<h1>Coller deux fichiers</h1>
<p class="version">Revue Qualité ${VERSION} — installation à la main, sans outil ni compte autre que le vôtre, en dix minutes. Les dessins sont des schémas : l’aspect de Google change, les mots restent.</p>
<ol>${STEPS.map(stepHtml).join("")}</ol>
<aside><h2>Donner un classeur préparé à d’autres services</h2>${COPY_LINK.map(paragraph).join("")}</aside>
${Object.entries(texts).map(textHtml).join("")}
<script>${SCRIPT}</script>
</html>
`;
}

function stepHtml({ title, sentences, drawing, copies }: PasteStep, index: number): string {
  const button =
    copies === undefined
      ? ""
      : `<p><button type="button" data-text="${copies}">Copier ${NAMES[copies]}</button><span class="done" role="status"></span></p>`;
  return `<li><div><h2>${index + 1}. ${worded(title)}</h2>${sentences.map(paragraph).join("")}${button}</div>${drawing.svg}</li>`;
}

function textHtml([id, content]: [string, string]): string {
  // The first line end after the tag is not part of the content.
  return `<textarea id="${id}" readonly tabindex="-1" aria-hidden="true">\n${escaped(content)}</textarea>`;
}

function paragraph(sentence: string): string {
  return `<p>${worded(sentence)}</p>`;
}

function worded(words: string): string {
  return escaped(withNoBreakSpaces(words));
}

function escaped(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
