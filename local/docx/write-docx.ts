// A document of Google Docs as a .docx file: an A4 page in French, its rows never cut between two pages.

/** Twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 907;

/** The bytes of the file. `html` is the page that the document was made of. */
export async function docxBytes(title: string, html: string): Promise<Uint8Array> {
  // Large, and asked for now and then: it is loaded when it is.
  const [{ Document, Packer }, { htmlToContent }] = await Promise.all([import("docx"), import("docx/html")]);
  const margin = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
  const run = { font: "Arial", size: "10.5pt", language: { value: "fr-FR" } } as const;
  return Packer.toBuffer(
    new Document({
      title,
      styles: { default: { document: { run } } },
      sections: [{ properties: { page: { size: A4, margin } }, children: [...htmlToContent(html)] }],
    }),
  );
}
