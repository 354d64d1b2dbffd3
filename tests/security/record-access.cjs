// Loaded before a program with `node --require`: writes down what the program asks of the system, one JSON array
// [kind, name, detail] a line, into the file that LINKMSG_ACCESS_LOG names. Programs and connections are refused, and
// threads where LINKMSG_THREADS does not allow them; what these ask is written down, too.
const fs = require("node:fs");

const log = process.env.LINKMSG_ACCESS_LOG;
const append = fs.appendFileSync.bind(fs);
let isQuiet = false;

function record(kind, name, detail) {
  if (isQuiet) return;
  isQuiet = true;
  append(log, `${JSON.stringify([kind, name, String(detail)])}\n`);
  isQuiet = false;
}

/** Replaces the functions of a module. A class keeps what it is. */
function watch(kind, module, names, refuse) {
  for (const name of names) {
    const original = module[name];
    if (typeof original !== "function" || /^[A-Z_]/.test(name)) continue;
    const watched = function (...args) {
      const [first] = args;
      const isPath = typeof first === "string" || first instanceof URL || Buffer.isBuffer(first);
      if (refuse) {
        record(kind, name, typeof first === "object" ? JSON.stringify(first) : first);
        throw new Error(`${kind} is refused`);
      }
      if (isPath) record(kind, name, first);
      return original.apply(this, args);
    };
    module[name] = Object.assign(watched, original);
  }
}

watch("file", fs, Object.keys(fs), false);
watch("file", fs.promises, Object.keys(fs.promises), false);
const processes = require("node:child_process");
watch("process", processes, Object.keys(processes), true);
const workers = require("node:worker_threads");
workers.Worker = class extends workers.Worker {
  constructor(program, options) {
    const isAllowed = process.env.LINKMSG_THREADS === "1";
    record(isAllowed ? "thread" : "process", "Worker", program);
    if (!isAllowed) throw new Error("process is refused");
    super(program, options);
  }
};
const net = require("node:net");
watch("network", net, ["connect", "createConnection", "createServer"], true);
watch("network", net.Socket.prototype, ["connect"], true);
for (const name of ["http", "https", "http2"])
  watch("network", require(`node:${name}`), ["request", "get", "connect", "createServer"], true);
const dns = require("node:dns");
watch("network", dns, ["lookup", "resolve", "resolve4", "resolve6"], true);
watch("network", dns.promises, ["lookup", "resolve", "resolve4", "resolve6"], true);
watch("network", require("node:dgram"), ["createSocket"], true);
watch("network", globalThis, ["fetch"], true);
const vm = require("node:vm");
watch("code", vm, ["runInContext", "runInNewContext", "runInThisContext", "compileFunction"], true);
