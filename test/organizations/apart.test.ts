import { describeApart } from "./describe-apart.ts";

describeApart("SQLite", async () => undefined);
