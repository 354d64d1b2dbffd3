/**
 * What the server's process is started with. Node lets the young part of the heap grow to three times 16 MB and hardly
 * ever gives that back; with 2 a long draft takes a third less memory and no more time.
 */
export const MEMORY_FLAGS = ["--max-semi-space-size=2"];
