import type { Programs } from "./bundles.ts";
import type { Source } from "./drafts.ts";
import type { Row } from "./table.ts";

/** What every group of measurements works with. */
export interface Bench {
  /** The Node that runs what is measured. */
  readonly node: string;
  readonly programs: Programs;
  readonly sources: readonly Source[];
  /** An empty folder that the servers have open. */
  readonly folder: string;
  /** Whether the run is to be over in two minutes, with rougher figures. */
  readonly quick: boolean;
  /** Takes the second number for a quick run. */
  readonly count: (usual: number, quick: number) => number;
  /** Why the peers are not there, where they are not. */
  readonly peersTrouble: string | undefined;
}

/** What a group of measurements gives. */
export interface Outcome {
  readonly rows: readonly Row[];
  /** Sentences on how it was measured, with figures of this run. */
  readonly notes?: readonly string[];
}

/** Measures some rows of the table. */
export type Group = (bench: Bench) => Promise<Outcome>;
