/** A process that plays Meta: prints where. */
import { startStandIn } from "../../server/meta-stand-in/graph.ts";

console.log((await startStandIn()).baseUrl);
