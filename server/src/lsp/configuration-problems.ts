import { LineIndex } from "../core/text.ts";
import type { Configuration } from "./configuration.ts";
import type { Connection } from "./connection.ts";
import { toRange } from "./convert.ts";
import { type Diagnostic, DiagnosticSeverity } from "./protocol.ts";

/** What the diagnostics of a `linkmsg.json` have in place of a rule's id. */
const CODE = "configuration";

/**
 * Shows what is wrong with configurations, each in its own file, and takes it back when it is mended. To be called
 * with all configurations that hold now. They are pushed to every client: one that pulls asks about drafts only.
 */
export function problemPublisher(
  connection: Pick<Connection, "sendDiagnostics">,
): (configurations: readonly Configuration[]) => Promise<void> {
  let shown: ReadonlyMap<string, Configuration> = new Map();
  return async (configurations) => {
    const before = shown;
    const broken = configurations.filter(({ problems }) => problems.length > 0);
    shown = new Map(broken.map((configuration) => [configuration.uri, configuration]));
    const mended = [...before.keys()].filter((uri) => !shown.has(uri));
    const news = broken.filter((configuration) => before.get(configuration.uri) !== configuration);
    await Promise.all([
      ...mended.map((uri) => connection.sendDiagnostics({ uri, diagnostics: [] })),
      ...news.map((configuration) =>
        connection.sendDiagnostics({ uri: configuration.uri, diagnostics: diagnosticsOf(configuration) }),
      ),
    ]);
  };
}

function diagnosticsOf({ text = "", problems }: Configuration): Diagnostic[] {
  const lines = new LineIndex(text);
  return problems.map(({ span, message }) => ({
    range: toRange({ lines }, span),
    severity: DiagnosticSeverity.Error,
    source: "linkmsg",
    code: CODE,
    message,
  }));
}
