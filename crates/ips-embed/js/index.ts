// The script of the checker: defines `<ips-checker>`. Loading it twice, or two releases of it, does no harm: the first one stays.

import { IpsChecker } from "./element.js";
import { isFrame, serve } from "./framed.js";

export { IpsChecker };

declare global {
  interface HTMLElementTagNameMap {
    "ips-checker": IpsChecker;
  }
}

if (!customElements.get("ips-checker")) customElements.define("ips-checker", IpsChecker);
if (isFrame()) serve();
