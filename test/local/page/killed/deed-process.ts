// Does one deed in a folder, in a process that may be killed: says when it begins, and when it is acknowledged.
import { Desk } from "../../../../local/page/workbooks/desk.ts";
import { DEEDS } from "./deeds.ts";

const [folder = "", fileName = "", name = ""] = process.argv.slice(2);
const deed = DEEDS[name];
if (deed === undefined) throw new Error(`No deed ${name}.`);
const desk = new Desk(folder);
const { id } = await desk.open(fileName);
process.stdout.write("begun\n");
// What was said must have left before the deed, which may be done in one go.
await new Promise((resolve) => setImmediate(resolve));
await deed(desk, id);
process.stdout.write("acknowledged\n");
