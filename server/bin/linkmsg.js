#!/usr/bin/env node
// The language server and the command line are two bundles, so that each loads only what it needs.
if (process.argv[2] === "lsp") await import("../dist/server.cjs");
else await import("../dist/cli.cjs");
