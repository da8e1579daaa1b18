// The Worker's entry: the application and the object of each site.
import { app } from "./app.tsx";

export default app;
export { SiteObject } from "./site-object.ts";
