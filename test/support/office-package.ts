// The package of an Office file (ISO/IEC 29500-2): parts, types, relationships and ids that must agree.
import { unzipSync } from "fflate";
import {
  attributeOf,
  childrenOf,
  descendantsOf,
  parseXml,
  type XmlElement,
} from "../../local/xlsx/xml/element.ts";

const TYPES_PART = "[Content_Types].xml";
const OFFICE_RELATIONSHIPS = "/officeDocument/2006/relationships";
/** The attributes that name a relationship: `r:id`, `r:embed`… */
const RELATIONSHIP_ATTRIBUTE = /^r:(id|embed|link|pict|dm|lo|qs|cs)$/;
/** By kind of relationship: the end of the type that its target must bear. */
const TYPE_OF_KIND: Readonly<Record<string, string>> = {
  slide: "presentationml.slide+xml",
  slideLayout: "slideLayout+xml",
  slideMaster: "slideMaster+xml",
  notesSlide: "notesSlide+xml",
  notesMaster: "notesMaster+xml",
  theme: "theme+xml",
  chart: "chart+xml",
  worksheet: "worksheet+xml",
  styles: "styles+xml",
  package: ".sheet",
  officeDocument: "main+xml",
};

interface Relationship {
  id: string;
  kind: string;
  target: string;
}

/** What is wrong with a package, one line a fault; nothing when all agrees. */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/")));
  const faults: string[] = [];
  const roots = new Map<string, XmlElement>();
  for (const [name, content] of parts) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    try {
      roots.set(name, parseXml(new TextDecoder("utf-8", { fatal: true }).decode(content)));
    } catch (error) {
      faults.push(`${name} is not well formed: ${String(error)}`);
    }
  }
  const names = [...parts.keys()];
  const types = typesOf(roots.get(TYPES_PART), names, faults);
  checkRelationships(names, roots, types, faults);
  for (const [name, root] of roots) checkIds(name, root, faults);
  checkMasterIds(roots, faults);
  return faults;
}

function typesOf(
  root: XmlElement | undefined,
  names: readonly string[],
  faults: string[],
): Map<string, string> {
  const defaults = declaredTypes(root, "Default", "Extension", faults);
  const overrides = declaredTypes(root, "Override", "PartName", faults);
  const keys = new Set(names.map((name) => `/${name}`.toLowerCase()));
  for (const name of overrides.keys())
    if (!keys.has(name)) faults.push(`${name} has a type and is not there.`);
  const typed = names.filter((name) => name !== TYPES_PART);
  return new Map(
    typed.map((name) => {
      const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
      const type = overrides.get(`/${name}`.toLowerCase()) ?? defaults.get(extension);
      if (type === undefined) faults.push(`${name} has no type.`);
      return [name, type ?? ""];
    }),
  );
}

function declaredTypes(
  root: XmlElement | undefined,
  element: string,
  attribute: string,
  faults: string[],
): Map<string, string> {
  const types = new Map<string, string>();
  for (const declaration of childrenOf(root, element)) {
    const key = (attributeOf(declaration, attribute) ?? "").toLowerCase();
    if (types.has(key)) faults.push(`${key} has two types.`);
    types.set(key, attributeOf(declaration, "ContentType") ?? "");
  }
  return types;
}

function checkRelationships(
  names: readonly string[],
  roots: ReadonlyMap<string, XmlElement>,
  types: ReadonlyMap<string, string>,
  faults: string[],
): void {
  const reached = new Set<string>();
  const reach = (owner: string): void => {
    if (reached.has(owner)) return;
    reached.add(owner);
    const relationships = relationshipsOf(owner, roots, faults);
    for (const { id, kind, target } of relationships) {
      if (!names.includes(target))
        faults.push(`${owner} is related (${id}) to ${target}, which is not there.`);
      const wanted = TYPE_OF_KIND[kind];
      if (wanted !== undefined && types.get(target)?.endsWith(wanted) === false) {
        faults.push(`${owner} is related to ${target} as ${kind}, whose type is ${types.get(target)}.`);
      }
      reach(target);
    }
    checkUses(owner, roots.get(owner), relationships, faults);
  };
  reach("");
  for (const name of names) {
    if (!reached.has(name) && name !== TYPES_PART && !name.endsWith(".rels")) {
      faults.push(`Nothing leads to ${name}.`);
    }
  }
}

function relationshipsOf(
  owner: string,
  roots: ReadonlyMap<string, XmlElement>,
  faults: string[],
): Relationship[] {
  const slash = owner.lastIndexOf("/") + 1;
  const part = `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
  const ids = new Set<string>();
  return childrenOf(roots.get(part), "Relationship").flatMap((element) => {
    const id = attributeOf(element, "Id") ?? "";
    if (ids.has(id)) faults.push(`${part} has two relationships ${id}.`);
    ids.add(id);
    if (attributeOf(element, "TargetMode") === "External") return [];
    const type = attributeOf(element, "Type") ?? "";
    const target = new URL(attributeOf(element, "Target") ?? "", `file:///${owner}`).pathname.slice(1);
    return [{ id, kind: type.slice(type.lastIndexOf("/") + 1), target: decodeURI(target) }];
  });
}

/** Every `r:id` of a part names one of its relationships, and each master, layout or slide is listed. */
function checkUses(
  owner: string,
  root: XmlElement | undefined,
  relationships: readonly Relationship[],
  faults: string[],
): void {
  if (root === undefined) return;
  const prefix = Object.entries(root.attributes).some(
    ([name, value]) => name === "xmlns:r" && value.endsWith(OFFICE_RELATIONSHIPS),
  );
  if (!prefix) return;
  const known = new Set(relationships.map(({ id }) => id));
  for (const element of [root, ...everyElement(root)]) {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (RELATIONSHIP_ATTRIBUTE.test(name) && value !== "" && !known.has(value)) {
        const isExternal = element.name === "hyperlink" || element.name === "hlinkClick";
        if (!isExternal) faults.push(`${owner} uses the relationship ${value}, which it has not.`);
      }
    }
  }
}

/** The objects of a page bear each its number. */
function checkIds(name: string, root: XmlElement, faults: string[]): void {
  const ids = descendantsOf(root, "cNvPr").map((element) => attributeOf(element, "id") ?? "");
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (repeated.length > 0) faults.push(`${name} numbers two objects ${repeated.join(", ")}.`);
}

/** Slides from 256, masters and layouts from 2³¹, each once in the whole file (ISO/IEC 29500-1, 19.7). */
function checkMasterIds(roots: ReadonlyMap<string, XmlElement>, faults: string[]): void {
  const all = [...roots.values()];
  const idsOf = (name: string): number[] =>
    all.flatMap((root) => descendantsOf(root, name).map((element) => Number(element.attributes.id)));
  const masters = [...idsOf("sldMasterId"), ...idsOf("sldLayoutId")];
  const slides = idsOf("sldId");
  for (const ids of [masters, slides]) {
    if (new Set(ids).size !== ids.length) faults.push(`Ids come twice: ${ids.join(", ")}.`);
  }
  if (masters.some((id) => !(id >= 2 ** 31)))
    faults.push(`A master's id is too small: ${masters.join(", ")}.`);
  if (slides.some((id) => !(id >= 256 && id < 2 ** 31)))
    faults.push(`A slide's id is out of range: ${slides}.`);
}

function everyElement(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [child, ...everyElement(child)]);
}
