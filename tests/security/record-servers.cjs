// Loaded with `node --require` into every process of a test run: in those that are our own server or command line it
// is as `record-access.cjs`, in all others it does nothing.
const own = /(?:server\/dist\/(?:server|cli)\.cjs|dist\/server\.js|server\/bin\/linkmsg\.js)$/;
const program = (process.argv[1] ?? "").replaceAll("\\", "/");
if (own.test(program) && process.env.LINKMSG_ACCESS_LOG) require("./record-access.cjs");
