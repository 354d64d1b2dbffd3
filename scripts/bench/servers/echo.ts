import { serveStock } from "./stock.ts";

// The floor: what a server costs that does nothing but keep the text.
serveStock(() => []);
