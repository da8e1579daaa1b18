// A workbook whose complaints are repeated everywhere that an .xlsx can repeat them, part by part.
import { strToU8, zipSync } from "fflate";
import { TABS } from "../../../shared/workbook/tabs.ts";
import { zipOf } from "./workbook-files.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What the erased row says of somebody. */
export const ERASED = {
  subject: "Attente",
  message: "J’ai attendu deux heures avec mon fils.\nPersonne ne m’a répondu.",
  name: "Aïcha <Nadia> Durand & fils",
  email: "aicha.durand@exemple.fr",
  phone: "0612345678",
};
/** Somebody whose complaint is still open. */
export const STANDING = {
  subject: "Accueil",
  name: "Paul Petit",
  email: "paul@exemple.fr",
  phone: "0699999999",
};

const x = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Columns of `Réclamations` from A: these are enough for what is tested. */
export const COLUMNS = [
  "reference",
  "subject",
  "message",
  "name",
  "email",
  "phone",
  "status",
  "answeredOn",
  "erasedOn",
] as const;

const headers = COLUMNS.map((key) => TABS.complaints.columns[key].header);
const cell = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${x(text)}</t></is></c>`;
const row = (number: number, texts: readonly string[]): string =>
  `<row r="${number}">${texts.map((text, index) => (text === "" ? "" : cell(`${"ABCDEFGHI"[index]}${number}`, text))).join("")}</row>`;
const sheet = (content: string, tail = ""): string =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${content}</sheetData>${tail}</worksheet>`;
const relationships = (...list: [id: string, kind: string, target: string][]): string =>
  `<Relationships xmlns="${PACKAGE}">${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

const { subject, message, name, email, phone } = ERASED;
const complaintRows = [
  row(1, headers),
  row(2, ["2019-0001", subject, message, name, email, phone, "Répondue", "", ""]),
  row(3, [
    "2020-0002",
    STANDING.subject,
    "",
    STANDING.name,
    STANDING.email,
    STANDING.phone,
    "Nouvelle",
    "",
    "",
  ]),
].join("");

const cacheFields = headers.map((header, index) => {
  const texts = [
    ["2019-0001", "2020-0002"],
    [subject, STANDING.subject],
    [message],
    [name, STANDING.name],
    [email, STANDING.email],
  ][index];
  if (index === 5) {
    return `<cacheField name="${header}" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="612345678" maxValue="699999999" count="2"><n v="612345678"/><n v="699999999"/></sharedItems></cacheField>`;
  }
  const items = (texts ?? ["Répondue"]).map((text) => `<s v="${x(text)}"/>`);
  return `<cacheField name="${header}" numFmtId="0"><sharedItems count="${items.length}">${items.join("")}</sharedItems></cacheField>`;
});

const parts: Record<string, string> = {
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>${[
    ["xl/workbook.xml", `${SHEET_TYPE}.sheet.main+xml`],
    ...[1, 2, 3].map((number) => [`xl/worksheets/sheet${number}.xml`, `${SHEET_TYPE}.worksheet+xml`]),
    ["xl/styles.xml", `${SHEET_TYPE}.styles+xml`],
    ["xl/sharedStrings.xml", `${SHEET_TYPE}.sharedStrings+xml`],
    ["xl/pivotCache/pivotCacheDefinition1.xml", `${SHEET_TYPE}.pivotCacheDefinition+xml`],
    ["xl/pivotCache/pivotCacheRecords1.xml", `${SHEET_TYPE}.pivotCacheRecords+xml`],
    ["xl/pivotTables/pivotTable1.xml", `${SHEET_TYPE}.pivotTable+xml`],
    ["xl/externalLinks/externalLink1.xml", `${SHEET_TYPE}.externalLink+xml`],
    ["xl/comments1.xml", `${SHEET_TYPE}.comments+xml`],
    ["xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"],
    ["xl/persons/person.xml", "application/vnd.ms-excel.person+xml"],
    ["xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
    ["xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ]
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
    .join("")}</Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>`,
  "docProps/thumbnail.jpeg": "a picture of the first tab",
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Réclamations" sheetId="1" r:id="rId1"/><sheet name="Synthèse" sheetId="2" r:id="rId2"/><sheet name="Suivi" sheetId="3" r:id="rId3"/></sheets><externalReferences><externalReference r:id="rId7"/></externalReferences><definedNames><definedName name="Exemple" comment="${x(name)}">"${x(name)}"</definedName><definedName name="Plage">'Réclamations'!$A$1:$I$3</definedName></definedNames><pivotCaches><pivotCache cacheId="1" r:id="rId6"/></pivotCaches></workbook>`,
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ["rId3", "worksheet", "worksheets/sheet3.xml"],
    ["rId4", "styles", "styles.xml"],
    ["rId5", "sharedStrings", "sharedStrings.xml"],
    ["rId6", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ["rId7", "externalLink", "externalLinks/externalLink1.xml"],
    ["rId8", "person", "persons/person.xml"],
  ).replace(`${OFFICE}/person`, "http://schemas.microsoft.com/office/2017/10/relationships/person"),
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>`,
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="1" uniqueCount="3"><si><t>${x(name)}</t></si><si><r><t>orpheline : Aïcha </t></r><r><t>&lt;Nadia&gt; Durand &amp; fils</t></r></si><si><t>Total</t></si></sst>`,
  "xl/worksheets/sheet1.xml": sheet(
    complaintRows,
    `<autoFilter ref="A1:I3"><filterColumn colId="3"><filters><filter val="${x(name)}"/></filters></filterColumn></autoFilter><legacyDrawing r:id="rId3"/>`,
  ),
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(
    ["rId1", "comments", "../comments1.xml"],
    ["rId2", "threadedComment", "../threadedComments/threadedComment1.xml"],
  ).replace(
    `${OFFICE}/threadedComment`,
    "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
  ),
  "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>tc={00000000-0000-4000-8000-00000000000B}</author></authors><commentList><comment ref="D2" authorId="0"><text><t>${x(`Rappeler ${name}`)}</t></text></comment></commentList></comments>`,
  "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="D2" dT="2020-01-01T00:00:00.00" personId="{00000000-0000-4000-8000-00000000000A}" id="{00000000-0000-4000-8000-00000000000B}"><text>${x(`Rappeler ${name}`)}</text></threadedComment><threadedComment ref="A3" dT="2020-01-01T00:00:00.00" personId="{00000000-0000-4000-8000-00000000000A}" id="{00000000-0000-4000-8000-00000000000C}"><text>À suivre</text></threadedComment></ThreadedComments>`,
  "xl/persons/person.xml":
    '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Agent" id="{00000000-0000-4000-8000-00000000000A}" userId="agent" providerId="None"/></personList>',
  "xl/worksheets/sheet2.xml": sheet(
    `<row r="3"><c r="A3" t="inlineStr"><is><t>Nom</t></is></c></row><row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4"><v>1</v></c></row><row r="5"><c r="A5" t="s"><v>2</v></c></row>`,
    `<drawing r:id="rId2"/>`,
  ),
  "xl/worksheets/_rels/sheet2.xml.rels": relationships(
    ["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"],
    ["rId2", "drawing", "../drawings/drawing1.xml"],
  ),
  "xl/worksheets/sheet3.xml": sheet(
    `<row r="1"><c r="A1" t="str"><f>'Réclamations'!D2</f><v>${x(name)}</v></c><c r="B1" t="inlineStr"><is><t>à faire</t></is></c></row>`,
  ),
  "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshedBy="Agent" refreshedDate="44000" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="A1:I3" sheet="Réclamations"/></cacheSource><cacheFields count="${headers.length}">${cacheFields.join("")}</cacheFields></pivotCacheDefinition>`,
  "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relationships([
    "rId1",
    "pivotCacheRecords",
    "pivotCacheRecords1.xml",
  ]),
  "xl/pivotCache/pivotCacheRecords1.xml": `<pivotCacheRecords xmlns="${MAIN}" count="2"><r><x v="0"/><x v="0"/><s v="${x(message)}"/><x v="0"/><x v="0"/><x v="0"/><x v="0"/><m/><m/></r><r><x v="1"/><x v="1"/><m/><x v="1"/><x v="1"/><x v="1"/><x v="0"/><m/><m/></r></pivotCacheRecords>`,
  "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${MAIN}" name="TCD" cacheId="1" dataCaption="Valeurs"><location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="${headers.length}">${headers.map((_, index) => (index === 3 ? `<pivotField axis="axisRow" showAll="0"><items count="3"><item n="${x(name)}" x="0"/><item x="1"/><item t="default"/></items></pivotField>` : '<pivotField showAll="0"/>')).join("")}</pivotFields><rowFields count="1"><field x="3"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems></pivotTableDefinition>`,
  "xl/pivotTables/_rels/pivotTable1.xml.rels": relationships([
    "rId1",
    "pivotCacheDefinition",
    "../pivotCache/pivotCacheDefinition1.xml",
  ]),
  "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="Réclamations"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="2"><cell r="D2" t="str"><v>${x(name)}</v></cell><cell r="E2" t="str"><v>autre</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/externalLinkPath" Target="autre.xlsx" TargetMode="External"/></Relationships>`,
  "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${DRAWING}"><xdr:oneCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="3000000" cy="2000000"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Graphique 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="3000000" cy="300000"/><xdr:sp macro="" textlink="'Réclamations'!$D$2"><xdr:nvSpPr><xdr:cNvPr id="3" name="Zone 2"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{00000000-0000-4000-8000-000000000000}" type="TxLink"><a:rPr lang="fr-FR"/><a:t>${x(name)}</a:t></a:fld></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
  "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "chart", "../charts/chart1.xml"]),
  "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>('Réclamations'!$D$2,'Réclamations'!$D$3)</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>${x(name)}</c:v></c:pt><c:pt idx="1"><c:v>${STANDING.name}</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Synthèse!$B$4:$B$5</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
};
parts["xl/worksheets/sheet1.xml"] = (parts["xl/worksheets/sheet1.xml"] ?? "").replace(
  '<legacyDrawing r:id="rId3"/>',
  "",
);

/** The file; `more` adds parts or replaces some. */
export function copiesFile(more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const all = Object.entries({ ...parts, ...more });
  return zipSync(
    Object.fromEntries(all.map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])),
  );
}

/** One of the file's parts, to be changed. */
export function copiesPart(part: string): string {
  const text = parts[part];
  if (text === undefined) throw new Error(`No part ${part}`);
  return text;
}

/** The bytes of a workbook that holds a text, as an embedded file does. */
export function workbookWith(text: string): Uint8Array {
  return zipOf({ "xl/sharedStrings.xml": `<sst><si><t>${x(text)}</t></si></sst>` });
}
