// The boxes in which Excel shows notes: a VML drawing, one shape a note.
import { XML_DECLARATION } from "../package/xml-encoding.ts";

/** A place whose note gets a box, or loses it. */
export interface NotePlace {
  row: number;
  column: number;
}

// Declared on each element: files choose their own prefixes.
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const BOX_TYPE = `<v:shapetype ${NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** A VML drawing without any shape. */
export const EMPTY_VML = `${XML_DECLARATION}<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${BOX_TYPE}</xml>`;

const COLUMNS_WIDE = 3;
const ROWS_HIGH = 6;

/**
 * The drawing with boxes added and taken away. Old files write VML that is not well-formed XML, so it is
 * edited as text.
 */
export function changeNoteShapes(
  vml: string,
  added: readonly NotePlace[],
  removed: readonly NotePlace[],
): string {
  const gone = new Set(removed.map(placeKey));
  const kept = vml.replace(/<([\w-]+:)shape[\s>][\s\S]*?<\/\1shape>/g, (shape) => {
    const row = /:Row>\s*(\d+)\s*</.exec(shape)?.[1];
    const column = /:Column>\s*(\d+)\s*</.exec(shape)?.[1];
    const isGone = row !== undefined && column !== undefined && gone.has(`${row},${column}`);
    return isGone && /ObjectType="Note"/.test(shape) ? "" : shape;
  });
  const firstId =
    1 + Math.max(1024, ...[...kept.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1])));
  const type = kept.includes('id="_x0000_t202"') ? "" : BOX_TYPE;
  const shapes = added.map((place, index) => noteShape(place, firstId + index)).join("");
  return kept.replace(/<\/xml>\s*$/, () => `${type}${shapes}</xml>`);
}

function noteShape({ row, column }: NotePlace, id: number): string {
  const anchor = [column + 1, 15, row, 2, column + 1 + COLUMNS_WIDE, 15, row + ROWS_HIGH, 2].join(", ");
  return `<v:shape ${NAMESPACES} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

function placeKey({ row, column }: NotePlace): string {
  return `${row},${column}`;
}
