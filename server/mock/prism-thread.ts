import { createPrism } from "./prism.ts";
import { serve } from "./serve.ts";

await serve(createPrism);
