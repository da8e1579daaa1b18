// PptxGenJS, with the types that fit how Node loads it.
import library from "pptxgenjs";

type Constructor = typeof library.default;

/** A deck being made. */
export type Pptx = InstanceType<Constructor>;
export type PptxSlide = library.default.Slide;
export type PptxTextOptions = library.default.TextPropsOptions;
export type PptxLine = library.default.ShapeLineProps;
export type PptxFill = library.default.ShapeFillProps;
export type PptxBorder = library.default.BorderProps;
export type PptxTableRow = library.default.TableRow;
export type PptxTableCell = library.default.TableCell;
export type PptxChartOptions = library.default.IChartOpts;

/** An empty 16:9 deck of 10 × 5.625 inches. */
export function newPptx(): Pptx {
  // Its types tell of a CommonJS module whose class is `default`; Node loads the class itself.
  if (!isConstructor(library)) throw new Error("PptxGenJS did not load as a class.");
  const pptx = new library();
  pptx.layout = "LAYOUT_16x9";
  return pptx;
}

function isConstructor(value: unknown): value is Constructor {
  return typeof value === "function";
}
