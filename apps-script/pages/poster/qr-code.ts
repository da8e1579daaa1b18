// The QR code of an address, as a drawing: level M, a quiet zone of four modules.
import { correction, generate } from "lean-qr/nano";
import { times } from "../../../shared/times.ts";

const SVG = "http://www.w3.org/2000/svg";
const QUIET_MODULES = 4;

/** The drawing, which prints at any size. @throws Error when the address is too long for a code. */
export function qrCode(address: string): SVGSVGElement {
  const code = generate(address, { minCorrectionLevel: correction.M });
  const size = code.size + 2 * QUIET_MODULES;
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", `${-QUIET_MODULES} ${-QUIET_MODULES} ${size} ${size}`);
  drawing.setAttribute("shape-rendering", "crispEdges");
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", `Code QR du formulaire : ${address}`);
  const modules = document.createElementNS(SVG, "path");
  const numbers = times(code.size, (index) => index);
  const dark = numbers.flatMap((y) => numbers.filter((x) => code.get(x, y)).map((x) => `M${x} ${y}h1v1h-1z`));
  modules.setAttribute("d", dark.join(""));
  drawing.append(modules);
  return drawing;
}
