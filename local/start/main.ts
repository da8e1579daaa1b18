// `npm start`: serves the local page until it is stopped.
import { keepCompiled } from "../compiled.ts";

keepCompiled();
const { serve } = await import("./serve.ts");
await serve(process.argv.slice(2));
