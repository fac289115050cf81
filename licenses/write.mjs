// Writes the notices of what is compiled in: `node licenses/write.mjs`, after a change of dependencies. The step `licenses` says when it is due.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../site/files.mjs";
import { notices, noticesFile } from "./notices.mjs";

writeFileSync(join(root, noticesFile), notices());
