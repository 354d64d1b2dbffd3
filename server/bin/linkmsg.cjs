#!/usr/bin/env node
// No ES module, as Node starts those later.
require("../dist/start.cjs");
