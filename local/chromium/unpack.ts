// Unpacks the package's Chromium into the folder for temporary files: the package knows no other place.
import chromium from "@sparticuz/chromium";

await chromium.executablePath();
