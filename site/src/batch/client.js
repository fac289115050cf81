// The worker of the page for lists: started when it is first asked for something, and again after it was stopped.

let worker;
let ready;
let number = 0;
/** What is done now, and how often the worker was stopped: what was asked before that is not wanted any more. */
let last = Promise.resolve();
let age = 0;
const waiting = new Map();

/** Under the rules of the page a script is loaded from no address but this one. */
const policies = new Map();
const trusted = (address) => {
  if (!globalThis.trustedTypes) return address;
  const policy = policies.get(address) ?? globalThis.trustedTypes.createPolicy("ips-worker", { createScriptURL: () => address });
  policies.set(address, policy);
  return policy.createScriptURL(address);
};

/** Nobody answers any more: whoever waits is told. */
const end = (reason) => {
  age += 1;
  worker?.terminate();
  worker = undefined;
  ready = undefined;
  for (const { reject } of waiting.values()) reject(reason);
  waiting.clear();
};

const start = (module) =>
  new Promise((resolve, reject) => {
    const { workerJs, bundleJs, sheetsJs, sheetsWasm } = document.documentElement.dataset;
    worker = new Worker(trusted(workerJs), { type: "module" });
    worker.onerror = (event) => {
      event.preventDefault?.();
      reject("stopped");
      end("stopped");
    };
    worker.onmessage = ({ data }) => {
      if (data === null) return resolve();
      const [of, told, file] = data;
      const asked = waiting.get(of);
      if (asked === undefined) return;
      if (typeof told === "number") return asked.progress(told);
      waiting.delete(of);
      asked.resolve([told, file]);
    };
    worker.postMessage({ script: bundleJs, module, sheets: { sheetsJs, sheetsWasm } });
  });

/** Starts it beforehand, so that nothing has to be fetched when it is asked. */
export const startWorker = (module) => (ready ??= start(module));

/** Asks for something, when what was asked before is done; gives what is told, as bytes, and a file where one was written. */
export const askWorker = (module, order, file, progress) => {
  const turn = age;
  const asked = last.then(async () => {
    if (turn !== age) throw "cancelled";
    await startWorker(module);
    const own = ++number;
    return new Promise((resolve, reject) => {
      waiting.set(own, { resolve, reject, progress });
      worker.postMessage([own, order, file]);
    });
  });
  last = asked.catch(() => {});
  return asked;
};

/** Stops whatever is being done; what was read is then forgotten. */
export const stopWorker = () => {
  if (waiting.size > 0) end("cancelled");
};
