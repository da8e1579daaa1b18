// `xl/workbook.xml`: the tabs in order, the date epoch, the defined names, and where the other parts are.
import type { PartStore } from "../package/part-store.ts";
import { type Relationship, readRelationships } from "../package/relationships.ts";
import {
  attributeOf,
  booleanAttribute,
  childOf,
  childrenOf,
  numberAttribute,
  parseXml,
  prefixedAttributeOf,
  type XmlElement,
} from "../xml/element.ts";

/** A tab as the workbook lists it. */
export interface TabEntry {
  title: string;
  /** The file's own number of the tab; Excel keeps it when the tab is renamed or moved. */
  fileSheetId: number;
  hidden: boolean;
  part: string;
  relationshipId: string;
  /** `worksheet`, or `chartsheet`, `dialogsheet`, `macrosheet`… which are kept and not read. */
  kind: string;
}

/** A defined name; `localSheetIndex` when it belongs to one tab. */
interface DefinedName {
  name: string;
  formula: string;
  localSheetIndex?: number;
}

/** What the workbook part says. */
export interface WorkbookPart {
  name: string;
  tabs: TabEntry[];
  definedNames: DefinedName[];
  usesEpoch1904: boolean;
  relationships: Relationship[];
}

/** Finds and reads the workbook part, or returns undefined when the package is not a spreadsheet. */
export function readWorkbookPart(parts: PartStore): WorkbookPart | undefined {
  const name = readRelationships(parts, "").find((one) => one.kind === "officeDocument")?.target;
  const xml = name === undefined ? undefined : parts.text(name);
  if (name === undefined || xml === undefined) return undefined;
  const root = parseXml(xml);
  if (root.name !== "workbook") return undefined;
  const relationships = readRelationships(parts, name);
  const entries = childrenOf(childOf(root, "sheets"), "sheet");
  return {
    name,
    tabs: entries.flatMap((element) => readTab(element, relationships)),
    definedNames: childrenOf(childOf(root, "definedNames"), "definedName").map(readDefinedName),
    usesEpoch1904: booleanAttribute(childOf(root, "workbookPr"), "date1904"),
    relationships,
  };
}

function readTab(element: XmlElement, relationships: readonly Relationship[]): TabEntry[] {
  const relationshipId = prefixedAttributeOf(element, "id") ?? "";
  const relationship = relationships.find((one) => one.id === relationshipId);
  if (!relationship) return [];
  const state = attributeOf(element, "state") ?? "visible";
  return [
    {
      title: attributeOf(element, "name") ?? "",
      fileSheetId: numberAttribute(element, "sheetId") ?? 0,
      hidden: state !== "visible",
      part: relationship.target,
      relationshipId,
      kind: relationship.kind,
    },
  ];
}

function readDefinedName(element: XmlElement): DefinedName {
  const localSheetIndex = numberAttribute(element, "localSheetId");
  const name = attributeOf(element, "name") ?? "";
  return { name, formula: element.text.trim(), ...(localSheetIndex !== undefined && { localSheetIndex }) };
}
