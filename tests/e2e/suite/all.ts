// The order is the order of the run. Each file says what it needs, and closes what it opens.
import "./language.ts";
import "./findings.ts";
import "./templates.ts";
import "./features.ts";
import "./task.ts";
import "./writing.ts";
import "./views.ts";
import "./server.ts";
import "./compiled.ts";
