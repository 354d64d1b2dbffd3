/** Mocha's browser build sets the globals `mocha` and `Mocha`; its exports are not used. */
declare module "mocha/mocha.js";
