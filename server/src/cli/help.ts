import type { Streams } from "./command.ts";
import { didYouMean, UsageError } from "./usage.ts";

/** `linkmsg help [COMMAND]`. */
export function help(args: readonly string[], { stdout }: Streams): number {
  const [name] = args;
  const text = name === undefined ? GENERAL : PAGES.get(name);
  if (text === undefined) {
    throw new UsageError(`There is no help on “${name}”.${didYouMean(name ?? "", [...PAGES.keys()])}`);
  }
  stdout.write(text);
  return 0;
}

const GENERAL = `linkmsg checks drafts of LinkedIn messages before you send them.

  linkmsg check [PATH…]   look through files and folders, or the current folder
  linkmsg rules [ID]      list the rules, or explain one
  linkmsg tree FILE       show how a file is read
  linkmsg lsp             start the language server, for editors
  linkmsg help [COMMAND]  show this help, or more on one command
  linkmsg --version       show the version

Try it:  linkmsg check drafts
`;

const CHECK = `linkmsg check [PATH…] [--format NAME] [--fail-on SEVERITY] [--concurrency N]

Looks through drafts and shows what to mend before you send them.

PATH is a file, or a folder, of which all .linkmsg files are taken, or - for
standard input. Without a path it is the current folder.

  --format pretty    for people: the words in question and what to do
  --format unix      one line a finding: path:line:column: severity rule message
  --format json      for programs
                     On a terminal it is pretty, and elsewhere unix.

  --fail-on SEVERITY error, warning, information, hint or never: from which
                     severity on the exit status is 1. It is warning if not set.

  --concurrency N    how many threads share the work: a number, off for one, or
                     auto for as many as there are processors and files for.
                     It is auto if not set. What is printed is the same.

A file linkmsg.json in a draft's folder changes the rules and limits; so does one
in a folder above it, as far up as the current folder. The nearest one counts.

Exit status: 0 all well, 1 something found, 2 something could not be read or used.
`;

const RULES = `linkmsg rules [ID]

Without an ID it lists all rules. With one it explains that rule: why it is
there, how sure that is, examples, and how to silence it.
`;

const TREE = `linkmsg tree FILE

Shows how a file is read: messages, heads, bodies and blanks, each with its
place. FILE may be - for standard input.
`;

const LSP = `linkmsg lsp [--stdio]

Starts the language server on standard input and output. Editors do that for
you; there is no need to call it by hand.
`;

const HELP = `linkmsg help [COMMAND]

Shows what linkmsg can do, or more on one command.
`;

const PAGES: ReadonlyMap<string, string> = new Map([
  ["check", CHECK],
  ["rules", RULES],
  ["tree", TREE],
  ["lsp", LSP],
  ["help", HELP],
]);
