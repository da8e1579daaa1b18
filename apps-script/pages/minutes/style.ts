// How the minutes look, in the preview, on paper and in the document that Drive makes: tables and paragraphs only.

const TEXT = `font-family:Arial,"Liberation Sans",sans-serif;font-size:10.5pt;line-height:1.4;color:#161616;`;

const PARTS = `
h1{font-weight:bold;font-size:17pt;color:#000091;margin:2pt 0}
h2{display:block;font-weight:bold;font-size:12pt;color:#000091;margin:14pt 0 4pt;break-after:avoid}
p,ul{margin:0 0 3pt}
ul{padding-left:13pt;list-style:disc}
table{width:100%;border-collapse:collapse;table-layout:fixed}
tr{break-inside:avoid}
th,td{text-align:left;vertical-align:top;padding:5pt 8pt 5pt 0;border-bottom:1px solid #bbb;overflow-wrap:anywhere}
thead th{font-weight:normal;font-size:9pt;color:#595959;border-bottom:2px solid #000091}
.ac{color:#a33600;border-bottom:1px dashed #a33600}
.bas{font-size:8.5pt;color:#595959;margin-top:14pt}`;

/** The style of the document itself. */
export const DOCUMENT_STYLE = `body{${TEXT}}${PARTS}`;

/** The same inside a page. */
export const PREVIEW_STYLE = `.doc{${TEXT}${PARTS}}`;
