// Loaded before the program with `node --require`, in its threads too. Files whose name has “closed” in it can't be
// read, and rules fail on texts with “FAILS HERE”. The first thread waits until another has taken some files, so that
// it is sure to take part; LINKMSG_TEST_THREAD says what that one does then.
const fs = require("node:fs");
const { isMainThread } = require("node:worker_threads");

const read = fs.readFileSync;
fs.readFileSync = (path, ...rest) => {
  if (String(path).includes("closed")) throw Object.assign(new Error("closed"), { code: "EACCES" });
  return read(path, ...rest);
};

const { matchAll } = String.prototype;
String.prototype.matchAll = function (...args) {
  if (this.includes("FAILS HERE")) throw new Error("a rule fails");
  return matchAll.apply(this, args);
};

const { add } = Atomics;
Atomics.add = (shared, ...rest) => {
  if (isMainThread) {
    for (let tries = 0; Atomics.load(shared, 0) === 0 && tries < 1000; tries++)
      Atomics.wait(shared, 0, 0, 20);
    return add(shared, ...rest);
  }
  const taken = add(shared, ...rest);
  if (process.env.LINKMSG_TEST_THREAD === "fails") throw new Error("the thread\nfails");
  if (process.env.LINKMSG_TEST_THREAD === "ends") process.exit(7);
  return taken;
};
