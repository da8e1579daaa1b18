// The zip container of an .xlsx: recognised, unpacked within limits, or refused with a remedy.
import { unzipSync } from "fflate";
import { damagedWorkbook, WorkbookFileError } from "../workbook-file-error.ts";
import { PartStore } from "./part-store.ts";

// Far above any real workbook (50,000 rows of 17 columns unpack to 40 MB) and below what exhausts memory.
const MAXIMUM_PART_BYTES = 300 * 1024 * 1024;
const MAXIMUM_TOTAL_BYTES = 500 * 1024 * 1024;
const MAXIMUM_PARTS = 10_000;

const ZIP_SIGNATURE = [0x50, 0x4b];
const COMPOUND_FILE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Unpacks the file. Throws a WorkbookFileError when it is not a zip, is encrypted, too large or damaged. */
export function openPackage(bytes: Uint8Array, fileName: string): PartStore {
  refuseOtherFormats(bytes, fileName);
  const guard = sizeGuard(fileName);
  try {
    return new PartStore(Object.entries(unzipSync(bytes, { filter: guard })));
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw damagedWorkbook(fileName, error);
  }
}

function sizeGuard(fileName: string): (part: { originalSize: number; size: number }) => boolean {
  let totalBytes = 0;
  let parts = 0;
  return (part) => {
    totalBytes += part.originalSize;
    parts += 1;
    if (part.originalSize > MAXIMUM_PART_BYTES || totalBytes > MAXIMUM_TOTAL_BYTES || parts > MAXIMUM_PARTS) {
      throw new WorkbookFileError(
        "too-large",
        fileName,
        `Le fichier « ${fileName} » est trop volumineux une fois décompressé pour un classeur qualité. Vérifiez que c’est le bon fichier, ou retirez-en les onglets et images inutiles.`,
      );
    }
    return true;
  };
}

function refuseOtherFormats(bytes: Uint8Array, fileName: string): void {
  if (bytes.length === 0) {
    throw new WorkbookFileError(
      "empty",
      fileName,
      `Le fichier « ${fileName} » est vide (0 octet). Vérifiez qu’il a été copié ou téléchargé en entier, puis recommencez.`,
    );
  }
  if (startsWith(bytes, COMPOUND_FILE_SIGNATURE)) throw compoundFileError(bytes, fileName);
  if (!startsWith(bytes, ZIP_SIGNATURE)) throw notXlsx(fileName);
}

/** The error of a file that holds something else than an .xlsx workbook. */
export function notXlsx(fileName: string, cause?: unknown): WorkbookFileError {
  return new WorkbookFileError(
    "not-xlsx",
    fileName,
    `Le fichier « ${fileName} » n’est pas un classeur .xlsx. Ouvrez-le dans Excel, LibreOffice ou Google Sheets et enregistrez-le au format « Classeur Excel (.xlsx) ».`,
    cause,
  );
}

/** Protected .xlsx files and old .xls files share one container; its directory tells which it is. */
function compoundFileError(bytes: Uint8Array, fileName: string): WorkbookFileError {
  const utf16Name = Buffer.from("EncryptedPackage", "utf16le");
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(utf16Name)) {
    return new WorkbookFileError(
      "encrypted",
      fileName,
      `Le fichier « ${fileName} » est protégé par un mot de passe. Ouvrez-le, retirez le mot de passe d’ouverture (Fichier > Informations > Protéger le classeur), enregistrez-le, puis recommencez.`,
    );
  }
  return new WorkbookFileError(
    "old-format",
    fileName,
    `Le fichier « ${fileName} » est à l’ancien format .xls. Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format « Classeur Excel (.xlsx) ».`,
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
