// Drawings of the page *Coller deux fichiers*: plain schemas of where to click, not pictures of Google's screens.

/** One drawing: SVG markup, and the words for those who don't see it. */
export interface Drawing {
  svg: string;
  words: string;
}

const WIDTH = 360;
const HEIGHT = 170;
const MENU_WIDTH = 296;
const ROW = 26;
const INK = "#1e1e1e";
const FAINT = "#c9c9d6";
const ACCENT = "#000091";
const PALE = "#ececfe";

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function text(x: number, y: number, words: string, color = INK, weight = 400): string {
  return `<text x="${x}" y="${y}" fill="${color}" font-weight="${weight}">${escaped(words)}</text>`;
}

function box(x: number, y: number, width: number, height: number, fill = "#fff", stroke = FAINT): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${fill}" stroke="${stroke}"/>`;
}

function drawing(words: string, parts: readonly string[]): Drawing {
  const svg = `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(words)}" font-size="13">${box(0.5, 0.5, WIDTH - 1, HEIGHT - 1)}${parts.join("")}</svg>`;
  return { svg, words };
}

/** A name in the bar, bold, and the room after it. */
function barWidth(name: string): number {
  return name.length * 8.5 + 16;
}

/** A bar of menus with one open, and the item to choose in it. */
export function menuDrawing(bar: readonly string[], open: string, items: readonly string[]): Drawing {
  const [chosen = ""] = items.slice(-1);
  const lefts = bar.map(
    (_, index) => 16 + bar.slice(0, index).reduce((sum, name) => sum + barWidth(name), 0),
  );
  const left = (lefts[bar.indexOf(open)] ?? 16) - 4;
  const menuLeft = Math.min(left, WIDTH - MENU_WIDTH - 12);
  return drawing(`Menu ${open}, puis ${chosen}`, [
    ...bar.map((name, index) =>
      text(lefts[index] ?? 16, 30, name, name === open ? ACCENT : INK, name === open ? 700 : 400),
    ),
    box(menuLeft, 40, MENU_WIDTH, items.length * ROW + 8),
    ...items.flatMap((item, index) => {
      const top = 44 + index * ROW;
      const isChosen = item === chosen;
      return [
        ...(isChosen ? [box(menuLeft + 4, top, MENU_WIDTH - 8, ROW, PALE, ACCENT)] : []),
        text(menuLeft + 14, top + 18, item, isChosen ? ACCENT : "#666", isChosen ? 700 : 400),
      ];
    }),
  ]);
}

/** A list of files beside an editor whose whole content is replaced. */
export function editorDrawing(files: readonly string[], open: string, keys: readonly string[]): Drawing {
  return drawing(`Fichier ${open} : ${keys.join(", puis ")}`, [
    box(12, 12, 136, HEIGHT - 24),
    ...files.flatMap((name, index) => [
      ...(name === open ? [box(16, 20 + index * ROW, 128, ROW, PALE, ACCENT)] : []),
      text(24, 38 + index * ROW, name, name === open ? ACCENT : INK, name === open ? 700 : 400),
    ]),
    box(160, 12, WIDTH - 172, HEIGHT - 24, PALE),
    ...[0, 1, 2].map((line) => box(172, 26 + line * 14, 150 - line * 30, 6, FAINT)),
    ...keys.map((key, index) => keyCap(172, 66 + index * 30, key)),
  ]);
}

function keyCap(x: number, y: number, key: string): string {
  return `${box(x, y, 16 + key.length * 8, 24, "#fff", ACCENT)}${text(x + 8, y + 17, key, ACCENT, 700)}`;
}

/** A list of settings with boxes to tick. */
export function boxesDrawing(title: string, boxes: readonly string[]): Drawing {
  return drawing(`${title} : cocher ${boxes.join(" ; ")}`, [
    text(16, 32, title, INK, 700),
    ...boxes.flatMap((words, index) => {
      const top = 52 + index * 40;
      return [
        box(16, top, 20, 20, PALE, ACCENT),
        `<path d="M20 ${top + 10}l5 5 8-10" fill="none" stroke="${ACCENT}" stroke-width="2.5"/>`,
        text(46, top + 15, words),
      ];
    }),
  ]);
}

/** Fields with the values to choose. */
export function fieldsDrawing(title: string, fields: readonly (readonly [string, string])[]): Drawing {
  return drawing(`${title} : ${fields.map(([name, value]) => `${name} ${value}`).join(", ")}`, [
    text(16, 32, title, INK, 700),
    ...fields.flatMap(([name, value], index) => {
      const top = 44 + index * 58;
      return [
        text(16, top + 12, name, "#666"),
        box(16, top + 20, 240, 28, PALE, ACCENT),
        text(26, top + 39, value, ACCENT, 700),
      ];
    }),
  ]);
}
